// The built-in rules and lists, with those of the user's folders behind them (their *.toml, in path order).
#pragma once

#include <string>
#include <vector>

#include "corpus/problem.h"
#include "extract/document.h"
#include "rules/measure_list.h"

namespace crosstally {

struct LoadedRules {
    RuleSet rules;
    NameList names;
    MeasureList measures;
    std::vector<RuleFile> files;  // what they were read from

    [[nodiscard]] Knowledge knowledge() const { return {rules, names}; }
};

// nullptr: every mistake in every file was appended to problems. The rules stay until the program ends: they are read
// once a run, and taking some hundred thousand small pieces apart at the end would serve nobody.
[[nodiscard]] const LoadedRules* load_rules(const std::vector<std::string>& folders, Problems& problems);

}  // namespace crosstally
