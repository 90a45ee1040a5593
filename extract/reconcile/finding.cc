#include "extract/reconcile/finding.h"

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

namespace {

std::uint64_t& counter_of(const Discrepancy& finding, Summary& summary) {
    if (finding.status == Status::dismissed) return summary.dismissed;
    if (finding.status == Status::resolved) return summary.resolved;
    if (finding.severity == Severity::error) return summary.errors;
    return finding.severity == Severity::warning ? summary.warnings : summary.notes;
}

}  // namespace

void count_findings(Log& log) {
    Summary& summary = log.summary;
    summary.errors = summary.warnings = summary.notes = summary.dismissed = summary.resolved = 0;
    for (const Discrepancy& finding : log.discrepancies) ++counter_of(finding, summary);
}

}  // namespace crosstally
