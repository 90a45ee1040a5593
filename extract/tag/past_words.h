// Whether a sentence tells of the past, by its verbs' forms.
#pragma once

#include <string_view>

namespace crosstally {

// True where none of its words is a past form ("Held on 13 July", "the fair runs from 13 July").
[[nodiscard]] bool is_timeless(std::string_view sentence);

}  // namespace crosstally
