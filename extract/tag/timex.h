// The shortest TIMEX3 or ISO 8601 value of a stretch of days: "2021", "2021-Q1", "2021-05", "2021-W23", "2021-05-04",
// "2021-H1", "199" for a decade; "2020-04-01/2021-03-31" where no name fits, ".." for an open end. Empty where unknown.
#pragma once

#include <string>

#include "extract/tag/tags.h"

namespace crosstally {

[[nodiscard]] std::string timex_of(const DayRange& days);

}  // namespace crosstally
