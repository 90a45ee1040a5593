#include "output/ledger/decide.h"

#include "output/ledger/decision_store.h"
#include "output/ledger/finding_store.h"
#include "output/ledger/stored_finding.h"

namespace crosstally {

bool record_decision(Database& database, Decision& decision) {
    Transaction transaction(database);
    const FindingStore::Row row = FindingStore(database).find(decision.finding);
    if (row.known == FindingStore::Known::no) return false;
    const Discrepancy finding = read_stored_form(row.log);
    decision.verdict = to_string(finding.verdict);
    decision.summary = finding.summary;
    DecisionStore(database).add(decision);
    transaction.commit();
    return true;
}

}  // namespace crosstally
