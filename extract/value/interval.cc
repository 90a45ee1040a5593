#include "extract/value/interval.h"

namespace crosstally {

bool is_empty(const Interval& interval) {
    if (!interval.low || !interval.high) return false;
    if (*interval.low == *interval.high) return interval.low_open || interval.high_open;
    return *interval.low > *interval.high;
}

bool holds(const Interval& interval, const Rational& point) {
    const bool above = !interval.low || *interval.low < point || (*interval.low == point && !interval.low_open);
    const bool below = !interval.high || point < *interval.high || (*interval.high == point && !interval.high_open);
    return above && below;
}

bool intersects(const Interval& a, const Interval& b) {
    const auto lies_above = [](const Interval& one, const Interval& other) {  // all of it above all of the other
        if (!one.low || !other.high) return false;
        const auto order = *one.low <=> *other.high;
        return order > 0 || (order == 0 && (one.low_open || other.high_open));
    };
    return !is_empty(a) && !is_empty(b) && !lies_above(a, b) && !lies_above(b, a);
}

}  // namespace crosstally
