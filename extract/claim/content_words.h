// The words of a measure (or of any phrase) that carry meaning, as stems: "stalking offences recorded" gives
// offence, record, stalk. Sorted, each once. Stems are only compared with each other, never shown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crosstally {

[[nodiscard]] std::vector<std::string> content_words(std::string_view phrase);
// True where the two have such a word in common.
[[nodiscard]] bool share_content_word(std::string_view a, std::string_view b);
[[nodiscard]] bool is_function_word(std::string_view lower_case);
[[nodiscard]] std::string stem(std::string_view lower_case);

}  // namespace crosstally
