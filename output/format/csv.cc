// For a spreadsheet (RFC 4180, UTF-8, CR LF). The table of records has a row for each figure; the log has a row for
// each piece of evidence. A field that a spreadsheet would take for a formula gets a ' in front.
#include <initializer_list>

#include "output/format/format.h"
#include "output/format/visible.h"

namespace crosstally {
namespace {

bool looks_like_formula(std::string_view field) {
    for (const std::string_view start : {"=", "+", "-", "@", "\t", "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
        if (field.starts_with(start)) return true;
    }
    return false;
}

// "0012", "1e10", "1-2": names that a spreadsheet would take for numbers or days.
bool looks_like_number(std::string_view field) {
    return !field.empty() && field.find_first_of("0123456789") != std::string_view::npos &&
           field.find_first_not_of("0123456789.,eE+-/: ") == std::string_view::npos;
}

struct Field {
    std::string_view text;
    bool is_name = false;
    Field(std::string_view words) : text(words) {}  // NOLINT: rows read better
    Field(const std::string& words) : text(words) {}
    Field(const SharedText& words) : text(words) {}
    Field(const char* words) : text(words) {}
};

Field name_of(std::string_view text) {
    Field field(text);
    field.is_name = true;
    return field;
}

void append_field(const Field& field, std::string& out) {
    const bool guarded = looks_like_formula(field.text) || (field.is_name && looks_like_number(field.text));
    const std::string text = (guarded ? "'" : "") + visible(field.text);
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        out += text;
        return;
    }
    out.push_back('"');
    for (const char c : text) out.append(c == '"' ? 2 : 1, c);
    out.push_back('"');
}

void append_row(std::initializer_list<Field> fields, std::string& out) {
    bool first = true;
    for (const Field& field : fields) {
        if (!first) out.push_back(',');
        append_field(field, out);
        first = false;
    }
    out += "\r\n";
}

std::string number(std::uint64_t value) { return std::to_string(value); }
std::string decimal(const std::optional<Rational>& value) { return value ? value->to_decimal() : ""; }
std::string day(const std::optional<Day>& value) { return value ? format_day(*value) : ""; }

class Csv final : public Format {
public:
    explicit Csv(const FormatOptions& options) : options_(options) {}

    void begin_records(std::string& out) const override {
        begin(out);
        append_row({"id", "article", "in", "line", "column", "text", "kind", "value", "high", "low_bound", "high_bound",
                    "approx", "change", "unit", "modality", "measure", "scope", "period_from", "period_to", "speaker",
                    "quote", "sentence"}, out);
    }

    void record(const Record& record, std::string& out) const override {
        const auto* figure = figure_of(record);
        if (!figure) return;
        const Quantity& stated = figure->quantity;
        const Place& at = figure->place;
        append_row({name_of(figure->id), name_of(at.article), at.in_title ? "title" : "text", number(at.line), number(at.column), at.text,
                    to_string(stated.kind), stated.value.to_decimal(), stated.high.to_decimal(),
                    decimal(figure->interval.low), decimal(figure->interval.high), to_string(stated.approx),
                    to_string(stated.change), stated.unit, to_string(figure->modality), figure->measure,
                    figure->scope.name, day(figure->period.days.from), day(figure->period.days.to),
                    figure->speaker.name, figure->quote, figure->sentence.text}, out);
    }

    void log(const LogSource& log, const std::vector<ArticleText>&, std::string& out, const TakeWritten& take) const override {
        if (options_.records) {
            out += "\r\n";
        } else {
            begin(out);
        }
        append_row({"id", "severity", "verdict", "tags", "summary", "reason", "status", "decided_by", "decision_reason", "side", "article", "in", "line",
                    "column", "text", "sentence"}, out);
        log.for_each_finding([&](const Discrepancy& found) {
            std::string tags;
            for (const std::string& tag : found.tags) tags += (tags.empty() ? "" : " ") + tag;
            rows({found.id, to_string(found.severity), to_string(found.verdict), tags, found.summary, found.reason,
                  to_string(found.status), found.decided_by, found.decision_reason, found.evidence}, out);
            take(out);
        });
        if (!options_.agreements) return;
        log.for_each_agreement([&](const Agreement& found) {
            rows({found.id, "agreement", to_string(found.how), "", found.summary, "", "", "", "", found.evidence}, out);
            take(out);
        });
    }

private:
    void begin(std::string& out) const {
        if (options_.byte_order_mark) out += "\xEF\xBB\xBF";
    }

    struct Finding {
        std::string_view id, severity, verdict, tags, summary, reason, status, decided_by, decision_reason;
        const std::vector<Evidence>& evidence;
    };

    static void rows(const Finding& found, std::string& out) {
        for (const Evidence& evidence : found.evidence) {
            const Place& at = evidence.place;
            append_row({name_of(found.id), found.severity, found.verdict, found.tags, found.summary, found.reason, found.status, found.decided_by, found.decision_reason,
                        number(evidence.side), name_of(at.article), at.in_title ? "title" : "text", number(at.line),
                        number(at.column), at.text, evidence.sentence}, out);
        }
    }

    FormatOptions options_;
};

}  // namespace

std::unique_ptr<Format> make_csv_format(const FormatOptions& options) { return std::make_unique<Csv>(options); }

}  // namespace crosstally
