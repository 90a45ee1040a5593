// The maker of quantities: a match of a figure rule (count, percent, points, ratio, multiple, money, duration,
// measurement, age) made into an exact value. nullopt where its words are no number after all.
#pragma once

#include <optional>
#include <string_view>

#include "extract/value/quantity.h"
#include "rules/rule_set.h"

namespace crosstally {

[[nodiscard]] std::optional<Quantity> make_quantity(const RuleSet& rules, const RuleMatch& match,
                                                    std::string_view text);

}  // namespace crosstally
