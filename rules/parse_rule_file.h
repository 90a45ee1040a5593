// Reads one TOML rule file into rules and fragments as written; nothing is expanded or compiled yet.
// Every mistake in the file is a problem at its line and column; a rule that lacks a key is left out.
#pragma once

#include <string>
#include <vector>

#include "corpus/problem.h"
#include "rules/file_place.h"
#include "rules/rule_set.h"

namespace crosstally {

// A pattern in its file. Where exact, the pattern's character n stands at column begin.column + n of that line.
struct WrittenPattern {
    const RuleFile* file = nullptr;
    std::string pattern;
    FilePlace begin;
    bool exact = false;
};

struct Fragment {
    std::string name;
    WrittenPattern written;
    FilePlace at;  // of its name
};

struct ParsedRule {
    Rule rule;
    WrittenPattern written;
    FilePlace name;
    FilePlace kind;
};

struct ParsedRuleFile {
    std::vector<Fragment> fragments;
    std::vector<ParsedRule> rules;
};

// The file must outlive the result.
[[nodiscard]] ParsedRuleFile parse_rule_file(const RuleFile& file, Problems& problems);

}  // namespace crosstally
