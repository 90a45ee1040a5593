// Examples of rules: 'of the cases closed [85%] were dropped => value=85; unit=%'.
// The span stands in [brackets], the named groups after =>, parted by "; ". Without brackets the rule must not match.
#pragma once

#include <string>
#include <string_view>

#include "corpus/problem.h"
#include "rules/rule_set.h"

namespace crosstally {

[[nodiscard]] RuleExample parse_example(std::string_view text, std::string& mistake);

// Runs every example of every rule against the whole set: the bracketed words must be that rule's match.
// Returns the number of examples run; failures are problems at the example's line.
std::size_t run_examples(const RuleSet& rules, Problems& problems);

}  // namespace crosstally
