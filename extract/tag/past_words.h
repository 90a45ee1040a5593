// Past forms of verbs, by their endings and a list; whether a sentence tells of the past.
#pragma once

#include <string_view>

namespace crosstally {

[[nodiscard]] bool is_past(std::string_view word);  // in lower case

// True where none of its words is a past form ("Held on 13 July", "the fair runs from 13 July").
[[nodiscard]] bool is_timeless(std::string_view sentence);

}  // namespace crosstally
