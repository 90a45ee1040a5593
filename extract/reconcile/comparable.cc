#include "extract/reconcile/comparable.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/claim/keys.h"

namespace crosstally {
namespace {

struct UnitFactor {
    std::string_view unit;
    std::int64_t numerator;
    std::int64_t denominator;
    std::string_view dimension;
};

// To days, km/h, metres, kilograms, litres, hectares, so many in a million; weeks, months and years by their mean length.
constexpr std::array unit_factors = std::to_array<UnitFactor>({
    {"second", 1, 86400, "time"},      {"minute", 1, 1440, "time"},     {"hour", 1, 24, "time"},
    {"day", 1, 1, "time"},             {"week", 7, 1, "time"},          {"fortnight", 14, 1, "time"},
    {"month", 487, 16, "time"},        {"quarter", 1461, 16, "time"},   {"year", 1461, 4, "time"},
    {"decade", 7305, 2, "time"},       {"km/h", 1, 1, "speed"},         {"kph", 1, 1, "speed"},
    {"mph", 1609344, 1000000, "speed"}, {"mi/h", 1609344, 1000000, "speed"}, {"m/s", 36, 10, "speed"},
    {"km", 1000, 1, "length"},         {"m", 1, 1, "length"},           {"metre", 1, 1, "length"},
    {"mi", 1609344, 1000, "length"},   {"mile", 1609344, 1000, "length"}, {"ft", 3048, 10000, "length"},
    {"foot", 3048, 10000, "length"},   {"cm", 1, 100, "length"},        {"mm", 1, 1000, "length"},        {"inch", 254, 10000, "length"},
    {"yard", 9144, 10000, "length"},
    {"kg", 1, 1, "mass"},              {"t", 1000, 1, "mass"},          {"tonne", 1000, 1, "mass"},
    {"g", 1, 1000, "mass"},            {"ounce", 45359237, 1600000000, "mass"}, {"lb", 45359237, 100000000, "mass"}, {"pound", 45359237, 100000000, "mass"}, {"stone", 635029318, 100000000, "mass"},
    {"l", 1, 1, "volume"},             {"litre", 1, 1, "volume"},       {"ml", 1, 1000, "volume"},
    {"hectare", 1, 1, "area"},         {"acre", 40468564224, 100000000000, "area"}, {"square km", 100, 1, "area"},
    {"square mile", 2589988110336, 10000000000, "area"}, {"square m", 1, 10000, "area"},
    {"square ft", 9290304, 1000000000000, "area"},
    {"per million", 1, 1, "rate"},     {"per 100,000", 10, 1, "rate"},  {"per 10,000", 100, 1, "rate"}, {"per 1,000", 1000, 1, "rate"},
});

void scale(Rational& value, const Rational& factor) { value = multiply(value, factor).value_or(value); }
void scale(std::optional<Rational>& value, const Rational& factor) {
    if (value) scale(*value, factor);
}

void scale(Interval& interval, const Rational& factor) {
    scale(interval.low, factor);
    scale(interval.high, factor);
}

// A ratio as printed, one in five: exactly 20% when sharp, 1 in 4½ to 5½ when loose.
Interval loose_ratio(const Quantity& quantity, const Interval& sharp) {
    if (!quantity.numerator || !quantity.denominator || quantity.approx != Approx::none) return sharp;
    const Rational half = *Rational::fraction(1, 2);
    const auto wide = subtract(*quantity.denominator, half);
    const auto narrow = add(*quantity.denominator, half);
    if (!wide || !narrow) return sharp;
    return {divide(*quantity.numerator, *narrow), divide(*quantity.numerator, *wide), false, false};
}

Interval loose_interval(const Quantity& quantity, const Interval& sharp) {
    if (quantity.kind == FigureKind::ratio) return loose_ratio(quantity, sharp);
    Quantity loose = quantity;
    loose.place = quantity.loose_place.is_zero() ? quantity.place : quantity.loose_place;
    if (quantity.kind == FigureKind::multiple && quantity.approx == Approx::none) {
        const Rational half = *Rational::fraction(1, 2);
        return {subtract(quantity.value, half), add(quantity.high, half), false, true};
    }
    return quantity.approx == Approx::none ? sharp_interval(loose) : sharp;
}

const UnitFactor* factor_of(const Quantity& quantity) {
    if (quantity.kind != FigureKind::duration && quantity.kind != FigureKind::measurement) return nullptr;
    const auto* found = std::find_if(unit_factors.begin(), unit_factors.end(),
                                     [&](const UnitFactor& factor) { return factor.unit == quantity.unit; });
    return found == unit_factors.end() ? nullptr : found;
}

}  // namespace

Comparable make_comparable(const Quantity& quantity, bool ceiling) {
    Comparable result{dimension_of(quantity), quantity, sharp_interval(quantity), {}};
    result.loose = loose_interval(quantity, result.sharp);
    if (ceiling && quantity.approx == Approx::below) result.sharp.low = result.loose.low = std::nullopt;
    Rational factor(1);
    if (quantity.kind == FigureKind::ratio) factor = Rational(100);
    if (const UnitFactor* unit = factor_of(quantity)) {
        factor = *Rational::fraction(unit->numerator, unit->denominator);
        result.dimension = unit->dimension;
    }
    if (factor == Rational(1)) return result;
    scale(result.sharp, factor);
    scale(result.loose, factor);
    for (Rational* part : {&result.quantity.value, &result.quantity.high, &result.quantity.place, &result.quantity.loose_place}) {
        scale(*part, factor);
    }
    return result;
}

}  // namespace crosstally
