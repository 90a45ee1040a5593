// The rule files and lists that are built into the program (every rules/**/*.toml at build time, in path order).
#pragma once

#include <vector>

#include "rules/rule_set.h"

namespace crosstally {

[[nodiscard]] std::vector<RuleFile> built_in_rule_files();

}  // namespace crosstally
