#include "extract/claim/block_key.h"

#include <array>
#include <charconv>

namespace crosstally {

void append_block_key(BlockKey key, std::string& out) {
    std::array<char, block_key_size> written;
    written[0] = key.sort;
    written[1] = ':';
    for (std::size_t i = written.size(); i-- > 2; key.hash >>= 4U) written[i] = "0123456789abcdef"[key.hash & 15U];
    out.append(written.data(), written.size());
}

std::string to_string(BlockKey key) {
    std::string out;
    append_block_key(key, out);
    return out;
}

std::optional<BlockKey> block_key_from(std::string_view written) {
    if (written.size() != block_key_size || written[1] != ':') return std::nullopt;
    BlockKey key{written[0], 0};
    const char* end = written.data() + written.size();
    const auto read = std::from_chars(written.data() + 2, end, key.hash, 16);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return key;
}

}  // namespace crosstally
