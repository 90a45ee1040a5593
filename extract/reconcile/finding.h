// What the reconciler finds. See extract/reconcile/README.md for every verdict and when it is given.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "extract/claim/record.h"

namespace crosstally {

// In the order of the verdict table: it is also the order of rank within a severity.
enum class Verdict : unsigned char {
    contradiction, internal_arithmetic_error, headline_body_contradiction, impossible_value, lattice_violation,
    quote_altered, stale_after_correction, percent_point_slip, scope_slip, scope_unstated, period_unstated,
    adjacent_rounding, approximator_misuse, period_overlap, possible_update, name_variant, definition_differs,
    scope_differs, period_differs,
};
enum class Severity : unsigned char { error, warning, note };
enum class Status : unsigned char { fresh, open, confirmed, dismissed, resolved, corrected };
enum class AgreementHow : unsigned char { exact, copy, rounding, hedge, form };

[[nodiscard]] std::string_view to_string(Verdict verdict);  // "internal-arithmetic-error"
[[nodiscard]] std::string_view to_string(Severity severity);
[[nodiscard]] std::string_view to_string(Status status);    // "new" for fresh
[[nodiscard]] std::string_view to_string(AgreementHow how);

struct Evidence {
    Place place;
    std::uint32_t side = 0;
    std::string sentence;
    std::uint32_t sentence_start = 0;  // code points; with place.span it says where the words stand in the sentence
};

struct Side {
    std::string value;  // a JSON number or a JSON string's contents
    bool is_number = true;
    std::uint32_t articles = 0;
    std::uint32_t lineages = 0;
};

struct Discrepancy {
    std::string id;  // 32 hex digits of the contents
    Verdict verdict = Verdict::contradiction;
    Severity severity = Severity::error;
    std::vector<std::string> tags;
    std::string summary;
    std::string reason;
    std::vector<Evidence> evidence;
    std::vector<Side> sides;
    std::vector<std::int64_t> rank;
    bool doubtful = false;        // borne out by no others: given where it is asked for alone
    Status status = Status::fresh;
    bool changed = false;         // since the last run, where a ledger knows it
    std::string decided_by;       // who confirmed, dismissed or corrected it,
    std::string decision_reason;  // and why
};

struct Agreement {
    std::string id;
    AgreementHow how = AgreementHow::exact;
    std::string summary;
    std::vector<Evidence> evidence;
};

struct Summary {
    std::uint64_t articles = 0, skipped = 0, figures = 0, quotes = 0;
    std::optional<std::uint64_t> agreements = 0;  // nullopt: a ledger looks for none
    std::uint64_t errors = 0, warnings = 0, notes = 0;
    std::uint64_t dismissed = 0, resolved = 0;  // counted apart from these
    std::uint64_t open_before = 0;  // of a ledger: open, not dismissed, and not in this log
};

using MarkFinding = std::function<void(Discrepancy&)>;  // says what is known of a finding besides, before it is counted

// A log as it is read: from its first finding to its last, as often as it is asked for.
class LogSource {
public:
    virtual ~LogSource() = default;
    virtual void for_each_finding(const std::function<void(const Discrepancy&)>& take) const = 0;   // ranked
    virtual void for_each_agreement(const std::function<void(const Agreement&)>& take) const = 0;  // by id
    [[nodiscard]] virtual const Summary& counts() const = 0;
};

// A log at hand.
struct Log final : LogSource {
    std::vector<Discrepancy> discrepancies;
    std::vector<Agreement> agreements;
    Summary summary;

    void for_each_finding(const std::function<void(const Discrepancy&)>& take) const override;
    void for_each_agreement(const std::function<void(const Agreement&)>& take) const override;
    [[nodiscard]] const Summary& counts() const override { return summary; }
};

[[nodiscard]] Log log_at_hand(const LogSource& source);

void count_finding(const Discrepancy& finding, Summary& summary);
void count_findings(Log& log);  // fills the summary's counts of findings from the discrepancies

}  // namespace crosstally
