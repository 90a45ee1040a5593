// The steps of reconcile on many machines: the records cut into blocks, each block compared anywhere, and what was found
// put together. extract/reconcile/README.md says how an engine runs them.
#pragma once

#include <string>

#include "corpus/json.h"
#include "extract/reconcile/reconcile.h"
#include "output/cli/load_rules.h"
#include "output/cli/options.h"
#include "output/cli/say.h"
#include "output/cli/sink.h"

namespace crosstally {

// A line for each block; none where there is nothing to compare. Each returns the program's exit status.
[[nodiscard]] int cut_into_blocks(const Options& options, Reconciler& reconciler, Sink& sink, Speaker& speaker);

// Lines of blocks in, lines of findings out.
[[nodiscard]] int compare_blocks(const Options& options, const LoadedRules& rules, Sink& sink, Speaker& speaker);

// false: `mistake` says why.
bool add_finding(const JsonValue& line, Reconciler& reconciler, std::string& mistake);

}  // namespace crosstally
