#include "output/ledger/decision_store.h"

namespace crosstally {
namespace {

constexpr std::string_view columns = "SELECT finding, verdict, status, reason, who, summary FROM decision ";

Decision read_row(const Query& row) {
    return {row.text(0), row.text(1), decided_status(row.text(2)).value_or(Status::open), row.text(3), row.text(4), row.text(5)};
}

}  // namespace

bool DecisionStore::add(const Decision& decision) {
    if (standing_on(decision.finding) == decision) return false;
    database_.prepare("INSERT INTO decision(finding, verdict, status, reason, who, summary) VALUES(?,?,?,?,?,?)")
        .bind(decision.finding).bind(decision.verdict).bind(to_string(decision.status)).bind(decision.reason)
        .bind(decision.who).bind(decision.summary).run();
    return true;
}

std::uint64_t DecisionStore::import(const Decisions& decisions) {
    std::map<std::string_view, const Decision*> latest;
    for (const Decision& decision : decisions) latest[decision.finding] = &decision;
    std::uint64_t added = 0;
    for (const auto& [finding, decision] : latest) added += add(*decision) ? 1 : 0;
    return added;
}

Decisions DecisionStore::all() {
    Decisions found;
    Query& find = database_.prepare(std::string(columns) + "ORDER BY id");
    while (find.step()) found.push_back(read_row(find));
    return found;
}

std::optional<Decision> DecisionStore::standing_on(const std::string& finding) {
    Query& find = database_.prepare(std::string(columns) + "WHERE finding = ? ORDER BY id DESC LIMIT 1").bind(finding);
    std::optional<Decision> found;
    if (find.step()) found = read_row(find);
    find.reset();
    return found;
}

void DecisionStore::remove(const std::string& finding) {
    database_.prepare("DELETE FROM decision WHERE finding = ?").bind(finding).run();
}

std::map<std::string, Tally> tally(const StandingDecisions& decisions) {
    std::map<std::string, Tally> out;
    for (const auto& [finding, decision] : decisions) {
        Tally& of = out[decision.verdict.empty() ? "(verdict not known)" : decision.verdict];
        ++(decision.status == Status::confirmed ? of.confirmed : decision.status == Status::dismissed ? of.dismissed : of.corrected);
    }
    return out;
}

}  // namespace crosstally
