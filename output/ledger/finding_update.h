// The findings of a ledger while a batch goes in: which pairs of articles give which, and what has changed at the end.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "output/ledger/finding_store.h"
#include "output/ledger/pair_reconciler.h"

namespace crosstally {

// A finding shows the evidence of this many articles at most, the first by their names.
inline constexpr std::size_t most_articles_shown = 64;

class FindingUpdate {
public:
    FindingUpdate(Database& database, PairReconciler& reconciler) : store_(database), articles_(database), reconciler_(reconciler) {}

    void compare(RowPair articles);               // of one article with itself: what it says of itself
    void forget_article(std::int64_t article);    // nothing rests on it any more

    // What is new, changed or resolved, ranked; the ledger holds it now.
    [[nodiscard]] std::vector<Discrepancy> settle(std::int64_t batch);

private:
    void settle_one(const std::string& finding, std::int64_t batch, std::vector<Discrepancy>& log);
    [[nodiscard]] std::vector<std::int64_t> articles_of(const std::vector<RowPair>& grounds);
    [[nodiscard]] Discrepancy present(const std::string& finding, const std::vector<RowPair>& grounds);

    FindingStore store_;
    ArticleStore articles_;
    PairReconciler& reconciler_;
    std::set<std::string> touched_;
};

}  // namespace crosstally
