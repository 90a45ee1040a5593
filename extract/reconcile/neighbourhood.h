// The figures of its article that a figure is compared with: those up to 250 before it and behind it in the text. An
// article of news is compared whole; in one of 100,000 figures what stands far apart is not, so that the time that an
// article takes grows with its length and not with its square.
#pragma once

#include <algorithm>

#include "extract/reconcile/batch.h"

namespace crosstally {

inline constexpr std::uint32_t furthest_neighbour = 250;  // figures

[[nodiscard]] inline Range neighbourhood(const Batch& batch, std::uint32_t figure) {
    const Range all = batch.articles[batch.figures[figure].article].figures;
    return {std::max(all.begin, figure - std::min(figure, furthest_neighbour)), std::min(all.end, figure + furthest_neighbour + 1)};
}

}  // namespace crosstally
