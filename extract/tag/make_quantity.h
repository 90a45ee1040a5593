// The maker of quantities: a match of a figure rule (count, percent, points, ratio, multiple, money, duration,
// measurement, age) made into exact values. It reads the rule's groups:
//   value, high           number words; high where the rule is a range
//   plus, minor           what is added: "a year and a half", "a dollar and 40 cents"
//   unit, high_unit       a currency, a unit of time or of measure; `per` the base of a rate
//   numerator, denominator   of a ratio; word   of a multiple ("doubled"); decade   of an age ("20s")
// One match is one figure, but two where its words are no range after all ("from five to ten years", "12 in six boxes").
#pragma once

#include <string_view>
#include <vector>

#include "extract/value/quantity.h"
#include "rules/rule_set.h"

namespace crosstally {

struct MadeQuantity {
    Span span;
    Quantity quantity;
};

// Appends what the match says; nothing where its words are no number ("a score of 5-2").
void make_quantities(const RuleSet& rules, const RuleMatch& match, std::string_view text,
                     std::vector<MadeQuantity>& out);

}  // namespace crosstally
