// Periods that are counted from the day of publication ("three years ago", "the past six months") or from the
// period in hand ("the year before", "a year earlier", "the same month of 2020", "the quarter").
#pragma once

#include <optional>

#include "extract/document.h"
#include "extract/tag/period_words.h"
#include "extract/tag/resolve_point.h"

namespace crosstally {

// nullopt where the match has none of the groups ago, ahead, past, coming, earlier, before_that, later, neighbour, same, in_hand.
[[nodiscard]] std::optional<ResolvedPoint> make_relative(const PeriodWords& words, const CalendarContext& context,
                                                         const Document& document, std::uint32_t begin);

}  // namespace crosstally
