#include "extract/reconcile/values.h"

#include <algorithm>
#include <limits>

namespace crosstally {
namespace {

bool one_apart(const Figure& a, const Figure& b) {
    const Quantity& left = a.quantity;
    const Quantity& right = b.quantity;
    const Rational place = left.loose_place.is_zero() ? left.place : std::min(left.loose_place, right.loose_place);
    const bool counted = a.dimension == "count" && place <= Rational(1);
    if (counted || place.is_zero() || a.dimension == "time" || a.dimension == "age") return false;
    const auto gap = left.value > right.value ? subtract(left.value, right.value) : subtract(right.value, left.value);
    return gap && *gap == place && left.kind != FigureKind::ratio && right.kind != FigureKind::ratio;
}

bool bounded_both_ways(const Quantity& quantity) {
    return quantity.approx == Approx::below || quantity.approx == Approx::above;
}

// hedged says "nearly n" or "more than n", exact is on the wrong side of n and near it.
bool is_misuse(const Figure& hedged, const Figure& exact) {
    const Quantity& quantity = hedged.quantity;
    if (!bounded_both_ways(quantity) || !exact.is_exact() || hedged.dimension == "multiple") return false;
    if (!within_factor(quantity.value, exact.quantity.value, 11, 10)) return false;
    return quantity.approx == Approx::below ? exact.sharp.low && *exact.sharp.low >= quantity.high
                                            : exact.sharp.high && *exact.sharp.high <= quantity.value;
}

// Most are so far from each other that their readings need not be looked at.
bool meet(const Figure& a, const Figure& b, Interval Figure::* reading) { return !never_agree(a, b) && intersects(a.*reading, b.*reading); }

Fit fit_of_hedges(const Figure& a, const Figure& b) {
    if (meet(a, b, &Figure::sharp) || meet(a, b, &Figure::loose)) return Fit::hedge;
    if (is_misuse(a, b) || is_misuse(b, a)) return Fit::misuse;
    const Rational& left = a.quantity.value;
    const Rational& right = b.quantity.value;
    // Far from each other no hedge helps: "nearly 345,000" and 313,798 are a tenth apart.
    return within_factor(left, right, 21, 20) ? Fit::vague : Fit::apart;
}

bool is_open(const Figure& figure) {
    const Approx approx = figure.quantity.approx;
    return approx == Approx::at_most || approx == Approx::at_least || approx == Approx::vague || figure.ceiling;
}

// A floor is not contradicted by a figure above it, however far.
Fit fit_of_open(const Figure& a, const Figure& b) {
    if (meet(a, b, &Figure::sharp)) return Fit::hedge;
    return within_factor(a.quantity.value, b.quantity.value, 11, 10) ? Fit::vague : Fit::apart;
}

constexpr std::int64_t no_bound = std::numeric_limits<std::int64_t>::max();

std::int64_t whole_below(const Rational& value) {
    const Int128 whole = value.numerator() / value.denominator() - (value.is_negative() && !value.is_whole() ? 1 : 0);
    return static_cast<std::int64_t>(std::clamp<Int128>(whole, -no_bound, no_bound));
}

std::int64_t whole_above(const Rational& value) { return -whole_below(negate(value)); }

}  // namespace

namespace {

// "Some 148", but not "about 125".
bool is_to_the_unit(const Quantity& quantity) {
    const bool three = quantity.kind == FigureKind::count && quantity.place == Rational(1) && quantity.value >= Rational(100) && quantity.value < Rational(1000);
    return three && quantity.value.is_whole() && quantity.value.numerator() % 5 != 0;
}

}  // namespace

bool is_hedged(const Quantity& quantity) {
    if (quantity.approx != Approx::about) return quantity.approx != Approx::none;
    if (is_to_the_unit(quantity)) return false;
    const auto places = divide(quantity.value, quantity.place);
    return !places || *places < Rational(1000) || quantity.loose_place > quantity.place;
}

bool within_factor(const Rational& a, const Rational& b, std::int64_t numerator, std::int64_t denominator) {
    constexpr Int128 small = Int128{1} << 40U;  // products of two such numbers and a factor are exact without more ado
    const auto is_small = [&](const Rational& r) { return r.denominator() < small && r.numerator() < small && r.numerator() > -small; };
    if (is_small(a) && is_small(b)) {
        const auto &[low, high] = std::minmax(a, b);
        return high.numerator() * low.denominator() * denominator <= low.numerator() * high.denominator() * numerator;
    }
    const auto upper = multiply(std::min(a, b), *Rational::fraction(numerator, denominator));
    return upper && std::max(a, b) <= *upper;
}

Fit fit_of(const Figure& a, const Figure& b) {
    if (a.dimension_id != b.dimension_id) return Fit::incomparable;
    if (is_open(a) || is_open(b)) return fit_of_open(a, b);
    const bool hedged = is_hedged(a.quantity) || is_hedged(b.quantity);
    const bool plain = a.quantity.approx == Approx::none && b.quantity.approx == Approx::none;
    if (a.quantity.value == b.quantity.value && a.quantity.high == b.quantity.high) return plain ? Fit::exact : Fit::hedge;
    if (hedged) return fit_of_hedges(a, b);
    if (meet(a, b, &Figure::sharp)) return Fit::rounding;
    if (a.by_head && b.by_head) return Fit::apart;
    if (one_apart(a, b)) return Fit::adjacent;
    return meet(a, b, &Figure::loose) ? Fit::rounding : Fit::apart;
}

void bound(Figure& figure) {
    figure.least = whole_below(figure.quantity.value);
    figure.most = whole_above(figure.quantity.high);
    for (const Interval* reading : {&figure.sharp, &figure.loose}) {
        figure.least = std::min(figure.least, reading->low ? whole_below(*reading->low) : -no_bound);
        figure.most = std::max(figure.most, reading->high ? whole_above(*reading->high) : no_bound);
    }
}

bool agrees(Fit fit) { return fit == Fit::exact || fit == Fit::rounding || fit == Fit::hedge; }

AgreementHow how_of(const Figure& a, const Figure& b, Fit fit) {
    if (fit == Fit::rounding) return AgreementHow::rounding;
    if (fit == Fit::hedge) return AgreementHow::hedge;
    return a.record->place.text == b.record->place.text ? AgreementHow::exact : AgreementHow::form;
}

}  // namespace crosstally
