// The rule files and lists that are built into the program (every rules/**/*.toml at build time, in path order).
#pragma once

#include <string_view>
#include <vector>

#include "rules/rule_set.h"

namespace crosstally {

[[nodiscard]] std::vector<RuleFile> built_in_rule_files();

// RuleSet::digest() of these files alone, known since the program was built.
[[nodiscard]] std::string_view built_in_digest();

}  // namespace crosstally
