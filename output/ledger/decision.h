// What a reviewer decided about a finding. It is kept by the finding's content id: it holds when lines, copies or
// versions of articles change, and does not hold for another value.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reconcile/finding.h"

namespace crosstally {

struct Decision {
    std::string finding;       // its id
    std::string verdict;       // of the finding; may be empty
    Status status = Status::confirmed;  // confirmed, dismissed, corrected; open takes an earlier decision back
    std::string reason;
    std::string who;
    std::string summary;       // of the finding, for those who read the file; may be empty
    friend bool operator==(const Decision&, const Decision&) = default;
};

using Decisions = std::vector<Decision>;                             // of two on one finding the later holds
using StandingDecisions = std::map<std::string, Decision, std::less<>>;  // by finding

[[nodiscard]] std::optional<Status> decided_status(std::string_view name);  // nullopt: no word for a decision
[[nodiscard]] StandingDecisions standing(const Decisions& decisions);

void apply_decision(const StandingDecisions& decisions, Discrepancy& finding);
// Marks the findings, and counts those dismissed apart: they are no errors, warnings or notes any more.
void apply_decisions(const StandingDecisions& decisions, Log& log);

}  // namespace crosstally
