// Exact numbers at their limits: compared without overflow, written without a rounding that shows.
#include <doctest/doctest.h>

#include <vector>

#include "extract/value/rational.h"

using namespace crosstally;

namespace {

Rational parsed(std::string_view decimal) {
    const auto number = Rational::parse(decimal);
    REQUIRE(number);
    return *number;
}

Rational part(std::string_view numerator, std::string_view denominator) {
    const auto quotient = divide(parsed(numerator), parsed(denominator));
    REQUIRE(quotient);
    return *quotient;
}

}  // namespace

TEST_CASE("numbers whose products leave 128 bits are compared exactly") {
    const std::vector<Rational> ascending = {
        part("-100000000000000000000000000000000000001", "3"), part("-100000000000000000000000000000000000000", "3"),
        part("-1", "99999999999999999999999999999999999999"),  parsed("0"),
        part("1", "99999999999999999999999999999999999999"),   part("1", "99999999999999999999999999999999999998"),
        part("49999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
        part("1", "2"),
        part("99999999999999999999999999999999999998", "99999999999999999999999999999999999999"),
        parsed("1"),
        part("99999999999999999999999999999999999999", "99999999999999999999999999999999999998"),
        part("100000000000000000000000000000000000000", "3"), part("100000000000000000000000000000000000001", "3")};
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        for (std::size_t k = 0; k < ascending.size(); ++k) {
            CAPTURE(i);
            CAPTURE(k);
            CHECK((ascending[i] <=> ascending[k]) == (i <=> k));
        }
    }
}

TEST_CASE("a fraction has a positive denominator and lowest terms") {
    const auto half = Rational::fraction(3, -6);
    REQUIRE(half);
    CHECK(half->numerator() == -1);
    CHECK(half->denominator() == 2);
    CHECK(!Rational::fraction(1, 0));
}

TEST_CASE("decimals are read exactly or not at all") {
    CHECK(parsed("-1.50") == *Rational::fraction(-3, 2));
    CHECK(parsed(".5") == *Rational::fraction(1, 2));
    for (const char* wrong : {"", "-", ".", "1.2.3", "1e9", "+1", "1 000", "0.00000000000000000000000000000000000001",
                              "1000000000000000000000000000000000000000"}) {
        CAPTURE(wrong);
        CHECK(!Rational::parse(wrong));
    }
}

TEST_CASE("a decimal that does not end is rounded to six digits past the point that say something") {
    CHECK(part("1", "3").to_decimal() == "0.333333");
    CHECK(part("-2", "3").to_decimal() == "-0.666667");
    CHECK(part("1", "30000").to_decimal() == "0.0000333333");
    CHECK(part("99999999999999", "100000000000000").to_decimal() == "1");
    CHECK(part("20999999999999", "10500000000000").to_decimal() == "2");
    CHECK(part("1", "8").to_decimal() == "0.125");
    CHECK(parsed("-12345678901234567890123456789").to_decimal() == "-12345678901234567890123456789");
}
