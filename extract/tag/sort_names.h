// Name tags in the order of the text, where what was found after the others stands behind them. Tags that begin at the
// same byte keep their order. Cost: a walk over tags that are in order, a merge where what stands behind is in order too.
#pragma once

#include <algorithm>
#include <vector>

#include "extract/tag/tags.h"

namespace crosstally {

inline void sort_by_place(std::vector<NameTag>& tags) {
    const auto before = [](const NameTag& a, const NameTag& b) { return a.span.begin < b.span.begin; };
    const auto behind = std::is_sorted_until(tags.begin(), tags.end(), before);
    if (std::is_sorted(behind, tags.end(), before)) std::inplace_merge(tags.begin(), behind, tags.end(), before);
    else std::stable_sort(tags.begin(), tags.end(), before);
}

}  // namespace crosstally
