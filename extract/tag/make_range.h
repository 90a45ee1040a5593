// Periods with two ends that the words give: between X and Y, the nine months to X, the first three months of X,
// X and Y. A range that would end before it begins is empty.
#pragma once

#include <optional>
#include <vector>

#include "extract/tag/period_words.h"
#include "extract/tag/resolve_point.h"

namespace crosstally {

// nullopt where the match has none of the groups from + to, length + ending, length + starting, slice + of.
[[nodiscard]] std::optional<ResolvedPoint> make_range(const PeriodWords& words, const CalendarContext& context);

// The groups also + at: "in 2007 and 2009". Appends two periods, or one where the second follows on the first.
// False where the words cannot be resolved.
bool make_list(const PeriodWords& words, const RuleMatch& match, const CalendarContext& context,
               std::vector<PeriodTag>& out);

}  // namespace crosstally
