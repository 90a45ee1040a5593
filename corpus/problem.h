// Something that a person must fix in a file: an unreadable article, a broken rule.
// The library appends problems to a list and goes on; only output/cli prints them.
// line and column start at 1 (column in code points); 0 means "the file as a whole".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace crosstally {

struct Problem {
    std::string path{};
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string message{};      // what was expected and what came
    std::string source_line{};  // the offending line, for the caret; may be empty
    std::string hint{};         // the remedy or the nearest valid name; may be empty
    bool notice = false;        // nothing was lost: worth saying, and no failure
};

using Problems = std::vector<Problem>;

}  // namespace crosstally
