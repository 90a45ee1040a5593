// The order of the log: severity, the verdict's place in the table, lineages on the smaller side (more first),
// articles concerned (more first), precision of the figures (finer first). Integers, smaller is earlier.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/reconcile/finding.h"

namespace crosstally {

[[nodiscard]] std::vector<std::int64_t> rank_of(const Discrepancy& discrepancy, unsigned articles, unsigned precision);
[[nodiscard]] bool ranks_before(const Discrepancy& a, const Discrepancy& b);  // a total order: ids break ties

}  // namespace crosstally
