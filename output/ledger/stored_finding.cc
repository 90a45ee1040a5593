#include "output/ledger/stored_finding.h"

#include <charconv>

#include "corpus/json.h"
#include "output/format/json_writer.h"
#include "output/ledger/ledger_error.h"

namespace crosstally {
namespace {

void write(const Evidence& evidence, JsonWriter& json) {
    const Place& place = evidence.place;
    json.begin_array();
    json.string(place.article);
    json.boolean(place.in_title);
    for (const std::uint32_t number : {place.span.start, place.span.end, place.line, place.column, evidence.side, evidence.sentence_start}) {
        json.number(std::uint64_t{number});
    }
    json.string(place.text);
    json.string(evidence.sentence);
    json.end_array();
}

void write(const Side& side, JsonWriter& json) {
    json.begin_array();
    json.string(side.value);
    json.boolean(side.is_number);
    json.number(std::uint64_t{side.articles});
    json.number(std::uint64_t{side.lineages});
    json.end_array();
}

template <class List, class WriteOne>
void write_list(std::string_view key, const List& list, JsonWriter& json, const WriteOne& write_one) {
    json.key(key);
    json.begin_array();
    for (const auto& one : list) write_one(one);
    json.end_array();
}

template <class Number>
Number number(const JsonValue& value) {
    Number out = 0;
    const char* end = value.text.data() + value.text.size();
    if (value.type != JsonValue::Type::number || std::from_chars(value.text.data(), end, out).ptr != end) {
        throw LedgerError("a finding of the ledger cannot be read: a number was expected");
    }
    return out;
}

const JsonValue& item(const JsonValue& list, std::size_t at) {
    if (at >= list.items.size()) throw LedgerError("a finding of the ledger cannot be read: a list is too short");
    return list.items[at];
}

const JsonValue& member(const JsonValue& object, std::string_view name) {
    const JsonValue* found = object.find(name);
    if (!found) throw LedgerError("a finding of the ledger cannot be read: it has no " + std::string(name));
    return *found;
}

Evidence read_evidence(const JsonValue& list) {
    const auto whole = [&list](std::size_t at) { return number<std::uint32_t>(item(list, at)); };
    Evidence out;
    out.place = {item(list, 0).text, item(list, 1).truth, {whole(2), whole(3)}, whole(4), whole(5), item(list, 8).text};
    out.side = whole(6);
    out.sentence_start = whole(7);
    out.sentence = item(list, 9).text;
    return out;
}

Side read_side(const JsonValue& list) {
    return {item(list, 0).text, item(list, 1).truth, number<std::uint32_t>(item(list, 2)), number<std::uint32_t>(item(list, 3))};
}

template <class Named>
Named named(const JsonValue& value, Named last) {  // the value whose name it is
    for (unsigned char i = 0; i <= static_cast<unsigned char>(last); ++i) {
        if (value.text == to_string(static_cast<Named>(i))) return static_cast<Named>(i);
    }
    throw LedgerError("a finding of the ledger cannot be read: \"" + value.text + "\" is not known");
}

}  // namespace

std::string stored_form(const Discrepancy& finding) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.string("verdict", to_string(finding.verdict));
    json.string("severity", to_string(finding.severity));
    json.string("summary", finding.summary);
    json.string("reason", finding.reason);
    write_list("tags", finding.tags, json, [&json](const std::string& tag) { json.string(tag); });
    write_list("rank", finding.rank, json, [&json](std::int64_t part) { json.number(std::to_string(part)); });
    write_list("sides", finding.sides, json, [&json](const Side& side) { write(side, json); });
    write_list("evidence", finding.evidence, json, [&json](const Evidence& evidence) { write(evidence, json); });
    json.end_object();
    return out;
}

Discrepancy read_stored_form(const std::string& text) {
    JsonReader reader;
    JsonError error;
    const auto json = reader.read(text, error);
    if (!json) throw LedgerError("a finding of the ledger cannot be read: " + error.message);
    Discrepancy out;
    out.verdict = named(member(*json, "verdict"), Verdict::period_differs);
    out.severity = named(member(*json, "severity"), Severity::note);
    out.summary = member(*json, "summary").text;
    out.reason = member(*json, "reason").text;
    for (const JsonValue& tag : member(*json, "tags").items) out.tags.push_back(tag.text);
    for (const JsonValue& part : member(*json, "rank").items) out.rank.push_back(number<std::int64_t>(part));
    for (const JsonValue& side : member(*json, "sides").items) out.sides.push_back(read_side(side));
    for (const JsonValue& one : member(*json, "evidence").items) out.evidence.push_back(read_evidence(one));
    return out;
}

}  // namespace crosstally
