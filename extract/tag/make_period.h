// The maker of periods: a match of a period rule resolved to first and last day.
#pragma once

#include "extract/document.h"

namespace crosstally {

// Resolves against the day of publication and the periods already in document.tags.periods ("the year before").
// A period that cannot be resolved keeps empty days; one that cannot be (31 November) says so in `impossible`.
[[nodiscard]] PeriodTag make_period(const RuleSet& rules, const RuleMatch& match, const Document& document);

}  // namespace crosstally
