#include "extract/value/rational.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace crosstally {
namespace {

constexpr Int128 int128_max = ((static_cast<Int128>(1) << 126) - 1) * 2 + 1;

Int128 magnitude(Int128 n) { return n < 0 ? -n : n; }

// Neither is negative. Most numbers of the news fit into 64 bits, where a division costs a tenth.
Int128 gcd(Int128 a, Int128 b) {
    if (a == 1 || b == 1) return 1;
    while (b != 0) {
        if (a >> 63 == 0 && b >> 63 == 0) return std::gcd(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

std::optional<Int128> times(Int128 a, Int128 b) {
    Int128 product = 0;
    if (__builtin_mul_overflow(a, b, &product) || magnitude(product) > int128_max - 1) return std::nullopt;
    return product;
}

std::optional<Int128> plus(Int128 a, Int128 b) {
    Int128 sum = 0;
    if (__builtin_add_overflow(a, b, &sum) || magnitude(sum) > int128_max - 1) return std::nullopt;
    return sum;
}

std::string digits_of(Int128 n) {
    if (n >> 63 == 0) return std::to_string(static_cast<std::uint64_t>(n));
    std::string digits;
    do {
        digits.push_back(static_cast<char>('0' + static_cast<int>(n % 10)));
        n /= 10;
    } while (n != 0);
    std::reverse(digits.begin(), digits.end());
    return digits;
}

// The digits of rest/whole behind the point, at most 12, fewer where ten times the rest does not fit; rest: what is left.
template <class Int>
std::string take_places(Int& rest, const Int whole) {
    constexpr std::size_t exact_places = 12;
    constexpr Int largest = static_cast<Int>(sizeof(Int) == sizeof(Int128) ? int128_max - 1 : Int128{std::numeric_limits<std::int64_t>::max()}) / 10;
    std::string places;
    while (rest != 0 && places.size() < exact_places && rest <= largest) {
        rest *= 10;
        places.push_back(static_cast<char>('0' + static_cast<int>(rest / whole)));
        rest %= whole;
    }
    return places;
}

// a/b against c/d, all positive or zero: by whole parts, then by the remainders turned over.
std::strong_ordering compare_positive(Int128 a, Int128 b, Int128 c, Int128 d) {
    for (bool turned = false;; turned = !turned) {
        const Int128 left = a / b;
        const Int128 right = c / d;
        const auto in_order = [&](std::strong_ordering order) { return turned ? 0 <=> order : order; };
        if (left != right) return in_order(left < right ? std::strong_ordering::less : std::strong_ordering::greater);
        a %= b;
        c %= d;
        if (a == 0 || c == 0) {
            if (a == 0 && c == 0) return std::strong_ordering::equal;
            return in_order(a == 0 ? std::strong_ordering::less : std::strong_ordering::greater);
        }
        std::swap(a, b);
        std::swap(c, d);
    }
}

}  // namespace

std::optional<Rational> Rational::fraction(Int128 numerator, Int128 denominator) {
    if (denominator == 0) return std::nullopt;
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const Int128 common = gcd(magnitude(numerator), denominator);
    Rational result;
    result.num_ = common == 1 ? numerator : numerator / common;
    result.den_ = common == 1 ? denominator : denominator / common;
    return result;
}

std::optional<Rational> Rational::in_lowest_terms(std::optional<Int128> numerator, std::optional<Int128> denominator) {
    if (!numerator || !denominator) return std::nullopt;
    Rational result;
    result.num_ = *numerator;
    result.den_ = *denominator;
    return result;
}

std::optional<Rational> Rational::power_of_ten(int exponent) {
    if (exponent > 37 || exponent < -37) return std::nullopt;
    Int128 power = 1;
    for (int i = 0; i < (exponent < 0 ? -exponent : exponent); ++i) power *= 10;
    return exponent < 0 ? fraction(1, power) : fraction(power, 1);
}

std::optional<Rational> Rational::parse(std::string_view decimal) {
    const bool negative = !decimal.empty() && decimal[0] == '-';
    if (negative) decimal.remove_prefix(1);
    Int128 digits = 0;
    int places = 0;
    bool any = false;
    bool point = false;
    for (const char c : decimal) {
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        any = true;
        if (digits > (int128_max - 10) / 10) return std::nullopt;
        digits = digits * 10 + (c - '0');
        places += point ? 1 : 0;
    }
    if (!any || places > 37) return std::nullopt;
    Int128 scale = 1;
    for (int i = 0; i < places; ++i) scale *= 10;
    return fraction(negative ? -digits : digits, scale);
}

std::string Rational::to_decimal() const {
    const Int128 size = magnitude(num_);
    if (den_ == 1) return num_ < 0 ? "-" + digits_of(size) : digits_of(size);
    const std::string text = num_ < 0 ? "-" : "";
    Int128 rest = size % den_;
    std::string whole = digits_of(size / den_);
    if (rest == 0) return text + whole;
    std::string places;
    if (den_ >> 59 == 0) {
        auto short_rest = static_cast<std::uint64_t>(rest);
        places = take_places(short_rest, static_cast<std::uint64_t>(den_));
        rest = short_rest;
    } else {
        places = take_places(rest, den_);
    }
    if (rest != 0) {
        const std::size_t lead = whole == "0" ? std::min(places.find_first_not_of('0'), places.size()) : 0;
        const std::size_t keep = std::min(lead + 6, places.size());
        const bool round_up = keep < places.size() ? places[keep] >= '5' : false;
        places.resize(keep);
        if (round_up) {
            std::size_t i = places.size();
            while (i > 0 && places[i - 1] == '9') places[--i] = '0';
            if (i > 0) {
                ++places[i - 1];
            } else {
                whole = digits_of(size / den_ + 1);
            }
        }
    }
    places.erase(places.find_last_not_of('0') + 1);
    return places.empty() ? text + whole : text + whole + "." + places;
}

double Rational::to_double() const { return static_cast<double>(num_) / static_cast<double>(den_); }

std::strong_ordering Rational::order_of(const Rational& a, const Rational& b) {
    constexpr Int128 small = Int128{1} << 62;  // their products cannot overflow, and need no division
    const auto is_small = [&](const Rational& r) { return r.den_ < small && r.num_ < small && r.num_ > -small; };
    if (is_small(a) && is_small(b)) return a.num_ * b.den_ <=> b.num_ * a.den_;
    if (a.is_negative() != b.is_negative()) {
        return a.is_negative() ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    const auto order = compare_positive(magnitude(a.num_), a.den_, magnitude(b.num_), b.den_);
    return a.is_negative() ? 0 <=> order : order;
}

Rational negate(const Rational& a) { return *Rational::in_lowest_terms(-a.num_, a.den_); }

std::optional<Rational> add(const Rational& a, const Rational& b) {
    if (a.is_whole()) {  // the sum has no divisor in common with the denominator that b has not
        const auto scaled = times(a.num_, b.den_);
        return Rational::in_lowest_terms(scaled ? plus(*scaled, b.num_) : std::nullopt, b.den_);
    }
    if (b.is_whole()) return add(b, a);
    const Int128 common = gcd(a.denominator(), b.denominator());
    const auto left = times(a.numerator(), b.denominator() / common);
    const auto right = times(b.numerator(), a.denominator() / common);
    const auto denominator = times(a.denominator(), b.denominator() / common);
    const auto sum = left && right ? plus(*left, *right) : std::nullopt;
    if (!sum || !denominator) return std::nullopt;
    return Rational::fraction(*sum, *denominator);
}

std::optional<Rational> subtract(const Rational& a, const Rational& b) { return add(a, negate(b)); }

std::optional<Rational> multiply(const Rational& a, const Rational& b) {
    if (b == Rational(1)) return a;
    const auto crossed_a = Rational::fraction(a.numerator(), b.denominator());
    const auto crossed_b = Rational::fraction(b.numerator(), a.denominator());
    return Rational::in_lowest_terms(times(crossed_a->numerator(), crossed_b->numerator()),
                                     times(crossed_a->denominator(), crossed_b->denominator()));
}

std::optional<Rational> divide(const Rational& a, const Rational& b) {
    const auto turned = Rational::fraction(b.denominator(), b.numerator());
    return turned ? multiply(a, *turned) : std::nullopt;
}

}  // namespace crosstally
