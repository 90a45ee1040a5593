// The ending of a file's name, by which it is known what is in it: .TXT as .txt.
#pragma once

#include <algorithm>
#include <string_view>

namespace crosstally {

// ending: in lower case, with its dot. Letters of ASCII alone are folded.
[[nodiscard]] inline bool has_ending(std::string_view path, std::string_view ending) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return path.size() >= ending.size() && std::ranges::equal(path.substr(path.size() - ending.size()), ending, {}, lower);
}

}  // namespace crosstally
