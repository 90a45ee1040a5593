#include "extract/reconcile/told_pairs.h"

#include <algorithm>

namespace crosstally {

void ToldPairs::sort() {
    std::sort(entries_.begin(), entries_.end());
    entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
}

std::pair<std::vector<ToldPairs::Entry>::const_iterator, std::vector<ToldPairs::Entry>::const_iterator> ToldPairs::of(std::uint32_t figure) const {
    const auto begin = std::lower_bound(entries_.begin(), entries_.end(), figure, [](const Entry& entry, std::uint32_t wanted) { return entry.figure < wanted; });
    return {begin, std::find_if(begin, entries_.end(), [&](const Entry& entry) { return entry.figure != figure; })};
}

bool ToldPairs::apart(std::uint32_t a, std::uint32_t b) const {
    const auto [begin, end] = of(a);
    if (begin == end) return false;
    const auto [other, other_end] = of(b);
    for (auto one = begin; one != end; ++one) {
        const bool against = std::any_of(other, other_end, [&](const Entry& two) { return two.finding == one->finding && two.side != one->side; });
        if (against) return true;
    }
    return false;
}

}  // namespace crosstally
