#include "output/ledger/decision.h"

namespace crosstally {

std::optional<Status> decided_status(std::string_view name) {
    for (const Status status : {Status::confirmed, Status::dismissed, Status::corrected, Status::open}) {
        if (name == to_string(status)) return status;
    }
    return std::nullopt;
}

StandingDecisions standing(const Decisions& decisions) {
    StandingDecisions out;
    for (const Decision& decision : decisions) {
        if (decision.status == Status::open) {
            out.erase(decision.finding);
        } else {
            out.insert_or_assign(decision.finding, decision);
        }
    }
    return out;
}

void apply_decision(const StandingDecisions& decisions, Discrepancy& finding) {
    const auto found = decisions.find(finding.id);
    if (found == decisions.end()) return;
    finding.decision_reason = found->second.reason;
    finding.decided_by = found->second.who;
    if (finding.status != Status::resolved) finding.status = found->second.status;
}

void apply_decisions(const StandingDecisions& decisions, Log& log) {
    for (Discrepancy& finding : log.discrepancies) apply_decision(decisions, finding);
    count_findings(log);
}

}  // namespace crosstally
