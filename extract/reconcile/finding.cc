#include "extract/reconcile/finding.h"

#include <algorithm>
#include <array>

namespace crosstally {

std::string_view to_string(Verdict verdict) {
    constexpr std::array<std::string_view, 19> names = {
        "contradiction", "internal-arithmetic-error", "headline-body-contradiction", "impossible-value",
        "lattice-violation", "quote-altered", "stale-after-correction", "percent-point-slip", "scope-slip",
        "scope-unstated", "period-unstated", "adjacent-rounding", "approximator-misuse", "period-overlap",
        "possible-update", "name-variant", "definition-differs", "scope-differs", "period-differs"};
    return names[static_cast<std::size_t>(verdict)];
}

std::string_view to_string(Severity severity) {
    constexpr std::array<std::string_view, 3> names = {"error", "warning", "note"};
    return names[static_cast<std::size_t>(severity)];
}

std::string_view to_string(Status status) {
    constexpr std::array<std::string_view, 6> names = {"new", "open", "confirmed", "dismissed", "resolved", "corrected"};
    return names[static_cast<std::size_t>(status)];
}

std::string_view to_string(AgreementHow how) {
    constexpr std::array<std::string_view, 5> names = {"exact", "copy", "rounding", "hedge", "form"};
    return names[static_cast<std::size_t>(how)];
}

void Log::for_each_finding(const std::function<void(const Discrepancy&)>& take) const { std::ranges::for_each(discrepancies, take); }

void Log::for_each_agreement(const std::function<void(const Agreement&)>& take) const { std::ranges::for_each(agreements, take); }

Log log_at_hand(const LogSource& source) {
    Log log;
    source.for_each_finding([&log](const Discrepancy& finding) { log.discrepancies.push_back(finding); });
    source.for_each_agreement([&log](const Agreement& agreement) { log.agreements.push_back(agreement); });
    log.summary = source.counts();
    return log;
}

void count_finding(const Discrepancy& finding, Summary& summary) {
    if (finding.status == Status::dismissed) ++summary.dismissed;
    else if (finding.status == Status::resolved) ++summary.resolved;
    else if (finding.severity == Severity::error) ++summary.errors;
    else ++(finding.severity == Severity::warning ? summary.warnings : summary.notes);
}

void count_findings(Log& log) {
    Summary& summary = log.summary;
    summary.errors = summary.warnings = summary.notes = summary.dismissed = summary.resolved = 0;
    for (const Discrepancy& finding : log.discrepancies) count_finding(finding, summary);
}

}  // namespace crosstally
