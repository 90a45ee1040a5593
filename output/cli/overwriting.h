// Whether a command would write over what it reads: its output over an input, its ledger over an article.
#pragma once

#include <string>

#include "output/cli/options.h"

namespace crosstally {

// What would be lost and what to do instead; empty: nothing. Files are the same by whatever path or link they are named.
// Looks through the folders of the input only where the output or the ledger is there already.
[[nodiscard]] std::string what_would_be_overwritten(const Options& options);

}  // namespace crosstally
