#include "output/ledger/ledger_log.h"

#include <algorithm>
#include <map>
#include <set>

#include "extract/reconcile/rank.h"
#include "output/ledger/finding_store.h"
#include "output/ledger/pair_reconciler.h"

namespace crosstally {
namespace {

std::uint64_t number(Database& database, const char* sql) {
    Query& query = database.prepare(sql);
    query.step();
    const auto found = static_cast<std::uint64_t>(query.number(0));
    query.reset();
    return found;
}

// Open findings that are dismissed, but for those shown.
std::uint64_t dismissed_in(Database& database, const std::set<std::string_view>& shown) {
    FindingStore findings(database);
    std::uint64_t out = 0;
    for (const auto& [id, decision] : standing(DecisionStore(database).all())) {
        const bool dismissed = decision.status == Status::dismissed && !shown.contains(id);
        if (dismissed && findings.find(id).known == FindingStore::Known::open) ++out;
    }
    return out;
}

void add_embargoes(Database& database, Overview& out) {
    out.embargoed = number(database, "SELECT count(*) FROM article WHERE embargo IS NOT NULL AND superseded_by IS NULL");
    if (out.embargoed == 0) return;
    Query& find = database.prepare("SELECT embargo, name FROM article WHERE embargo IS NOT NULL AND superseded_by IS NULL ORDER BY embargo DESC, name LIMIT 5");
    while (find.step()) out.longest_embargoes.push_back({find.text(0), find.text(1)});
}

}  // namespace

std::vector<Discrepancy> open_findings(Database& database, const std::vector<Discrepancy>& latest) {
    std::map<std::string_view, const Discrepancy*> by_id;
    for (const Discrepancy& finding : latest) by_id.emplace(finding.id, &finding);
    Log log;
    log.discrepancies = FindingStore(database).all("open");
    for (Discrepancy& finding : log.discrepancies) {
        const auto found = by_id.find(finding.id);
        if (found == by_id.end()) continue;
        finding.status = found->second->changed ? Status::open : Status::fresh;
        finding.changed = found->second->changed;
    }
    std::ranges::copy_if(latest, std::back_inserter(log.discrepancies), [](const Discrepancy& one) { return one.status == Status::resolved; });
    std::ranges::sort(log.discrepancies, ranks_before);
    apply_decisions(standing(DecisionStore(database).all()), log);
    return std::move(log.discrepancies);
}

std::uint64_t open_from_before(Database& database, const std::vector<Discrepancy>& latest) {
    std::set<std::string_view> shown;
    for (const Discrepancy& finding : latest) {
        if (finding.status != Status::resolved) shown.insert(finding.id);
    }
    return FindingStore(database).count("open") - shown.size() - dismissed_in(database, shown);
}

Log standing_log(Database& database, bool with_resolved) {
    Log log;
    FindingStore findings(database);
    log.discrepancies = findings.all("open");
    if (with_resolved) std::ranges::move(findings.all("resolved"), std::back_inserter(log.discrepancies));
    std::ranges::sort(log.discrepancies, ranks_before);
    apply_decisions(standing(DecisionStore(database).all()), log);
    log.summary.agreements.reset();
    count_articles(database, log.summary);
    return log;
}

void count_articles(Database& database, Summary& summary) {
    const Overview overview = overview_of(database);
    summary.articles = overview.articles;
    summary.figures = overview.figures;
    summary.quotes = overview.quotes;
}

std::vector<ArticleText> article_texts(Database& database, const Log& log) {
    std::set<std::string> named;
    for (const Discrepancy& finding : log.discrepancies) {
        for (const Evidence& evidence : finding.evidence) named.insert(std::string(evidence.place.article));
    }
    std::vector<ArticleText> texts;
    JsonReader reader;
    for (const std::string& name : named) {
        Query& find = database.prepare("SELECT title, published, source, url, version, correction, embargo, text, records FROM article WHERE name = ? AND superseded_by IS NULL").bind(name);
        if (find.step()) {
            texts.push_back({name, find.text(0), find.text(1), find.text(2), find.text(3), find.text(4), find.text(5), find.text(6), find.text(7),
                             passages_of(read_records(find.text(8), reader))});
        }
        find.reset();
    }
    return texts;
}

std::uint64_t batches_in(Database& database) { return number(database, "SELECT count(*) FROM batch"); }

Overview overview_of(Database& database) {
    Overview out;
    Query& rules = database.prepare("SELECT rules FROM batch ORDER BY id DESC LIMIT 1");
    if (rules.step()) out.rules = rules.text(0);
    rules.reset();
    out.batches = batches_in(database);
    out.articles = number(database, "SELECT count(*) FROM article WHERE superseded_by IS NULL");
    out.earlier_versions = number(database, "SELECT count(*) FROM article WHERE superseded_by IS NOT NULL");
    out.figures = number(database, "SELECT coalesce(sum(figures), 0) FROM article WHERE superseded_by IS NULL");
    out.quotes = number(database, "SELECT coalesce(sum(quotes), 0) FROM article WHERE superseded_by IS NULL");
    FindingStore findings(database);
    out.open = findings.count("open");
    out.resolved = findings.count("resolved");
    out.dismissed = dismissed_in(database, {});
    add_embargoes(database, out);
    out.decisions = tally(standing(DecisionStore(database).all()));
    return out;
}

void for_each_record(Database& database, const std::function<void(std::string_view)>& take) {
    Query& find = database.prepare("SELECT records FROM article WHERE superseded_by IS NULL ORDER BY name");
    while (find.step()) take(find.text(0));
}

}  // namespace crosstally
