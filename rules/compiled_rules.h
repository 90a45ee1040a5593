// What a RuleSet holds: the rules, their regular expressions and, for each layer, the table of their beginnings.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rules/lazy_regex.h"
#include "rules/rule_set.h"
#include "rules/trigger_table.h"

namespace crosstally {

struct CompiledRule {
    std::unique_ptr<LazyRegex> regex;
    bool guard = false;
    int tag_group = -1;  // index into Rule::groups
    bool one_group = false;  // its one group is the whole match, but for a possessive 's behind it
};

struct LayerRules {
    std::vector<std::uint32_t> rules;  // slot → index into RuleSet::rules()
    std::vector<RuleStart> starts;     // by slot
    std::optional<TriggerTable> triggers;
};

struct CompiledRules {
    std::vector<Rule> rules;
    std::vector<CompiledRule> compiled;  // beside rules
    std::array<LayerRules, layer_count> layers;
    std::string digest;
};

struct RuleSet::Compiled : CompiledRules {};

}  // namespace crosstally
