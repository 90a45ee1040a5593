// The log as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): a finding is an annotation that assesses its
// pieces of evidence, each told by its words, what stands around them, and their place in the text.
#include "extract/reconcile/content_id.h"
#include "output/format/format.h"
#include "output/format/html_text.h"
#include "output/format/json_writer.h"
#include "output/format/uri.h"

namespace crosstally {
namespace {

class AnnotationWriter {
public:
    AnnotationWriter(std::string& out, const TakeWritten& take) : out_(out), json_(out), take_(take) {}

    void write(const LogSource& log) {
        json_.begin_object();
        json_.string("@context", "http://www.w3.org/ns/anno.jsonld");
        std::string ids;
        log.for_each_finding([&ids](const Discrepancy& finding) { ids += finding.id; });
        json_.string("id", "urn:crosstally:log:" + content_id(ids));
        json_.string("type", "AnnotationPage");
        json_.key("items");
        json_.begin_array();
        log.for_each_finding([this](const Discrepancy& finding) {
            annotation(finding);
            take_(out_);
        });
        json_.end_array();
        json_.end_object();
        out_ += '\n';
    }

private:
    void annotation(const Discrepancy& finding) {
        json_.begin_object();
        json_.string("id", "urn:crosstally:" + finding.id);
        json_.string("type", "Annotation");
        json_.string("motivation", "assessing");
        json_.key("body");
        json_.begin_array();
        body(finding.summary + ": " + finding.reason, "describing");
        body(to_string(finding.verdict), "tagging");
        body(to_string(finding.severity), "tagging");
        body(to_string(finding.status), "tagging");
        for (const std::string& tag : finding.tags) body(tag, "tagging");
        if (!finding.decision_reason.empty()) body(finding.decision_reason, "replying");
        json_.end_array();
        json_.key("target");
        json_.begin_array();
        for (const Evidence& evidence : finding.evidence) target(evidence);
        json_.end_array();
        json_.end_object();
    }

    void body(std::string_view value, std::string_view purpose) {
        json_.begin_object();
        json_.string("type", "TextualBody");
        json_.string("value", value);
        json_.string("purpose", purpose);
        json_.string("format", "text/plain");
        json_.end_object();
    }

    void target(const Evidence& evidence) {
        json_.begin_object();
        json_.string("type", "SpecificResource");
        json_.string("source", uri_of(evidence.place.article));
        json_.key("selector");
        json_.begin_array();
        quote_selector(evidence);
        if (!evidence.place.in_title) position_selector(evidence.place);  // a headline is no part of the text
        json_.end_array();
        json_.end_object();
    }

    void quote_selector(const Evidence& evidence) {
        const std::string_view sentence = evidence.sentence;
        const std::uint32_t before = evidence.place.span.start - evidence.sentence_start;
        const std::size_t from = byte_at(sentence, before);
        const std::size_t to = byte_at(sentence, before + evidence.place.span.end - evidence.place.span.start);
        json_.begin_object();
        json_.string("type", "TextQuoteSelector");
        json_.string("exact", evidence.place.text);
        json_.string("prefix", sentence.substr(0, from));
        json_.string("suffix", sentence.substr(to));
        json_.end_object();
    }

    void position_selector(const Place& place) {
        json_.begin_object();
        json_.string("type", "TextPositionSelector");
        json_.number("start", place.span.start);
        json_.number("end", place.span.end);
        json_.end_object();
    }

    std::string& out_;
    JsonWriter json_;
    const TakeWritten& take_;
};

class Annotations final : public Format {
public:
    void log(const LogSource& log, const std::vector<ArticleText>&, std::string& out, const TakeWritten& take) const override { AnnotationWriter(out, take).write(log); }
};

}  // namespace

std::unique_ptr<Format> make_annotations_format(const FormatOptions&) { return std::make_unique<Annotations>(); }

}  // namespace crosstally
