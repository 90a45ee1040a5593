#include "extract/reconcile/rank.h"

#include <algorithm>
#include <tuple>

namespace crosstally {

std::vector<std::int64_t> rank_of(const Discrepancy& discrepancy, unsigned articles, unsigned precision) {
    std::int64_t smaller_side = 0;
    if (!discrepancy.sides.empty()) {
        const auto least = std::min_element(discrepancy.sides.begin(), discrepancy.sides.end(),
                                            [](const Side& a, const Side& b) { return a.lineages < b.lineages; });
        smaller_side = least->lineages;
    }
    return {static_cast<std::int64_t>(discrepancy.severity), static_cast<std::int64_t>(discrepancy.verdict), -smaller_side,
            -static_cast<std::int64_t>(articles), -static_cast<std::int64_t>(precision)};
}

bool ranks_before(const Discrepancy& a, const Discrepancy& b) {
    return std::tie(a.rank, a.id) < std::tie(b.rank, b.id);
}

}  // namespace crosstally
