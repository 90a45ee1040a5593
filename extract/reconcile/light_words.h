// Words that a sub-editor adds or leaves out, and words of reporting: they change nothing of what is counted.
#pragma once

#include <string_view>

namespace crosstally {

[[nodiscard]] bool is_light_word(std::string_view lower_case);

}  // namespace crosstally
