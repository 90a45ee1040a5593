#include <algorithm>

#include "extract/value/quantity.h"

namespace crosstally {
namespace {

// Multiples are said in halves: "nearly tripled" is 2.5 to 3, so a tenth would be too fine.
Rational grain_of(const Quantity& quantity, const Rational& value) {
    if (quantity.kind == FigureKind::multiple) return *Rational::fraction(1, 2);
    const Rational size = value.is_negative() ? negate(value) : value;
    const Rational tenth = divide(size, Rational(10)).value_or(size);
    const bool has_place = quantity.kind != FigureKind::ratio && !quantity.loose_place.is_zero();
    return has_place ? std::min(quantity.loose_place, tenth) : tenth;
}

// Ratios and multiples are exact when sharp; printed digits stand for half a place to each side.
Rational half_place(const Quantity& quantity) {
    if (quantity.kind == FigureKind::ratio || quantity.kind == FigureKind::multiple) return Rational(0);
    return Rational::fraction(quantity.place.numerator(), quantity.place.denominator() * 2).value_or(Rational(0));
}

Interval plain(const Quantity& quantity) {
    const Rational half = half_place(quantity);
    Interval interval{subtract(quantity.value, half), add(quantity.high, half), false, !half.is_zero()};
    return interval;
}

}  // namespace

Interval sharp_interval(const Quantity& quantity) {
    const Rational& low = quantity.value;
    const Rational& high = quantity.high;
    switch (quantity.approx) {
        case Approx::none: return plain(quantity);
        case Approx::about:
            return {subtract(low, grain_of(quantity, low)), add(high, grain_of(quantity, high)), false, false};
        case Approx::below: return {subtract(low, grain_of(quantity, low)), high, false, true};
        case Approx::above:
            return {low, add(high, grain_of(quantity, high)), true, quantity.kind == FigureKind::multiple};
        case Approx::at_most: return {std::nullopt, high, false, false};
        case Approx::at_least:
        case Approx::vague: return {low, std::nullopt, false, false};
    }
    return plain(quantity);
}

}  // namespace crosstally
