// Eight bytes of a text at once, as one number, the first in the lowest bits. The highest bit of each byte of a result says
// yes; of zero_bytes and bytes_like only whether any says so can be relied on, for a yes may make the byte beside it look
// like one.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace crosstally {

[[nodiscard]] inline std::uint64_t eight_bytes(const char* text) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text, sizeof bytes);
    if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
    return bytes;
}

// The byte in the highest bits first.
inline void put_eight_bytes(std::uint64_t bytes, char* to) {
    if constexpr (std::endian::native == std::endian::little) bytes = __builtin_bswap64(bytes);
    std::memcpy(to, &bytes, sizeof bytes);
}

// The first ones; zeros for the others. count: 0 to 8.
[[nodiscard]] constexpr std::uint64_t first_bytes(std::uint64_t bytes, std::size_t count) {
    return count == 0 ? 0 : bytes & ~std::uint64_t{0} >> (64 - 8 * count);
}

[[nodiscard]] constexpr std::uint64_t each_byte(std::uint64_t byte) { return byte * 0x0101010101010101; }

[[nodiscard]] constexpr std::uint64_t zero_bytes(std::uint64_t bytes) { return (bytes - each_byte(1)) & ~bytes; }

[[nodiscard]] constexpr std::uint64_t bytes_like(std::uint64_t bytes, char wanted) {
    return zero_bytes(bytes ^ each_byte(static_cast<unsigned char>(wanted)));
}

// The bytes from first to last, both of ASCII; exact for each byte.
[[nodiscard]] constexpr std::uint64_t bytes_between(std::uint64_t bytes, std::uint64_t first, std::uint64_t last) {
    const std::uint64_t ascii = bytes & each_byte(0x7F);
    return (ascii + each_byte(0x80 - first)) & ~(ascii + each_byte(0x7F - last)) & ~bytes & each_byte(0x80);
}

// Letters of ASCII; letters and digits.
[[nodiscard]] constexpr std::uint64_t letter_bytes(std::uint64_t bytes) { return bytes_between(bytes | each_byte(0x20), 'a', 'z'); }
[[nodiscard]] constexpr std::uint64_t plain_bytes(std::uint64_t bytes) { return letter_bytes(bytes) | bytes_between(bytes, '0', '9'); }

// How many yes stand at the beginning.
[[nodiscard]] constexpr std::size_t count_first(std::uint64_t marks) {
    return static_cast<std::size_t>(std::countr_one(marks | each_byte(0x7F))) / 8;
}

[[nodiscard]] constexpr bool any_byte(std::uint64_t marks) { return (marks & each_byte(0x80)) != 0; }

}  // namespace crosstally
