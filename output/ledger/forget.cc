#include "output/ledger/forget.h"

#include <algorithm>

#include "output/ledger/decision_store.h"
#include "output/ledger/finding_update.h"

namespace crosstally {
namespace {

std::vector<std::int64_t> rows_of(ArticleStore& articles, const std::vector<std::string>& names, Forgotten& out) {
    std::vector<std::int64_t> rows;
    for (const std::string& name : names) {
        const auto versions = articles.all_versions(name);
        if (versions.empty()) out.unknown.push_back(name);
        rows.insert(rows.end(), versions.begin(), versions.end());
    }
    return rows;
}

// A finding that was resolved long ago still shows the sentence of the article that is to be forgotten.
std::uint64_t remove_resolved_of(Database& database, const std::vector<std::string>& names) {
    FindingStore findings(database);
    DecisionStore decisions(database);
    std::uint64_t removed = 0;
    for (const Discrepancy& finding : findings.all("resolved")) {
        const auto shows = [&finding](const std::string& name) {
            return std::ranges::any_of(finding.evidence, [&name](const Evidence& one) { return one.place.article == name; });
        };
        if (std::ranges::none_of(names, shows)) continue;
        findings.remove(finding.id);
        decisions.remove(finding.id);
        ++removed;
    }
    return removed;
}

}  // namespace

Forgotten forget(Database& database, const std::vector<std::string>& names, Lists lists) {
    database.execute("PRAGMA secure_delete = ON");
    Transaction transaction(database);
    Forgotten out;
    ArticleStore articles(database);
    const auto rows = rows_of(articles, names, out);
    if (!out.unknown.empty()) return out;
    PairReconciler reconciler(articles, lists);
    FindingUpdate findings(database, reconciler);
    for (const std::int64_t row : rows) {
        findings.forget_article(row);
        articles.remove(row);
    }
    findings.follow(articles.blocks().moved());
    Query& last = database.prepare("SELECT max(id) FROM batch");
    last.step();
    const std::int64_t batch = last.number(0);
    last.reset();
    static_cast<void>(findings.settle(batch));
    out.findings = remove_resolved_of(database, names);
    out.versions = rows.size();
    transaction.commit();
    return out;
}

void compact(Database& database) { database.execute("VACUUM"); }

}  // namespace crosstally
