// The numbers that a figure's words can mean: an interval whose ends may be open or missing (VERDICT rules in
// extract/reconcile/README.md). Exact; no floating point.
#pragma once

#include <optional>

#include "extract/value/rational.h"

namespace crosstally {

struct Interval {
    std::optional<Rational> low;   // nullopt: no lower bound
    std::optional<Rational> high;  // nullopt: no upper bound
    bool low_open = false;         // the bound itself is out
    bool high_open = false;

    friend bool operator==(const Interval&, const Interval&) = default;
};

[[nodiscard]] bool is_empty(const Interval& interval);
[[nodiscard]] bool holds(const Interval& interval, const Rational& point);
[[nodiscard]] bool intersects(const Interval& a, const Interval& b);

}  // namespace crosstally
