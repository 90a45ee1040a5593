// How the words of a number add up: "1,234.5", "27,653 million", "two hundred and six thousand", "one and a half",
// "half a dozen", "£1.2m" without its sign, "hundreds of thousands". The arithmetic behind every figure rule.
// Exact; no allocation beyond a few tokens. nullopt: the words make no number ("twenty eleven").
#pragma once

#include <optional>
#include <string_view>

#include "extract/value/rational.h"

namespace crosstally {

struct NumberReading {
    Rational value;
    Rational place = 1;        // size of the last printed place: "1.13 million" -> 10000, "two hundred" -> 1
    Rational loose_place = 1;  // size of the last non-zero place: 60,000 -> 10000
    Rational scale = 1;        // what words or a letter at the end multiply by: "5bn" -> 1000000000
    bool vague = false;        // "thousands", "a few hundred": the value is only where it begins
};

[[nodiscard]] std::optional<NumberReading> read_number(std::string_view words);

// The denominator that a fraction's name says: "thirds" -> 3, "half" -> 2, "twentieth" -> 20.
[[nodiscard]] std::optional<Rational> read_fraction_name(std::string_view word);

// The size of the last non-zero place of a whole number, else `place`.
[[nodiscard]] Rational loose_place_of(const Rational& value, const Rational& place);

}  // namespace crosstally
