// What a period is by its own words and those right before it: when something else was, or the day of a count.
#pragma once

#include "extract/document.h"

namespace crosstally {

// "before the pandemic began in March 2020": when that was, which no figure beside it is of, nor "a year earlier" after it.
[[nodiscard]] bool dates_what_came_next(const Document& document, const PeriodTag& period);

// "a target that was last met in July 2020": neither.
[[nodiscard]] bool happened_last(const Document& document, const PeriodTag& period);

// "the worst since 2013", "the most since records began in 1998": a mark to measure by. Only "since 1999, when 285 died"
// tells of that year.
[[nodiscard]] bool marks_record(const Document& document, const PeriodTag& period);

// "On 31 March 2023", "at the end of June": the date of a level that was counted then; not "on Friday, 31 March".
[[nodiscard]] bool is_reporting_date(const Document& document, const PeriodTag& period);

}  // namespace crosstally
