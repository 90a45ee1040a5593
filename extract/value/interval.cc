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

Interval intersection(const Interval& a, const Interval& b) {
    Interval both = a;
    if (b.low && (!both.low || *b.low > *both.low)) {
        both.low = b.low;
        both.low_open = b.low_open;
    } else if (b.low && *b.low == *both.low) {
        both.low_open = both.low_open || b.low_open;
    }
    if (b.high && (!both.high || *b.high < *both.high)) {
        both.high = b.high;
        both.high_open = b.high_open;
    } else if (b.high && *b.high == *both.high) {
        both.high_open = both.high_open || b.high_open;
    }
    return both;
}

bool intersects(const Interval& a, const Interval& b) { return !is_empty(intersection(a, b)); }

}  // namespace crosstally
