#include "output/ledger/finding_update.h"

#include <algorithm>

#include "extract/reconcile/rank.h"
#include "output/ledger/ledger_error.h"
#include "output/ledger/stored_finding.h"

namespace crosstally {
namespace {

bool spans_articles(const Discrepancy& finding) {
    return std::ranges::any_of(finding.evidence, [&](const Evidence& one) { return one.place.article != finding.evidence.front().place.article; });
}

const Discrepancy* with_id(const std::vector<Discrepancy>& list, const std::string& id) {
    const auto found = std::ranges::find(list, id, &Discrepancy::id);
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

void FindingUpdate::compare(RowPair articles) {
    const bool alone = articles.first == articles.second;
    if (!alone && !reconciler_.may_give_finding(articles.first, articles.second)) return;
    const auto found = alone ? reconciler_.findings_of({articles.first}) : reconciler_.findings_of({articles.first, articles.second});
    for (const Discrepancy& finding : found) {
        if (!alone && !spans_articles(finding)) continue;  // each article alone gives it
        store_.add_ground(finding.id, articles);
        touched_.insert(finding.id);
    }
}

void FindingUpdate::forget_article(std::int64_t article) {
    for (const std::string& finding : store_.remove_grounds_of(article)) touched_.insert(finding);
}

std::vector<std::int64_t> FindingUpdate::articles_of(const std::vector<RowPair>& grounds) {
    std::set<std::int64_t> rows;
    for (const auto& [a, b] : grounds) rows.insert({a, b});
    std::vector<std::pair<std::string, std::int64_t>> named;
    for (const std::int64_t row : rows) named.emplace_back(articles_.name(row), row);
    std::ranges::sort(named);
    if (named.size() > most_articles_shown) named.resize(most_articles_shown);
    std::vector<std::int64_t> out;
    for (const auto& [name, row] : named) out.push_back(row);
    return out;
}

// As all its articles together give it. A third article can hide it from the reconciler (a longer version of one of
// them): then as the first pair gives it, by the articles' names.
Discrepancy FindingUpdate::present(const std::string& finding, const std::vector<RowPair>& grounds) {
    const auto together = reconciler_.findings_of(articles_of(grounds));
    if (const Discrepancy* found = with_id(together, finding)) return *found;
    std::vector<std::pair<std::vector<std::string>, RowPair>> named;
    for (const RowPair& pair : grounds) named.push_back({{articles_.name(pair.first), articles_.name(pair.second)}, pair});
    for (auto& [names, pair] : named) std::ranges::sort(names);
    const RowPair first = std::ranges::min(named).second;
    const auto alone = reconciler_.findings_of(first.first == first.second ? std::vector{first.first} : std::vector{first.first, first.second});
    const Discrepancy* found = with_id(alone, finding);
    if (!found) throw LedgerError("the finding " + finding + " of the ledger is not given by its articles any more");
    return *found;
}

void FindingUpdate::settle_one(const std::string& id, std::int64_t batch, std::vector<Discrepancy>& log) {
    const FindingStore::Row before = store_.find(id);
    const auto grounds = store_.grounds_of(id);
    if (grounds.empty()) {
        if (before.known != FindingStore::Known::open) return;
        store_.resolve(id, batch);
        log.push_back(read_stored_form(before.log));
        log.back().id = id;
        log.back().status = Status::resolved;
        return;
    }
    Discrepancy now = present(id, grounds);
    const std::string form = stored_form(now);
    if (before.known == FindingStore::Known::open && before.log == form) return;
    store_.put(now, form, before.known == FindingStore::Known::no, batch);
    now.status = before.known == FindingStore::Known::open ? Status::open : Status::fresh;
    now.changed = before.known == FindingStore::Known::open;
    log.push_back(std::move(now));
}

std::vector<Discrepancy> FindingUpdate::settle(std::int64_t batch) {
    std::vector<Discrepancy> log;
    for (const std::string& finding : touched_) settle_one(finding, batch, log);
    touched_.clear();
    std::ranges::sort(log, ranks_before);
    return log;
}

}  // namespace crosstally
