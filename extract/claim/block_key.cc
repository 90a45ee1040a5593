#include "extract/claim/block_key.h"

#include <charconv>

#include "corpus/eight_bytes.h"

namespace crosstally {
namespace {

// The eight hexadecimal digits of a number, the first one in the highest bits.
std::uint64_t hex_digits(std::uint64_t number) {
    number = (number | number << 16U) & 0x0000FFFF0000FFFF;
    number = (number | number << 8U) & 0x00FF00FF00FF00FF;
    number = (number | number << 4U) & each_byte(0x0F);
    const std::uint64_t letters = (number + each_byte(6)) >> 4U & each_byte(1);  // digits above nine
    return number + each_byte('0') + letters * ('a' - '0' - 10);
}

}  // namespace

WrittenKey written(BlockKey key) {
    WrittenKey out{key.sort, ':'};
    put_eight_bytes(hex_digits(key.hash >> 32U), out.data() + 2);
    put_eight_bytes(hex_digits(key.hash & 0xFFFFFFFF), out.data() + 10);
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
