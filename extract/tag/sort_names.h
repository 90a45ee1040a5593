// Name tags in the order of the text, where what was found after the others stands behind them. Tags that begin at the
// same byte keep their order. Cost: a walk over tags that are in order.
#pragma once

#include <algorithm>
#include <vector>

#include "extract/tag/tags.h"

namespace crosstally {

inline void sort_by_place(std::vector<NameTag>& tags) {
    const auto before = [](const NameTag& a, const NameTag& b) { return a.span.begin < b.span.begin; };
    if (!std::is_sorted(tags.begin(), tags.end(), before)) std::stable_sort(tags.begin(), tags.end(), before);
}

}  // namespace crosstally
