// Text from articles and paths, made safe to show: no control character (C0, DEL, C1), no line or paragraph
// separator and no bidirectional control reaches a terminal. They are shown as <U+202E>; white space as a space.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crosstally {

struct HiddenMark {
    char32_t value = 0;
    std::size_t size = 0;  // bytes; 0: the byte there begins no such character
};

// What stands at text[at], where it is a character that must not be printed.
[[nodiscard]] HiddenMark hidden_mark(std::string_view text, std::size_t at);

void append_visible(std::string_view text, std::string& out);
[[nodiscard]] std::string visible(std::string_view text);

}  // namespace crosstally
