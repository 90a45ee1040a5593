// One decision into a ledger, with the verdict and the summary that the ledger has of the finding.
#pragma once

#include <optional>

#include "output/ledger/database.h"
#include "output/ledger/decision.h"

namespace crosstally {

struct RecordedDecision {
    std::optional<Decision> replaced;  // that held until now, if another did; it is kept
};

// In a transaction of its own. nullopt: the ledger has no such finding.
[[nodiscard]] std::optional<RecordedDecision> record_decision(Database& database, Decision& decision);

}  // namespace crosstally
