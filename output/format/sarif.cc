// The log as SARIF 2.1.0 (OASIS standard), for tools that show findings beside their text: every piece of evidence
// a location, the finding's id its fingerprint, dismissed and resolved findings suppressed. Columns count code points.
#include "output/format/format.h"
#include "output/format/json_writer.h"
#include "output/format/uri.h"
#include "output/version.h"

namespace crosstally {
namespace {

constexpr std::string_view schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr auto last_verdict = Verdict::period_differs;

std::string_view level_of(Severity severity) { return to_string(severity); }  // SARIF has the same three words

class SarifLog {
public:
    SarifLog(std::string& out, const TakeWritten& take) : out_(out), json_(out), take_(take) {}

    void write(const LogSource& log) {
        json_.begin_object();
        json_.string("$schema", schema);
        json_.string("version", "2.1.0");
        json_.key("runs");
        json_.begin_array();
        json_.begin_object();
        tool();
        json_.string("columnKind", "unicodeCodePoints");
        json_.key("results");
        json_.begin_array();
        log.for_each_finding([this](const Discrepancy& discrepancy) {
            result(discrepancy);
            take_(out_);
        });
        json_.end_array();
        json_.end_object();
        json_.end_array();
        json_.end_object();
        out_ += '\n';
    }

private:
    void message(std::string_view text) {
        json_.key("message");
        json_.begin_object();
        json_.string("text", text);
        json_.end_object();
    }

    void tool() {
        json_.key("tool");
        json_.begin_object();
        json_.key("driver");
        json_.begin_object();
        json_.string("name", "crosstally");
        json_.string("semanticVersion", version());
        json_.key("rules");
        json_.begin_array();
        for (unsigned char verdict = 0; verdict <= static_cast<unsigned char>(last_verdict); ++verdict) {
            json_.begin_object();
            json_.string("id", to_string(static_cast<Verdict>(verdict)));
            json_.end_object();
        }
        json_.end_array();
        json_.end_object();
        json_.end_object();
    }

    void location(const Evidence& evidence) {
        json_.begin_object();
        json_.key("physicalLocation");
        json_.begin_object();
        json_.key("artifactLocation");
        json_.begin_object();
        json_.string("uri", uri_of(evidence.place.article));
        json_.end_object();
        if (!evidence.place.in_title) region(evidence);  // a headline is no part of the file's text
        json_.end_object();
        message(evidence.sentence);
        json_.end_object();
    }

    void region(const Evidence& evidence) {
        const Place& place = evidence.place;
        json_.key("region");
        json_.begin_object();
        json_.number("startLine", place.line);
        json_.number("startColumn", place.column);
        json_.number("charOffset", place.span.start);
        json_.number("charLength", place.span.end - place.span.start);
        json_.key("snippet");
        json_.begin_object();
        json_.string("text", place.text);
        json_.end_object();
        json_.end_object();
    }

    void result(const Discrepancy& discrepancy) {
        json_.begin_object();
        json_.string("ruleId", to_string(discrepancy.verdict));
        json_.number("ruleIndex", static_cast<std::uint64_t>(discrepancy.verdict));
        json_.string("level", level_of(discrepancy.severity));
        message(discrepancy.summary + ": " + discrepancy.reason);
        json_.key("locations");
        json_.begin_array();
        if (!discrepancy.evidence.empty()) location(discrepancy.evidence.front());
        json_.end_array();
        json_.key("relatedLocations");
        json_.begin_array();
        for (std::size_t i = 1; i < discrepancy.evidence.size(); ++i) location(discrepancy.evidence[i]);
        json_.end_array();
        json_.key("partialFingerprints");
        json_.begin_object();
        json_.string("crosstally/v1", discrepancy.id);
        json_.end_object();
        if (discrepancy.status == Status::dismissed) suppression(discrepancy.decision_reason);
        if (discrepancy.status == Status::resolved) suppression("resolved: the articles that stand no longer give it");
        json_.end_object();
    }

    void suppression(std::string_view reason) {
        json_.key("suppressions");
        json_.begin_array();
        json_.begin_object();
        json_.string("kind", "external");
        json_.string("status", "accepted");
        if (!reason.empty()) json_.string("justification", reason);
        json_.end_object();
        json_.end_array();
    }

    std::string& out_;
    JsonWriter json_;
    const TakeWritten& take_;
};

class Sarif final : public Format {
public:
    void log(const LogSource& log, const std::vector<ArticleText>&, std::string& out, const TakeWritten& take) const override { SarifLog(out, take).write(log); }
};

}  // namespace

std::unique_ptr<Format> make_sarif_format(const FormatOptions&) { return std::make_unique<Sarif>(); }

}  // namespace crosstally
