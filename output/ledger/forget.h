// Takes articles out of a ledger: their text, their records, what rests on them, in every version. Nothing of them
// stays in the file.
#pragma once

#include <string>
#include <vector>

#include "output/ledger/database.h"
#include "output/ledger/pair_reconciler.h"

namespace crosstally {

struct Forgotten {
    std::uint64_t versions = 0;  // of articles
    std::uint64_t findings = 0;  // that rested on them alone, with the decisions on them
    std::vector<std::string> unknown;  // names that the ledger does not hold: then nothing was forgotten
};

[[nodiscard]] Forgotten forget(Database& database, const std::vector<std::string>& names, Lists lists);

// Gives the space of what was taken out back to the file system.
void compact(Database& database);

}  // namespace crosstally
