// Reads one TOML rule file into rules and fragments as written; nothing is expanded or compiled yet.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/problem.h"
#include "rules/rule_set.h"

namespace crosstally {

struct Fragment {
    std::string name;
    std::string pattern;
    std::string path;
    std::uint32_t line = 0;
};

struct ParsedRuleFile {
    std::vector<Fragment> fragments;
    std::vector<Rule> rules;
};

[[nodiscard]] ParsedRuleFile parse_rule_file(const RuleFile& file, Problems& problems);

}  // namespace crosstally
