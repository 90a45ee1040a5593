#include "output/format/log_json.h"

#include "corpus/icu_version.h"
#include "output/format/json_writer.h"

namespace crosstally {
namespace {

void write_evidence(const std::vector<Evidence>& list, JsonWriter& json) {
    json.key("evidence");
    json.begin_array();
    for (const Evidence& evidence : list) {
        json.begin_object();
        json.string("article", evidence.place.article);
        json.string("in", evidence.place.in_title ? "title" : "text");
        json.number("line", evidence.place.line);
        json.number("column", evidence.place.column);
        json.number("start", evidence.place.span.start);
        json.number("end", evidence.place.span.end);
        json.string("text", evidence.place.text);
        json.number("side", evidence.side);
        json.string("sentence", evidence.sentence);
        json.end_object();
    }
    json.end_array();
}

void write_sides(const std::vector<Side>& sides, JsonWriter& json) {
    json.key("sides");
    json.begin_array();
    for (const Side& side : sides) {
        json.begin_object();
        json.key("value");
        if (side.is_number) {
            json.number(side.value);
        } else {
            json.string(side.value);
        }
        json.number("articles", side.articles);
        json.number("lineages", side.lineages);
        json.end_object();
    }
    json.end_array();
}

void write_rank(const std::vector<std::int64_t>& rank, JsonWriter& json) {
    json.key("rank");
    json.begin_array();
    for (const std::int64_t part : rank) json.number(std::to_string(part));
    json.end_array();
}

void write_decision(const Discrepancy& discrepancy, JsonWriter& json) {
    if (discrepancy.decided_by.empty() && discrepancy.decision_reason.empty()) return;
    json.key("decision");
    json.begin_object();
    json.string_or_null("reason", discrepancy.decision_reason);
    json.string_or_null("who", discrepancy.decided_by);
    json.end_object();
}

void write_tags(const std::vector<std::string>& tags, JsonWriter& json) {
    json.key("tags");
    json.begin_array();
    for (const std::string& tag : tags) json.string(tag);
    json.end_array();
}

}  // namespace

void append_json(const Discrepancy& discrepancy, std::string& out) {
    JsonWriter json(out);
    json.begin_object();
    json.string("record", "discrepancy");
    json.string("id", discrepancy.id);
    json.string("verdict", to_string(discrepancy.verdict));
    json.string("severity", to_string(discrepancy.severity));
    write_tags(discrepancy.tags, json);
    json.string("summary", discrepancy.summary);
    json.string("reason", discrepancy.reason);
    write_evidence(discrepancy.evidence, json);
    write_sides(discrepancy.sides, json);
    write_rank(discrepancy.rank, json);
    json.string("status", to_string(discrepancy.status));
    if (discrepancy.changed) json.boolean("changed", true);
    write_decision(discrepancy, json);
    json.end_object();
    out.push_back('\n');
}

void append_json(const Agreement& agreement, std::string& out) {
    JsonWriter json(out);
    json.begin_object();
    json.string("record", "agreement");
    json.string("id", agreement.id);
    json.string("how", to_string(agreement.how));
    json.string("summary", agreement.summary);
    write_evidence(agreement.evidence, json);
    json.end_object();
    out.push_back('\n');
}

void append_json(const Summary& summary, std::string& out) {
    JsonWriter json(out);
    json.begin_object();
    json.string("record", "summary");
    json.number("articles", summary.articles);
    json.number("skipped", summary.skipped);
    json.number("figures", summary.figures);
    json.number("quotes", summary.quotes);
    json.key("agreements");
    if (summary.agreements) json.number(*summary.agreements);
    else json.null();
    json.key("discrepancies");
    json.begin_object();
    json.number("error", summary.errors);
    json.number("warning", summary.warnings);
    json.number("note", summary.notes);
    if (summary.dismissed != 0) json.number("dismissed", summary.dismissed);
    if (summary.resolved != 0) json.number("resolved", summary.resolved);
    if (summary.open_before != 0) json.number("open_before", summary.open_before);
    json.end_object();
    json.string("icu", icu_version());
    json.end_object();
    out.push_back('\n');
}

}  // namespace crosstally
