// A figure's value in the unit of its dimension, so that intervals of one dimension may be compared:
// ratios become percentages, durations days, speeds km/h. Exact.
#pragma once

#include <string>

#include "extract/value/quantity.h"

namespace crosstally {

struct Comparable {
    std::string dimension;
    Quantity quantity;
    Interval sharp;
    Interval loose;  // whole numbers ± half of their last non-zero place; the sharp one for all others
};

// ceiling: the words before the figure ("under", "fewer than") give it no lower bound.
[[nodiscard]] Comparable make_comparable(const Quantity& quantity, bool ceiling);

}  // namespace crosstally
