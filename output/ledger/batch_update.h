// A batch into the ledger. All or nothing: one transaction, undone where anything fails.
//
// An article is compared with those that share a block with it, pair by pair, and each alone: the findings of a pair
// are its own whatever else the ledger holds, so batches in any order end in the same open findings. What a finding
// shows (its evidence, how many articles and lineages stand on each side) is made anew from all articles that it rests
// on. Cost: grows with the batch and with how many articles share its blocks (64 for each at most), not with the
// ledger.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "extract/reconcile/finding.h"
#include "output/ledger/database.h"
#include "output/ledger/decision.h"
#include "output/ledger/new_article.h"
#include "output/ledger/pair_reconciler.h"

namespace crosstally {

struct BatchInput {
    const std::vector<NewArticle>& articles;  // in the order in which they were read
    std::string rules;                        // digest of the rules that made their records
    Lists lists;
    const Decisions& decisions;               // made elsewhere: they go in with the batch
};

struct BatchOutcome {
    std::uint64_t added = 0;       // articles that stand now
    std::uint64_t superseded = 0;  // versions that stood before
    std::uint64_t outdated = 0;    // came later than the version that stands: kept, and compared with nothing
    std::uint64_t known = 0;       // had been here
    [[nodiscard]] bool changed_something() const { return added + outdated != 0; }
    Log log;                       // new, changed and resolved findings, ranked, with the decisions on them
};

// done: told after each article how many of all are compared; may be empty.
[[nodiscard]] BatchOutcome add_batch(Database& database, const BatchInput& batch,
                                     const std::function<void(std::uint64_t done, std::uint64_t of)>& done);

}  // namespace crosstally
