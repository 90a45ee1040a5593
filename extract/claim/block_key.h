// The name of a block: records that share one are candidates to be compared. Written "s:0123456789abcdef": a letter
// for what was hashed (see keys.h) and the hash in 16 hexadecimal digits.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace crosstally {

struct BlockKey {
    char sort = 's';
    std::uint64_t hash = 0;

    friend auto operator<=>(const BlockKey&, const BlockKey&) = default;
};

using WrittenKey = std::array<char, 18>;

[[nodiscard]] WrittenKey written(BlockKey key);
[[nodiscard]] std::optional<BlockKey> block_key_from(std::string_view written);

}  // namespace crosstally
