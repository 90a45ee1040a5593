#include "output/ledger/finding_store.h"

#include <algorithm>

#include "extract/reconcile/rank.h"
#include "output/ledger/stored_finding.h"

namespace crosstally {

void FindingStore::add_ground(const std::string& finding, RowPair articles) {
    database_.prepare("INSERT OR IGNORE INTO ground(finding, a, b) VALUES(?,?,?)")
        .bind(finding).bind(articles.first).bind(articles.second).run();
}

std::set<std::string> FindingStore::resting_on(std::int64_t article) {
    std::set<std::string> findings;
    Query& find = database_.prepare("SELECT finding FROM ground WHERE a = ?1 OR b = ?1").bind(article);
    while (find.step()) findings.insert(find.text(0));
    return findings;
}

std::vector<std::string> FindingStore::remove_grounds_of(std::int64_t article) {
    const std::set<std::string> findings = resting_on(article);
    database_.prepare("DELETE FROM ground WHERE a = ?1 OR b = ?1").bind(article).run();
    return {findings.begin(), findings.end()};
}

std::vector<std::string> FindingStore::remove_grounds_of(RowPair articles) {
    std::vector<std::string> findings;
    Query& find = database_.prepare("SELECT finding FROM ground WHERE a = ? AND b = ?").bind(articles.first).bind(articles.second);
    while (find.step()) findings.push_back(find.text(0));
    if (!findings.empty()) database_.prepare("DELETE FROM ground WHERE a = ? AND b = ?").bind(articles.first).bind(articles.second).run();
    return findings;
}

bool FindingStore::is_ground(RowPair articles) {
    Query& find = database_.prepare("SELECT 1 FROM ground WHERE a = ? AND b = ?").bind(articles.first).bind(articles.second);
    const bool found = find.step();
    find.reset();
    return found;
}

std::vector<RowPair> FindingStore::grounds_of(const std::string& finding) {
    std::vector<RowPair> pairs;
    Query& find = database_.prepare("SELECT a, b FROM ground WHERE finding = ? ORDER BY a, b").bind(finding);
    while (find.step()) pairs.emplace_back(find.number(0), find.number(1));
    return pairs;
}

FindingStore::Row FindingStore::find(const std::string& finding) {
    Query& find = database_.prepare("SELECT state, log FROM finding WHERE id = ?").bind(finding);
    Row row;
    if (find.step()) row = {find.text(0) == "open" ? Known::open : Known::resolved, find.text(1)};
    find.reset();
    return row;
}

std::vector<std::string> FindingStore::beginning_with(const std::string& prefix, std::size_t most) {
    std::vector<std::string> ids;
    Query& find = database_.prepare("SELECT id FROM finding WHERE id >= ? AND id < ? ORDER BY id LIMIT ?")
                      .bind(prefix).bind(prefix + 'g').bind(static_cast<std::int64_t>(most));  // ids are hexadecimal: no digit from g on
    while (find.step()) ids.push_back(find.text(0));
    return ids;
}

void FindingStore::put(const Discrepancy& finding, const std::string& log, bool fresh, std::int64_t batch) {
    if (fresh) {
        database_.prepare("INSERT INTO finding(id, state, verdict, found, changed, log) VALUES(?, 'open', ?, ?, ?, ?)")
            .bind(finding.id).bind(to_string(finding.verdict)).bind(batch).bind(batch).bind(log).run();
        return;
    }
    database_.prepare("UPDATE finding SET state = 'open', verdict = ?, changed = ?, log = ? WHERE id = ?")
        .bind(to_string(finding.verdict)).bind(batch).bind(log).bind(finding.id).run();
}

void FindingStore::resolve(const std::string& finding, std::int64_t batch) {
    database_.prepare("UPDATE finding SET state = 'resolved', changed = ? WHERE id = ?").bind(batch).bind(finding).run();
}

void FindingStore::remove(const std::string& finding) {
    database_.prepare("DELETE FROM finding WHERE id = ?").bind(finding).run();
}

std::vector<Discrepancy> FindingStore::all(const std::string& state) {
    std::vector<Discrepancy> found;
    Query& find = database_.prepare("SELECT id, log FROM finding WHERE state = ? ORDER BY id").bind(state);
    while (find.step()) {
        found.push_back(read_stored_form(find.text(1)));
        found.back().id = find.text(0);
        found.back().status = state == "open" ? Status::open : Status::resolved;
    }
    std::ranges::sort(found, ranks_before);
    return found;
}

std::uint64_t FindingStore::count(const std::string& state) {
    Query& find = database_.prepare("SELECT count(*) FROM finding WHERE state = ?").bind(state);
    find.step();
    const auto number = static_cast<std::uint64_t>(find.number(0));
    find.reset();
    return number;
}

}  // namespace crosstally
