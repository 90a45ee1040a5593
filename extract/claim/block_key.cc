#include "extract/claim/block_key.h"

#include <charconv>

namespace crosstally {

WrittenKey written(BlockKey key) {
    WrittenKey out{key.sort, ':'};
    for (std::size_t i = out.size(); i-- > 2; key.hash >>= 4U) out[i] = "0123456789abcdef"[key.hash & 15U];
    return out;
}

std::optional<BlockKey> block_key_from(std::string_view written) {
    if (written.size() != WrittenKey().size() || written[1] != ':') return std::nullopt;
    BlockKey key{written[0], 0};
    const char* end = written.data() + written.size();
    const auto read = std::from_chars(written.data() + 2, end, key.hash, 16);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return key;
}

}  // namespace crosstally
