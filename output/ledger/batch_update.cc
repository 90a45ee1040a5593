#include "output/ledger/batch_update.h"

#include <algorithm>
#include <map>

#include "output/ledger/decision_store.h"
#include "output/ledger/finding_update.h"
#include "output/ledger/ledger_error.h"
#include "output/ledger/schema.h"

namespace crosstally {
namespace {

std::int64_t begin_batch(Database& database, const std::string& rules) {
    Query& last = database.prepare("SELECT rules FROM batch ORDER BY id DESC LIMIT 1");
    const std::string before = last.step() ? last.text(0) : rules;
    last.reset();
    if (before != rules) {
        throw LedgerError("the ledger " + database.file() + " was made with the rules " + before + ", these are " + rules +
                          "; check the articles into a new ledger, and take the decisions over (crosstally ledger decisions, import)");
    }
    database.prepare("INSERT INTO batch(rules) VALUES(?)").bind(rules).run();
    return database.last_row();
}

class BatchUpdate {
public:
    BatchUpdate(Database& database, const BatchInput& input)
        : articles_(database), reconciler_(articles_, input.lists), findings_(database, reconciler_), batch_(begin_batch(database, input.rules)) {}

    void take_in(const NewArticle& article) {
        if (articles_.is_known(article)) {
            ++outcome_.known;
            return;
        }
        const auto standing = articles_.standing(article);
        const auto newer = std::ranges::find_if(standing, [&](const auto& other) { return is_older(version_of(article.article), other); });
        const std::int64_t row = articles_.insert(article, batch_);
        if (newer != standing.end()) {
            articles_.supersede(row, newer->row);
            ++outcome_.outdated;
            return;
        }
        for (const auto& version : standing) replace(version.row, row);
        articles_.blocks().add(row, article);
        seats_.emplace(row, article.seat);
        fresh_.push_back(row);
        outcome_.log.summary.figures += article.figures;
        outcome_.log.summary.quotes += article.quotes;
    }

    void compare(const std::function<void(std::uint64_t, std::uint64_t)>& done) {
        std::vector<std::int64_t> in_turn = fresh_;  // those that are joined with the same others one after the other
        std::ranges::stable_sort(in_turn, {}, [this](std::int64_t row) { return seats_.at(row); });
        std::ranges::sort(fresh_);
        std::uint64_t compared = 0;
        for (const std::int64_t row : in_turn) {
            compare(row);
            if (done) done(++compared, fresh_.size());
        }
        findings_.follow(articles_.blocks().moved());
        outcome_.added = fresh_.size();
    }

    [[nodiscard]] bool is_first() const { return batch_ == 1; }

    BatchOutcome finish() {
        outcome_.log.discrepancies = findings_.settle(batch_);
        outcome_.log.summary.agreements.reset();
        outcome_.log.summary.articles = outcome_.added;
        return std::move(outcome_);
    }

private:
    void replace(std::int64_t before, std::int64_t heir) {
        findings_.forget_article(before);
        articles_.supersede(before, heir);
        std::erase(fresh_, before);  // two versions in one batch
        ++outcome_.superseded;
    }

    void compare(std::int64_t row) {
        findings_.compare({row, row});
        const std::vector<std::int64_t> neighbours = articles_.neighbours(row);
        findings_.touch_where_it_agrees(row, neighbours);
        for (const std::int64_t other : neighbours) {
            const bool later_one_does = other > row && std::ranges::binary_search(fresh_, other);
            if (!later_one_does) findings_.compare({std::min(row, other), std::max(row, other)});
        }
    }

    ArticleStore articles_;
    PairReconciler reconciler_;
    FindingUpdate findings_;
    std::int64_t batch_;
    std::vector<std::int64_t> fresh_;
    std::map<std::int64_t, std::int64_t> seats_;  // of what was added
    BatchOutcome outcome_;
};

}  // namespace

BatchOutcome add_batch(Database& database, const BatchInput& input, const std::function<void(std::uint64_t, std::uint64_t)>& done) {
    Transaction transaction(database);
    create_or_check_schema(database);
    BatchUpdate update(database, input);
    for (const NewArticle& article : input.articles) update.take_in(article);
    update.compare(done);
    BatchOutcome outcome = update.finish();
    DecisionStore decisions(database);
    const bool decided = decisions.import(input.decisions) != 0;
    apply_decisions(standing(decisions.all()), outcome.log);
    if (outcome.changed_something() || decided || update.is_first()) transaction.commit();
    return outcome;
}

}  // namespace crosstally
