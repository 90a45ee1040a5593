// Do two figures of one measure, place and period agree? The sharp readings decide.
#pragma once

#include "extract/reconcile/batch.h"
#include "extract/reconcile/finding.h"

namespace crosstally {

enum class Fit : unsigned char {
    exact,      // the same number, printed alike or not ("84%" and "84 per cent")
    rounding,   // one is the other, rounded
    hedge,      // "nearly 60,000" and 59,950
    adjacent,   // 84% and 85%: one unit apart in the last place of rounded numbers
    misuse,     // "nearly 2,400" and 2,440: the hedge points the wrong way
    vague,      // a hedge too loose to say
    apart,
    incomparable,
};

[[nodiscard]] Fit fit_of(const Figure& a, const Figure& b);
[[nodiscard]] bool agrees(Fit fit);  // exact, rounding or hedge

// Finds the whole numbers between which all readings of a figure lie.
void bound(Figure& figure);

// So far from each other that no fit of theirs agrees: told by whole numbers, which denies most pairs at little cost.
[[nodiscard]] inline bool never_agree(const Figure& a, const Figure& b) {
    return a.dimension_id != b.dimension_id || a.most < b.least || b.most < a.least;
}
[[nodiscard]] AgreementHow how_of(const Figure& a, const Figure& b, Fit fit);

// "Some 2,591" is not: a number given to the last of its four digits is not about anything.
[[nodiscard]] bool is_hedged(const Quantity& quantity);

// a and b differ by no more than the factor numerator/denominator, which is above 1.
[[nodiscard]] bool within_factor(const Rational& a, const Rational& b, std::int64_t numerator, std::int64_t denominator);

}  // namespace crosstally
