#include "extract/reconcile/slip.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/ascii.h"

namespace crosstally {
namespace {

// The digits with the point left out, both numbers to the same number of places: 5.2 and 41.25 give 520 and 4125.
std::pair<std::string, std::string> digit_strings(const Rational& a, const Rational& b) {
    const auto split = [](const std::string& text) {
        const std::size_t point = text.find('.');
        return point == std::string::npos ? std::pair(text, std::string())
                                          : std::pair(text.substr(0, point), text.substr(point + 1));
    };
    auto [whole_a, places_a] = split(a.to_decimal());
    auto [whole_b, places_b] = split(b.to_decimal());
    const std::size_t places = std::max(places_a.size(), places_b.size());
    places_a.resize(places, '0');
    places_b.resize(places, '0');
    return {whole_a + places_a, whole_b + places_b};
}

// Digits that stand next to each other, or in a long number on both sides of one.
bool may_change_places(const std::string& number, std::size_t first, std::size_t second) {
    constexpr std::size_t long_number = 5;
    return second == first + 1 || (second == first + 2 && number.find_last_not_of('0') + 1 - number.find_first_not_of('0') >= long_number);
}

Slip same_length(const std::string& a, const std::string& b) {
    std::size_t differing = 0;
    std::size_t first = a.size(), last = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == b[i]) continue;
        if (differing++ == 0) first = i;
        last = i;
    }
    if (differing == 1) return Slip::digit;
    const bool swapped = differing == 2 && a[first] == b[last] && a[last] == b[first] && may_change_places(a, first, last);
    return swapped ? Slip::transposed : Slip::none;
}

bool one_missing(const std::string& longer, const std::string& shorter) {
    if (longer.size() != shorter.size() + 1) return false;
    std::size_t at = 0;
    while (at < shorter.size() && longer[at] == shorter[at]) ++at;
    return longer.compare(at + 1, std::string::npos, shorter, at, std::string::npos) == 0;
}

constexpr std::array<std::int64_t, 5> powers = {10, 100, 1000, 1000000, 1000000000};

bool power_apart(const Rational& a, const Rational& b) {
    constexpr Int128 small = Int128{1} << 40U;  // products of two such numbers and a power are exact
    const auto is_small = [&](const Rational& r) { return r.denominator() < small && r.numerator() < small && r.numerator() > -small; };
    if (is_small(a) && is_small(b)) {
        const Int128 left = a.numerator() * b.denominator(), right = b.numerator() * a.denominator();
        return std::any_of(powers.begin(), powers.end(), [&](Int128 power) { return left == right * power || right == left * power; });
    }
    const auto ratio = divide(a, b);
    if (!ratio) return false;
    const auto is_power = [&](Int128 number) { return std::find(powers.begin(), powers.end(), number) != powers.end(); };
    return (ratio->denominator() == 1 && is_power(ratio->numerator())) || (ratio->numerator() == 1 && is_power(ratio->denominator()));
}

}  // namespace

Slip slip_between(const Rational& a, const Rational& b) {
    if (a == b || a.is_zero() || b.is_zero()) return Slip::none;
    if (power_apart(a, b)) return Slip::magnitude;
    const auto [left, right] = digit_strings(a, b);
    if (left.size() == right.size()) return same_length(left, right);
    return one_missing(left, right) || one_missing(right, left) ? Slip::dropped : Slip::none;
}

// Digits that change places move a whole number by a multiple of nine.
bool are_transposed(const Rational& a, const Rational& b) {
    if (a.is_whole() && b.is_whole() && (a.numerator() - b.numerator()) % 9 != 0) return false;
    return slip_between(a, b) == Slip::transposed;
}

bool has_slip_of_space(std::string_view figure) {
    const std::size_t comma = figure.find(", ");
    if (comma == 0 || comma == std::string_view::npos || comma + 2 >= figure.size()) return false;
    return is_digit(figure[comma - 1]) && is_digit(figure[comma + 2]);
}

std::string_view tag_of(Slip slip) {
    constexpr std::array<std::string_view, 5> tags = {"", "transposed-digits", "digit-changed", "digit-dropped", "magnitude"};
    return tags[static_cast<std::size_t>(slip)];
}

}  // namespace crosstally
