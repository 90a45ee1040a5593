#include "output/ledger/decide.h"

#include "output/ledger/decision_store.h"
#include "output/ledger/finding_store.h"
#include "output/ledger/stored_finding.h"

namespace crosstally {

std::optional<RecordedDecision> record_decision(Database& database, Decision& decision) {
    Transaction transaction(database);
    const FindingStore::Row row = FindingStore(database).find(decision.finding);
    if (row.known == FindingStore::Known::no) return std::nullopt;
    const Discrepancy finding = read_stored_form(row.log);
    decision.verdict = to_string(finding.verdict);
    decision.summary = finding.summary;
    DecisionStore decisions(database);
    RecordedDecision recorded{decisions.standing_on(decision.finding)};
    if (!decisions.add(decision) || (recorded.replaced && recorded.replaced->status == Status::open)) recorded.replaced.reset();
    transaction.commit();
    return recorded;
}

}  // namespace crosstally
