// Eight bytes of a text at once, as one number. The highest bit of each byte of a result says yes; only whether any says so
// can be relied on, for a yes may make the byte beside it look like one.
#pragma once

#include <cstdint>
#include <cstring>

namespace crosstally {

[[nodiscard]] inline std::uint64_t eight_bytes(const char* text) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text, sizeof bytes);
    return bytes;
}

[[nodiscard]] constexpr std::uint64_t each_byte(std::uint64_t byte) { return byte * 0x0101010101010101; }

[[nodiscard]] constexpr std::uint64_t zero_bytes(std::uint64_t bytes) { return (bytes - each_byte(1)) & ~bytes; }

[[nodiscard]] constexpr std::uint64_t bytes_like(std::uint64_t bytes, char wanted) {
    return zero_bytes(bytes ^ each_byte(static_cast<unsigned char>(wanted)));
}

[[nodiscard]] constexpr bool any_byte(std::uint64_t marks) { return (marks & each_byte(0x80)) != 0; }

}  // namespace crosstally
