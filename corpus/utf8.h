// UTF-8: where it is broken, and one character at a time. Offsets are bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace crosstally {

struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;  // bytes that it takes
};

// The first byte that is no part of valid UTF-8 (overlong forms, surrogates and a cut end are not valid).
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// The character that begins at `at`; nullopt where the bytes there are not valid UTF-8. at < text.size().
[[nodiscard]] std::optional<CodePoint> decode_utf8(std::string_view text, std::size_t at);

// The number of code points in valid UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

// Valid UTF-8 of any bytes: those that are not valid become \xHH.
[[nodiscard]] std::string readable_utf8(std::string_view bytes);

}  // namespace crosstally
