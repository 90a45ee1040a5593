// How one number could have come from another by a slip of the hand. Exact; symmetric.
#pragma once

#include <string_view>

#include "extract/value/rational.h"

namespace crosstally {

enum class Slip : unsigned char {
    none,
    transposed,  // 98,544 and 98,454: two neighbouring digits changed places; 52,418 and 52,814: of a long number, with one between
    digit,       // 4,293 and 4,193: one digit differs
    dropped,     // 41,239 and 4,139: one digit is missing
    magnitude,   // the same digits, ten, a hundred, a thousand, a million or a thousand million times as much
};

[[nodiscard]] Slip slip_between(const Rational& a, const Rational& b);
[[nodiscard]] bool are_transposed(const Rational& a, const Rational& b);  // the same, at little cost where they are not
// True of "306, 966": a space slipped in behind the comma, and the figure is read as one number.
[[nodiscard]] bool has_slip_of_space(std::string_view figure);
[[nodiscard]] std::string_view tag_of(Slip slip);  // "transposed-digits"; "" for none

}  // namespace crosstally
