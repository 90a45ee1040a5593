#include "extract/reconcile/reading.h"

#include <algorithm>

#include "extract/reconcile/interval_math.h"

namespace crosstally {
namespace {

Rational part_of(const Rational& number, std::int64_t parts) { return divide(number, Rational(parts)).value_or(Rational(0)); }

// Of so few digits that nobody rounded it: "from 80 to 50", "£4.2m".
bool is_short(const Figure& figure) {
    const auto places = divide(figure.quantity.value, figure.quantity.place);
    return places && *places < Rational(1000);
}

bool counts_units(const Figure& figure) {
    return figure.quantity.kind == FigureKind::count && figure.quantity.place <= Rational(1) && figure.quantity.value.is_whole();
}

Interval around(const Figure& figure, const Rational& half) {
    const bool point = half.is_zero();
    return {subtract(figure.quantity.value, half), add(figure.quantity.value, half), false, !point};
}

// The place to which both are given.
Rational place_beside(const Figure& figure, const Figure& other) {
    return std::max(std::min(figure.quantity.loose_place, other.quantity.loose_place), figure.quantity.place);
}

bool is_as_printed(const Figure& figure, const Figure& other) {
    return (is_short(figure) && is_short(other)) || place_beside(figure, other) <= figure.quantity.place;
}

// "From 6p to 7.5p": the other says to what place both are given.
bool is_printed_finer(const Figure& other, const Figure& figure) {
    return figure.quantity.kind == FigureKind::money && figure.quantity.unit == other.quantity.unit && other.quantity.place < figure.quantity.place;
}

// "£6" beside "£7.50"; not "£6m" beside "£7.5m", which may be £6.4m.
bool is_price_beside(const Figure& figure, const Figure& other) { return is_printed_finer(other, figure) && figure.quantity.place <= Rational(1); }

std::optional<Interval> share(const Interval& part, const Interval& whole) {
    const auto ratio = over(part, whole);
    return ratio ? scaled(*ratio, Rational(100)) : std::nullopt;
}

}  // namespace

Interval stated_reading(const Figure& figure) {
    if (figure.quantity.approx != Approx::none) return figure.loose;
    return counts_units(figure) ? around(figure, Rational(0)) : figure.sharp;
}

Interval said_reading(const Figure& figure) {
    return figure.quantity.approx != Approx::none ? figure.loose : around(figure, Rational(0));
}

Interval loose_reading(const Figure& figure, const Figure& other) {
    if (figure.quantity.approx == Approx::none && is_price_beside(figure, other)) return around(figure, part_of(other.quantity.place, 2));
    if (figure.quantity.approx != Approx::none || is_as_printed(figure, other)) return stated_reading(figure);
    return around(figure, part_of(place_beside(figure, other), 2));
}

Interval near_reading(const Figure& figure, const Figure& other) {
    if (figure.quantity.approx != Approx::none || (counts_units(figure) && is_as_printed(figure, other))) return stated_reading(figure);
    if (is_printed_finer(other, figure)) return around(figure, part_of(other.quantity.place, 2));
    const bool amount = figure.dimension == "count" || figure.quantity.kind == FigureKind::money;
    const Rational printed = part_of(figure.quantity.place, 2);
    const Rational tenth = part_of(figure.quantity.value, 10);
    if (is_as_printed(figure, other)) return amount ? around(figure, std::min(printed, tenth)) : stated_reading(figure);
    return around(figure, std::min(tenth, std::max(printed, part_of(place_beside(figure, other), 4))));
}

bool surely_larger(const Figure& a, const Figure& b) {
    const Interval low = loose_reading(a, b);
    const Interval high = loose_reading(b, a);
    return low.low && high.high && *low.low > *high.high;
}

Interval near_rate(const Figure& rate) {
    const Quantity& percent = rate.quantity;
    const Rational truncated = add(percent.place, part_of(percent.place, 2)).value_or(percent.place);
    const Rational rounded = std::min(part_of(percent.loose_place, 4), part_of(percent.value, 10));
    return around(rate, std::max(truncated, rounded));
}

Interval near_amount(const Figure& amount) {
    const Rational rounded = std::min(part_of(amount.quantity.loose_place, 4), part_of(amount.quantity.value, 10));
    return around(amount, std::max(part_of(amount.quantity.place, 2), rounded));
}

std::string say_beside(const Interval& interval, const Figure& rate) {
    const Rational least = *Rational::fraction(1, rate.quantity.kind == FigureKind::multiple ? 100 : 10);
    const Rational place = std::min(part_of(rate.quantity.place, 10), least);
    if (!interval.low || !interval.high || place.is_zero()) return say(interval);
    const std::string low = round_to(*interval.low, place).to_decimal();
    const std::string high = round_to(*interval.high, place).to_decimal();
    return low == high ? low : low + " to " + high;
}

Interval sum_reading(const Batch& batch, std::uint32_t whole, const std::vector<std::uint32_t>& parts) {
    const Figure& total = batch.figures[whole];
    if (total.quantity.approx != Approx::none) return total.loose;
    bool short_ones = is_short(total);
    Rational place = total.quantity.loose_place;
    for (const std::uint32_t part : parts) {
        const Figure& figure = batch.figures[part];
        short_ones = short_ones && is_short(figure);
        place = std::min(place, figure.quantity.loose_place);
    }
    const bool to_the_unit = short_ones || place <= total.quantity.place;
    if (to_the_unit && counts_units(total)) return around(total, Rational(0));
    std::optional<Rational> places = to_the_unit ? total.quantity.place : place;
    for (const std::uint32_t part : parts) {  // none is rounded further than its whole, and some less
        const Rational own = to_the_unit ? std::min(total.quantity.place, batch.figures[part].quantity.loose_place) : place;
        if (places) places = add(*places, own);
    }
    return around(total, part_of(places.value_or(place), 2));
}

std::optional<ShareReadings> share_readings(const Figure& part, const Figure& whole) {
    const auto said = share(said_reading(part), said_reading(whole));
    const auto near = share(near_reading(part, whole), near_reading(whole, part));
    const auto loose = share(loose_reading(part, whole), loose_reading(whole, part));
    if (!said || !near || !loose) return std::nullopt;
    return ShareReadings{*said, *near, *loose};
}

}  // namespace crosstally
