// The period that a text is about as it goes on ("the period in hand"): what "the year before" and "a month earlier" are
// counted from.
#pragma once

#include "extract/document.h"

namespace crosstally {

struct DayCount {  // both included
    int at_least = 0;
    int at_most = 0;
};

// The last period before the byte whose point has both ends and such a length, at most four paragraphs back, and that
// nothing was only compared with; nullptr if none. Cost: a few periods, at most 100.
[[nodiscard]] const PeriodTag* period_in_hand(const Document& document, std::uint32_t byte, DayCount length);

// The same for "that year", which may also be the one of "the fewest since 2018".
[[nodiscard]] const PeriodTag* period_pointed_at(const Document& document, std::uint32_t byte, DayCount length);

// The same, of those that something was compared with.
[[nodiscard]] const PeriodTag* period_compared(const Document& document, std::uint32_t byte, DayCount length);

// What the text was about first, of periods of that length; nullptr where its beginning tells none.
[[nodiscard]] const PeriodTag* period_begun_with(const Document& document, DayCount length);

}  // namespace crosstally
