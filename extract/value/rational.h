// An exact number: a fraction of two 128-bit integers in lowest terms, the denominator positive.
// Comparison never overflows and never rounds. Arithmetic that leaves 128 bits gives nullopt: undecided, not wrong.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosstally {

__extension__ typedef __int128 Int128;

class Rational {
public:
    constexpr Rational() = default;
    Rational(std::int64_t whole) : num_(whole) {}  // NOLINT(google-explicit-constructor): a whole number is one

    static std::optional<Rational> fraction(Int128 numerator, Int128 denominator);  // nullopt: denominator 0
    static std::optional<Rational> power_of_ten(int exponent);                       // nullopt beyond 10^±37
    // "1234.50", "-3", ".5": ASCII digits, at most one point. nullopt: anything else, or too large to hold.
    static std::optional<Rational> parse(std::string_view decimal);

    [[nodiscard]] Int128 numerator() const { return num_; }
    [[nodiscard]] Int128 denominator() const { return den_; }
    [[nodiscard]] bool is_zero() const { return num_ == 0; }
    [[nodiscard]] bool is_negative() const { return num_ < 0; }
    [[nodiscard]] bool is_whole() const { return den_ == 1; }

    // Exact where the fraction ends within 12 decimal places, else rounded half away from zero to 6 significant
    // digits past the point: "0.333333". No exponent, no trailing zeros.
    [[nodiscard]] std::string to_decimal() const;
    [[nodiscard]] double to_double() const;  // for ranking and display only, never for a comparison

    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
        return a.den_ == b.den_ ? a.num_ <=> b.num_ : order_of(a, b);
    }
    friend bool operator==(const Rational& a, const Rational& b) { return a.num_ == b.num_ && a.den_ == b.den_; }

private:
    friend std::optional<Rational> add(const Rational& a, const Rational& b);
    friend std::optional<Rational> multiply(const Rational& a, const Rational& b);
    static std::strong_ordering order_of(const Rational& a, const Rational& b);  // of other denominators
    friend Rational negate(const Rational& a);
    static std::optional<Rational> in_lowest_terms(std::optional<Int128> numerator, std::optional<Int128> denominator);

    Int128 num_ = 0;
    Int128 den_ = 1;
};

[[nodiscard]] std::optional<Rational> add(const Rational& a, const Rational& b);
[[nodiscard]] std::optional<Rational> subtract(const Rational& a, const Rational& b);
[[nodiscard]] std::optional<Rational> multiply(const Rational& a, const Rational& b);
[[nodiscard]] std::optional<Rational> divide(const Rational& a, const Rational& b);  // nullopt too where b is 0
[[nodiscard]] Rational negate(const Rational& a);

}  // namespace crosstally
