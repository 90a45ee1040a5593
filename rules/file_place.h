// A place in a rule file, and the problem that stands there. line and column start at 1; column in code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/problem.h"
#include "rules/rule_set.h"

namespace crosstally {

struct FilePlace {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

// With the line as it stands in the file. hint may be empty.
[[nodiscard]] Problem problem_in(const RuleFile& file, FilePlace at, std::string message, std::string hint = {});

[[nodiscard]] std::string_view line_of(std::string_view text, std::uint32_t line);

// The place of the first character inside the quotation marks of the string at `at`, where what follows can be
// counted in the line: '...' and '''...''' that do not begin with a line end. Else `at`, and exact is false.
[[nodiscard]] FilePlace inside_string(std::string_view text, FilePlace at, bool& exact);

}  // namespace crosstally
