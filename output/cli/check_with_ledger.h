// `crosstally check --ledger`: the batch goes into the ledger, and the log says what that changed.
#pragma once

#include "output/cli/load_rules.h"
#include "output/cli/options.h"
#include "output/cli/say.h"
#include "output/cli/sink.h"
#include "output/ledger/decision.h"

namespace crosstally {

[[nodiscard]] int check_with_ledger(const Options& options, const LoadedRules& rules, const Decisions& decisions, Sink& sink,
                                    Speaker& speaker);

}  // namespace crosstally
