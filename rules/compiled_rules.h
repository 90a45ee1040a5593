// What a RuleSet holds: the rules, and their patterns as one graph.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "rules/dollar_list.h"
#include "rules/lazy_regex.h"
#include "rules/match_pool.h"
#include "rules/rule_set.h"
#include "rules/word_lists.h"

namespace crosstally {

struct CompiledRule {
    std::unique_ptr<LazyRegex> regex;
    bool guard = false;
    int tag_group = -1;  // index into Rule::groups
    bool one_group = false;  // its one group is the whole match, but for a possessive 's behind it
};

struct CompiledRules {
    std::vector<Rule> rules;
    std::vector<CompiledRule> compiled;  // beside rules
    RuleGraph graph;                        // its rules are numbered as these are
    std::vector<std::uint32_t> unreadable;  // by the graph: RE2 runs them
    mutable MatchPool memories;
    HolidayList holidays;
    BodyWords body_words;
    DollarList dollars;
    WordLists word_lists;
    std::vector<std::string> year_starts;
    std::string digest;
};

struct RuleSet::Compiled : CompiledRules {};

}  // namespace crosstally
