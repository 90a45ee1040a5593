// The findings of a ledger while a batch goes in: which pairs of articles give which, and what has changed at the end.
#pragma once

#include <map>
#include <optional>
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

    void compare(RowPair articles);  // of one article with itself: what it says of itself
    // An article that comes or goes may stand on a side of findings that it does not make, for it gives their figure too.
    void touch_where_it_agrees(std::int64_t article, const std::vector<std::int64_t>& neighbours);
    // Articles that others moved apart, or together: they are compared no longer, or now.
    void follow(const BlockStore::Moved& moved);
    void forget_article(std::int64_t article);  // nothing rests on it any more; its blocks must be there still

    // What is new, changed or resolved, ranked; the ledger holds it now.
    [[nodiscard]] std::vector<Discrepancy> settle(std::int64_t batch);

private:
    [[nodiscard]] bool are_neighbours(RowPair articles);
    void settle_one(const std::string& finding, std::int64_t batch, std::vector<Discrepancy>& log);
    [[nodiscard]] std::vector<std::int64_t> by_name(const std::set<std::int64_t>& rows);
    [[nodiscard]] std::vector<std::int64_t> articles_of(const std::vector<RowPair>& grounds);
    [[nodiscard]] std::vector<std::int64_t> value_blocks(const Discrepancy& finding, std::int64_t article);
    [[nodiscard]] bool may_stand_in(const std::string& finding, std::int64_t article, const std::vector<std::int64_t>& blocks);
    [[nodiscard]] const std::optional<std::vector<std::int64_t>>& shown_blocks(const std::string& finding, std::int64_t article);
    [[nodiscard]] std::set<std::int64_t> who_agree(const Discrepancy& finding, const std::vector<std::int64_t>& articles);
    [[nodiscard]] std::optional<Discrepancy> together(const std::string& finding, std::vector<std::int64_t> articles);
    [[nodiscard]] bool is_told_by_others(const Discrepancy& finding, const std::vector<RowPair>& grounds);
    void touch_what_others_may_tell();
    [[nodiscard]] Discrepancy present(const std::string& finding, const std::vector<RowPair>& grounds);

    FindingStore store_;
    ArticleStore articles_;
    PairReconciler& reconciler_;
    std::set<std::string> touched_;
    std::set<std::int64_t> regrounded_;  // articles on which a finding rests anew, or no longer
    // While a batch goes in: the blocks of an article's values, and of those that a finding of before shows of it.
    std::map<std::int64_t, std::vector<std::int64_t>> values_of_;
    std::map<std::pair<std::int64_t, std::string>, std::optional<std::vector<std::int64_t>>> shown_;  // nullopt: it is not open
    std::pair<std::int64_t, std::vector<std::int64_t>> neighbours_of_;  // the last that was asked for
};

}  // namespace crosstally
