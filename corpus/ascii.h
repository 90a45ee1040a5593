// The classes of ASCII's characters. Of a text in UTF-8 they take one byte: those of other characters are in no class.
#pragma once

namespace crosstally {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_small(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_letter(char c) { return is_small(c) || is_capital(c); }
[[nodiscard]] constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
[[nodiscard]] constexpr char made_small(char c) { return is_capital(c) ? static_cast<char>(c | 0x20) : c; }

}  // namespace crosstally
