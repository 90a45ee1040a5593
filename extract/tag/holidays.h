// The days of the year that have names: fixed days, days counted from Easter, and the nth weekday of a month.
#pragma once

#include <string_view>

#include "extract/tag/calendar.h"

namespace crosstally {

enum class Holiday : unsigned char { none };  // others: one more than their place in the list of holidays.cc

[[nodiscard]] Holiday holiday_from(std::string_view words);  // "christmas eve", in lower case
[[nodiscard]] Day holiday_in(int year, Holiday holiday);     // holiday is not none

}  // namespace crosstally
