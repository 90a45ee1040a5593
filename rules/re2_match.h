// One rule at one place, run by RE2 itself: for patterns in syntax that the automaton does not know, and for the tests,
// which hold the automaton against it. Slow.
#pragma once

#include <vector>

#include "rules/compiled_rules.h"
#include "rules/match_window.h"

namespace crosstally {

// Where the rule's longest match ends that ends in one of `ends` (rising); 0 where there is none.
[[nodiscard]] std::uint32_t re2_match_end(const CompiledRule& rule, const MatchWindow& window, const std::vector<std::uint32_t>& ends);

void re2_groups(const CompiledRule& rule, std::size_t count, const MatchWindow& window, std::uint32_t end,
                std::array<Span, max_groups>& groups);

}  // namespace crosstally
