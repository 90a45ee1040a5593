// Decisions as JSON Lines, for those who keep them beside their articles in version control:
// {"record":"decision","finding":"32 hex digits","verdict","status","reason","who","summary"}; finding and status must
// be there. What is read and written again is the same.
#pragma once

#include <string>

#include "corpus/problem.h"
#include "output/ledger/decision.h"

namespace crosstally {

void append_json(const Decision& decision, std::string& out);

// Appends a problem for each line that holds no decision, and for a file that cannot be read.
[[nodiscard]] Decisions read_decisions(const std::string& path, Problems& problems);

}  // namespace crosstally
