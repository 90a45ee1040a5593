// One decision into a ledger, with the verdict and the summary that the ledger has of the finding.
#pragma once

#include "output/ledger/database.h"
#include "output/ledger/decision.h"

namespace crosstally {

// In a transaction of its own. False: the ledger has no such finding.
[[nodiscard]] bool record_decision(Database& database, Decision& decision);

}  // namespace crosstally
