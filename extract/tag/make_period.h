// The maker of periods: a match of a period rule resolved to first and last day. What a rule's named groups mean
// stands in rules/period/README.md; a rule uses as many as it needs.
#pragma once

#include "extract/document.h"

namespace crosstally {

// Appends the periods that the match names (one, but for a list of points such as "in 2007 and 2009").
// Resolves against the day of publication and the periods already in document.tags.periods ("the year before").
// A period that cannot be resolved keeps empty days; one that cannot be (31 November) says so in `impossible`.
void make_periods(const RuleSet& rules, const RuleMatch& match, const Document& document, std::vector<PeriodTag>& out);

}  // namespace crosstally
