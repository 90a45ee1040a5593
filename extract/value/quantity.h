// What a figure says, apart from what it counts: kind, value, unit, hedge, change.
#pragma once

#include <optional>
#include <string>

#include "extract/value/interval.h"
#include "extract/value/rational.h"

namespace crosstally {

enum class FigureKind : unsigned char { count, percent, points, ratio, multiple, money, duration, measurement, age };
enum class Approx : unsigned char { none, about, below, above, at_most, at_least, vague };
enum class Change : unsigned char { none, up, down };

struct Quantity {
    FigureKind kind = FigureKind::count;
    Approx approx = Approx::none;
    Change change = Change::none;
    Rational value;  // in the main unit: £1.2m is 1200000, 38p is 0.38 GBP, 84% is 84
    Rational high;   // the same as value but for a range
    Rational place;        // the size of the last place printed: 98,544 -> 1; 1.13 million -> 10000; 84% -> 1
    Rational loose_place;  // the size of the last non-zero place: 60,000 -> 10000; equal to place but for whole numbers
    std::string unit;      // ISO 4217, "percent", "percentage point", "year", "km", ...; empty for counts
    std::optional<Rational> numerator;    // ratios as printed: one in five is 1 and 5
    std::optional<Rational> denominator;
};

// What the words can mean, sharp reading: digits ± half a place, hedges by the rules of VERDICTS (extract/reconcile/README.md).
[[nodiscard]] Interval sharp_interval(const Quantity& quantity);

[[nodiscard]] std::string_view to_string(FigureKind kind);
[[nodiscard]] std::string_view to_string(Approx approx);   // "" for none
[[nodiscard]] std::string_view to_string(Change change);   // "" for none
[[nodiscard]] std::optional<FigureKind> figure_kind_from(std::string_view name);
[[nodiscard]] std::optional<Approx> approx_from(std::string_view name);
[[nodiscard]] std::optional<Change> change_from(std::string_view name);

}  // namespace crosstally
