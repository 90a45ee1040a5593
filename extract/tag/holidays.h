// Named days of the year (rules/holiday_list.h) put into a year.
#pragma once

#include "extract/tag/calendar.h"
#include "rules/holiday_list.h"

namespace crosstally {

// First and last day; empty where the list does not say for that year.
[[nodiscard]] DayRange holiday_in(int year, const NamedDay& named);

}  // namespace crosstally
