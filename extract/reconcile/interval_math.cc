#include "extract/reconcile/interval_math.h"

#include <array>
#include <cstdio>

namespace crosstally {
namespace {

bool bounded(const Interval& a) { return a.low && a.high; }

std::optional<Interval> made(std::optional<Rational> low, std::optional<Rational> high) {
    if (!low || !high) return std::nullopt;
    return Interval{low, high, false, false};
}

// Whole numbers in full with their commas, others to two places.
std::string say_number(const Rational& number) {
    const double value = number.to_double();
    std::array<char, 64> digits{};
    const bool small = value < 100 && value > -100;
    std::snprintf(digits.data(), digits.size(), small ? "%.2f" : "%.0f", value);
    std::string text = digits.data();
    if (small) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
        return text;
    }
    const std::size_t first = text[0] == '-' ? 1U : 0U;
    for (std::size_t at = text.size(); at > first + 3;) text.insert(at -= 3, ",");
    return text;
}

}  // namespace

std::optional<Interval> plus(const Interval& a, const Interval& b) {
    if (!bounded(a) || !bounded(b)) return std::nullopt;
    return made(add(*a.low, *b.low), add(*a.high, *b.high));
}

std::optional<Interval> over(const Interval& a, const Interval& b) {
    if (!bounded(a) || !bounded(b) || *b.low <= Rational(0) || a.low->is_negative()) return std::nullopt;
    return made(divide(*a.low, *b.high), divide(*a.high, *b.low));
}

std::optional<Interval> scaled(const Interval& a, const Rational& factor) {
    if (!bounded(a)) return std::nullopt;
    return made(multiply(*a.low, factor), multiply(*a.high, factor));
}

std::optional<Interval> shifted(const Interval& a, const Rational& step) {
    if (!bounded(a)) return std::nullopt;
    return made(add(*a.low, step), add(*a.high, step));
}

Interval widened(const Interval& a, const Rational& margin) {
    Interval wide = a;
    if (a.low) wide.low = subtract(*a.low, margin);
    if (a.high) wide.high = add(*a.high, margin);
    wide.low_open = wide.high_open = false;
    return wide;
}

Rational round_to(const Rational& value, const Rational& place) {
    const auto places = divide(value, place);
    const auto raised = places ? add(*places, *Rational::fraction(1, 2)) : std::nullopt;
    if (!raised || raised->is_negative()) return value;
    const auto whole = Rational::fraction(raised->numerator() / raised->denominator(), 1);
    return whole ? multiply(*whole, place).value_or(value) : value;
}

std::string say(const Interval& interval) {
    const std::string low = interval.low ? say_number(*interval.low) : "";
    const std::string high = interval.high ? say_number(*interval.high) : "";
    if (low.empty() || high.empty()) return low.empty() ? "up to " + high : low + " or more";
    return low == high ? low : low + " to " + high;
}

std::string say_like(const Rational& number, const Quantity& model, std::string_view printed) {
    const std::size_t first = printed.find_first_of("0123456789");
    const std::size_t last = printed.find_last_of("0123456789");
    if (first == std::string_view::npos) return say_number(number);
    std::string digits;
    for (const char c : printed.substr(first, last + 1 - first)) {
        if (c != ',') digits += c;
    }
    const auto shown = Rational::parse(digits);
    const auto unit = shown && !shown->is_zero() ? divide(model.value, *shown) : std::nullopt;
    const auto scaled_number = unit && !unit->is_zero() ? divide(number, *unit) : std::nullopt;
    if (!scaled_number) return say_number(number);
    std::string said = say_number(*scaled_number);
    const bool whole_coins = model.kind == FigureKind::money && *unit == Rational(1);  // "£2.70"; not "£2.7m"
    if (whole_coins && said.size() > 2 && said[said.size() - 2] == '.') said += '0';
    return std::string(printed.substr(0, first)) + said + std::string(printed.substr(last + 1));
}

std::string say_like(const Interval& interval, const Quantity& model, std::string_view printed) {
    if (!interval.low || !interval.high) return say(interval);
    const std::string low = say_like(*interval.low, model, printed);
    const std::string high = say_like(*interval.high, model, printed);
    return low == high ? low : low + " to " + high;
}

}  // namespace crosstally
