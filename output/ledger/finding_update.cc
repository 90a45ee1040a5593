#include "output/ledger/finding_update.h"

#include <algorithm>
#include <array>
#include <map>

#include "extract/reconcile/rank.h"
#include "output/ledger/ledger_error.h"
#include "output/ledger/stored_finding.h"

namespace crosstally {
namespace {

bool spans_articles(const Discrepancy& finding) {
    return std::ranges::any_of(finding.evidence, [&](const Evidence& one) { return one.place.article != finding.evidence.front().place.article; });
}

bool is_at(const Place& a, const Place& b) {
    return a.article == b.article && a.in_title == b.in_title && a.span.start == b.span.start && a.span.end == b.span.end;
}

// A slip that little shows is a warning; of what is sure no other finding is asked.
bool may_be_told(std::string_view verdict, Severity severity) {
    if (verdict == to_string(Verdict::contradiction)) return severity == Severity::warning;
    constexpr std::array all = {Verdict::scope_slip, Verdict::definition_differs, Verdict::scope_differs, Verdict::period_differs};
    return std::ranges::any_of(all, [verdict](Verdict one) { return verdict == to_string(one); });
}

bool may_be_told(const FindingStore::Row& row) {
    const Discrepancy put_down = read_stored_form(row.log);
    return may_be_told(to_string(put_down.verdict), put_down.severity);
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
        regrounded_.insert({articles.first, articles.second});
        touched_.insert(finding.id);
    }
}

void FindingUpdate::touch_where_it_agrees(std::int64_t article, const std::vector<std::int64_t>& neighbours) {
    const auto [known, is_new] = values_of_.try_emplace(article);
    if (is_new) known->second = articles_.value_blocks_of(article);
    if (known->second.empty()) return;
    for (const std::int64_t other : neighbours) {
        for (const std::string& id : store_.resting_on(other)) {
            if (!touched_.contains(id) && may_stand_in(id, other, known->second)) touched_.insert(id);
        }
    }
}

// What is not open shows nothing: one article more may bear it out.
bool FindingUpdate::may_stand_in(const std::string& finding, std::int64_t article, const std::vector<std::int64_t>& blocks) {
    const auto& shown = shown_blocks(finding, article);
    return !shown || std::ranges::any_of(*shown, [&](std::int64_t block) { return std::ranges::binary_search(blocks, block); });
}

const std::optional<std::vector<std::int64_t>>& FindingUpdate::shown_blocks(const std::string& finding, std::int64_t article) {
    const auto [known, is_new] = shown_.try_emplace({article, finding});
    if (!is_new) return known->second;
    const FindingStore::Row stored = store_.find(finding);
    if (stored.known == FindingStore::Known::open) known->second = value_blocks(read_stored_form(stored.log), article);
    return known->second;
}

bool FindingUpdate::are_neighbours(RowPair articles) {
    if (neighbours_of_.first != articles.first) neighbours_of_ = {articles.first, articles_.neighbours(articles.first)};
    return std::ranges::binary_search(neighbours_of_.second, articles.second);
}

// Most articles give no finding, and stand on no side of one.
void FindingUpdate::follow(const BlockStore::Moved& moved) {
    std::map<std::int64_t, bool> known;
    const auto gives_finding = [&](std::int64_t article) {
        const auto [at, is_new] = known.try_emplace(article, false);
        if (is_new) at->second = !store_.resting_on(article).empty();
        return at->second;
    };
    const auto touch_what_they_share = [&](RowPair pair) {
        if (gives_finding(pair.first)) touch_where_it_agrees(pair.second, {pair.first});
        if (gives_finding(pair.second)) touch_where_it_agrees(pair.first, {pair.second});
    };
    neighbours_of_ = {};
    for (const RowPair& pair : moved.apart) {
        touch_what_they_share(pair);
        if (!gives_finding(pair.first) || !gives_finding(pair.second) || !store_.is_ground(pair) || are_neighbours(pair)) continue;
        const auto lost = store_.remove_grounds_of(pair);
        regrounded_.insert({pair.first, pair.second});
        touched_.insert(lost.begin(), lost.end());
    }
    for (const RowPair& pair : moved.together) {
        if (are_neighbours(pair)) compare(pair);
        touch_what_they_share(pair);
    }
}

void FindingUpdate::forget_article(std::int64_t article) {
    touch_where_it_agrees(article, articles_.neighbours(article));
    for (const std::string& finding : store_.resting_on(article)) {
        for (const auto& [a, b] : store_.grounds_of(finding)) regrounded_.insert({a, b});
    }
    for (const std::string& finding : store_.remove_grounds_of(article)) touched_.insert(finding);
}

std::vector<std::int64_t> FindingUpdate::by_name(const std::set<std::int64_t>& rows) {
    std::vector<std::pair<std::string, std::int64_t>> named;
    for (const std::int64_t row : rows) named.emplace_back(articles_.name(row), row);
    std::ranges::sort(named);
    std::vector<std::int64_t> out;
    for (const auto& [name, row] : named) out.push_back(row);
    return out;
}

std::vector<std::int64_t> FindingUpdate::articles_of(const std::vector<RowPair>& grounds) {
    std::set<std::int64_t> rows;
    for (const auto& [a, b] : grounds) rows.insert({a, b});
    std::vector<std::int64_t> out = by_name(rows);
    if (out.size() > most_articles_shown) out.resize(most_articles_shown);
    return out;
}

// Of the figures that the finding shows of the article.
std::vector<std::int64_t> FindingUpdate::value_blocks(const Discrepancy& finding, std::int64_t article) {
    std::vector<std::int64_t> blocks;
    for (const Record& record : reconciler_.records_of(article)) {
        const auto* figure = figure_of(record);
        if (figure == nullptr || std::ranges::none_of(finding.evidence, [&](const Evidence& one) { return is_at(one.place, figure->place); })) continue;
        for (const BlockKey& key : figure->keys) {
            if (is_value_block(block_of(key))) blocks.push_back(block_of(key));
        }
    }
    return blocks;
}

// Those that would be compared with one of the articles, and have the value that the finding shows of it.
std::set<std::int64_t> FindingUpdate::who_agree(const Discrepancy& finding, const std::vector<std::int64_t>& articles) {
    std::set<std::int64_t> found;
    for (const std::int64_t article : articles) {
        const std::vector<std::int64_t> blocks = value_blocks(finding, article);
        if (blocks.empty()) continue;
        const std::vector<std::int64_t> neighbours = articles_.neighbours(article);
        for (const BlockSeat& seat : articles_.blocks().seats_of(article)) {
            if (std::ranges::find(blocks, seat.block) == blocks.end()) continue;
            for (const std::int64_t other : articles_.blocks().near(seat)) {
                if (std::ranges::binary_search(neighbours, other)) found.insert(other);
            }
        }
    }
    for (const std::int64_t article : articles) found.erase(article);
    return found;
}

// As these articles give it, and those that agree with them.
std::optional<Discrepancy> FindingUpdate::together(const std::string& finding, std::vector<std::int64_t> articles) {
    const auto given = reconciler_.findings_of(articles);
    const Discrepancy* found = with_id(given, finding);
    if (found == nullptr) return std::nullopt;
    const std::vector<std::int64_t> more = by_name(who_agree(*found, articles));
    const std::size_t room = most_articles_shown - articles.size();
    if (more.empty() || room == 0) return *found;
    articles.insert(articles.end(), more.begin(), more.begin() + static_cast<std::ptrdiff_t>(std::min(room, more.size())));
    const auto with_more = reconciler_.findings_of(articles);
    const Discrepancy* fuller = with_id(with_more, finding);
    return fuller != nullptr ? *fuller : *found;
}

// As all its articles together give it. A third article can hide it from the reconciler (a longer version of one of
// them): then as the first pair gives it, by the articles' names, that has no doubt of it.
Discrepancy FindingUpdate::present(const std::string& finding, const std::vector<RowPair>& grounds) {
    if (auto found = together(finding, articles_of(grounds))) return *found;
    std::vector<std::pair<std::vector<std::string>, RowPair>> named;
    for (const RowPair& pair : grounds) named.push_back({{articles_.name(pair.first), articles_.name(pair.second)}, pair});
    for (auto& [names, pair] : named) std::ranges::sort(names);
    std::ranges::sort(named);
    std::optional<Discrepancy> doubtful;
    for (const auto& [names, pair] : named) {
        const auto alone = reconciler_.findings_of(pair.first == pair.second ? std::vector{pair.first} : std::vector{pair.first, pair.second});
        const Discrepancy* found = with_id(alone, finding);
        if (!found) throw LedgerError("the finding " + finding + " of the ledger is not given by its articles any more");
        if (!found->doubtful) return *found;
        if (!doubtful) doubtful = *found;
    }
    return *doubtful;
}

// Some findings are told only where no other one tells of the same figures: what those others rest on is looked at with it.
bool FindingUpdate::is_told_by_others(const Discrepancy& finding, const std::vector<RowPair>& grounds) {
    if (!may_be_told(to_string(finding.verdict), finding.severity)) return false;
    std::set<std::int64_t> own, others;
    for (const auto& [a, b] : grounds) own.insert({a, b});
    for (const std::int64_t article : own) {
        for (const std::string& id : store_.resting_on(article)) {
            for (const auto& [a, b] : store_.grounds_of(id)) others.insert({a, b});
        }
    }
    for (const std::int64_t article : own) others.erase(article);
    if (others.empty() && own.size() <= 2) return false;  // these two alone gave it
    std::vector<std::int64_t> articles = by_name(own);
    std::ranges::copy(by_name(others), std::back_inserter(articles));
    if (articles.size() > most_articles_shown) articles.resize(most_articles_shown);
    return with_id(reconciler_.findings_of(articles), finding.id) == nullptr;
}

void FindingUpdate::touch_what_others_may_tell() {
    std::set<std::string> looked_at;
    for (const std::int64_t article : regrounded_) {
        for (const std::string& id : store_.resting_on(article)) {
            if (touched_.contains(id) || !looked_at.insert(id).second) continue;
            const FindingStore::Row row = store_.find(id);
            const bool never_put_down = row.known == FindingStore::Known::no;  // as one that others told
            if (never_put_down || may_be_told(row)) touched_.insert(id);
        }
    }
    regrounded_.clear();
}

void FindingUpdate::settle_one(const std::string& id, std::int64_t batch, std::vector<Discrepancy>& log) {
    const FindingStore::Row before = store_.find(id);
    const auto grounds = store_.grounds_of(id);
    std::optional<Discrepancy> presented;
    if (!grounds.empty()) presented = present(id, grounds);
    if (!presented || presented->doubtful || is_told_by_others(*presented, grounds)) {
        if (before.known != FindingStore::Known::open) return;
        store_.resolve(id, batch);
        log.push_back(read_stored_form(before.log));
        log.back().id = id;
        log.back().status = Status::resolved;
        return;
    }
    Discrepancy now = std::move(*presented);
    const std::string form = stored_form(now);
    if (before.known == FindingStore::Known::open && before.log == form) return;
    store_.put(now, form, before.known == FindingStore::Known::no, batch);
    now.status = before.known == FindingStore::Known::open ? Status::open : Status::fresh;
    now.changed = before.known == FindingStore::Known::open;
    log.push_back(std::move(now));
}

std::vector<Discrepancy> FindingUpdate::settle(std::int64_t batch) {
    std::vector<Discrepancy> log;
    touch_what_others_may_tell();
    for (const std::string& finding : touched_) settle_one(finding, batch, log);
    touched_.clear();
    std::ranges::sort(log, ranks_before);
    return log;
}

}  // namespace crosstally
