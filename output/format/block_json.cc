#include "output/format/block_json.h"

#include <algorithm>
#include <charconv>

#include "extract/claim/read_record.h"
#include "output/format/json_writer.h"
#include "output/format/record_json.h"

namespace crosstally {
namespace {

void append_numbers(JsonWriter& json, std::string_view name, const std::vector<std::uint32_t>& numbers) {
    json.key(name);
    json.begin_array();
    for (const std::uint32_t number : numbers) json.number(std::uint64_t{number});
    json.end_array();
}

void append_mark(JsonWriter& json, const StoredMark& mark) {
    json.begin_object();
    json.number("text", mark.text);
    json.number("side", mark.side);
    if (mark.figure >= 0) json.number("figure", static_cast<std::uint64_t>(mark.figure));
    json.boolean("title", mark.place.in_title);
    append_numbers(json, "at", {mark.place.span.start, mark.place.span.end, mark.place.line, mark.place.column});
    json.string("words", mark.place.text);
    append_numbers(json, "sentence_at", {mark.sentence.span.start, mark.sentence.span.end});
    json.string("sentence", mark.sentence.text.str());
    json.end_object();
}

void append_draft(const StoredDraft& draft, std::string& out) {
    JsonWriter json(out);
    json.begin_object();
    json.string("block", "finding");
    append_numbers(json, "origin", {draft.origin.stage, draft.origin.a, draft.origin.b, draft.origin.n});
    append_numbers(json, "kind", {static_cast<std::uint32_t>(draft.verdict), static_cast<std::uint32_t>(draft.severity), draft.precision});
    json.boolean("extend", draft.extend);
    json.key("tags");
    json.begin_array();
    for (const std::string& tag : draft.tags) json.string(tag);
    json.end_array();
    json.string("subject", draft.subject);
    json.string("reason", draft.reason);
    json.string("key", draft.key);
    json.key("sides");
    json.begin_array();
    for (const DraftSide& side : draft.sides) {
        json.begin_object();
        json.string("value", side.value);
        json.boolean("number", side.is_number);
        json.end_object();
    }
    json.end_array();
    json.key("marks");
    json.begin_array();
    for (const StoredMark& mark : draft.marks) append_mark(json, mark);
    json.end_array();
    json.end_object();
    out += '\n';
}

void append_name(JsonWriter& json, const BlockName& name) {
    json.string("run", name.run);
    json.number("number", name.number);
}

void append_name(std::string_view kind, const BlockName& name, std::string& out) {
    JsonWriter json(out);
    json.begin_object();
    json.string("block", kind);
    append_name(json, name);
    json.end_object();
    out += '\n';
}

// Reads members; the first that is not as it was written is named in `mistake`.
class Members {
public:
    Members(const JsonValue& object, std::string& mistake) : object_(object), mistake_(mistake) {}

    [[nodiscard]] const JsonValue& member(std::string_view name) const {
        static const JsonValue none;
        const JsonValue* found = object_.find(name);
        if (found == nullptr) wrong(name);
        return found ? *found : none;
    }

    [[nodiscard]] std::string text(std::string_view name) const { return member(name).text; }
    [[nodiscard]] bool truth(std::string_view name) const { return member(name).truth; }

    [[nodiscard]] std::uint32_t number(std::string_view name) const { return whole(member(name), name); }

    // least: how many there must be.
    [[nodiscard]] std::vector<std::uint32_t> numbers(std::string_view name, std::size_t least = 0) const {
        std::vector<std::uint32_t> out;
        for (const JsonValue& item : member(name).items) out.push_back(whole(item, name));
        if (out.size() < least) {
            wrong(name);
            out.resize(least);
        }
        return out;
    }

private:
    std::uint32_t whole(const JsonValue& value, std::string_view name) const {
        std::uint32_t out = 0;
        const char* end = value.text.data() + value.text.size();
        if (value.type != JsonValue::Type::number || std::from_chars(value.text.data(), end, out).ptr != end) wrong(name);
        return out;
    }

    void wrong(std::string_view name) const {
        if (mistake_.empty()) mistake_ = "\"" + std::string(name) + "\" is not as reconcile writes it";
    }

    const JsonValue& object_;
    std::string& mistake_;
};

StoredMark read_mark(const JsonValue& object, std::string& mistake) {
    const Members in(object, mistake);
    const auto at = in.numbers("at", 4);
    const auto sentence = in.numbers("sentence_at", 2);
    StoredMark mark;
    mark.text = in.number("text");
    mark.side = in.number("side");
    if (object.find("figure") != nullptr) mark.figure = in.number("figure");
    mark.place = {SharedText(), in.truth("title"), {at[0], at[1]}, at[2], at[3], in.text("words")};
    mark.sentence = {{sentence[0], sentence[1]}, in.text("sentence")};
    return mark;
}

StoredDraft read_draft(const Members& in, std::string& mistake) {
    const auto origin = in.numbers("origin", 4);
    const auto kind = in.numbers("kind", 3);
    StoredDraft draft;
    draft.origin = {origin[0], origin[1], origin[2], origin[3]};
    draft.verdict = static_cast<Verdict>(std::min(kind[0], static_cast<std::uint32_t>(Verdict::period_differs)));
    draft.severity = static_cast<Severity>(std::min(kind[1], static_cast<std::uint32_t>(Severity::note)));
    draft.precision = kind[2];
    draft.extend = in.truth("extend");
    draft.subject = in.text("subject");
    draft.reason = in.text("reason");
    draft.key = in.text("key");
    for (const JsonValue& tag : in.member("tags").items) draft.tags.push_back(tag.text);
    for (const JsonValue& side : in.member("sides").items) {
        const Members of_side(side, mistake);
        draft.sides.push_back({of_side.text("value"), of_side.truth("number")});
    }
    for (const JsonValue& mark : in.member("marks").items) draft.marks.push_back(read_mark(mark, mistake));
    return draft;
}

std::vector<TextLink> read_links(const Members& in) {
    const auto numbers = in.numbers("links");
    std::vector<TextLink> links;
    for (std::size_t i = 0; i + 5 <= numbers.size(); i += 5) {
        const auto kind = static_cast<LinkKind>(std::min(numbers[i + 2], static_cast<std::uint32_t>(LinkKind::topic)));
        links.push_back({numbers[i], numbers[i + 1], kind, numbers[i + 3], numbers[i + 4]});
    }
    return links;
}

}  // namespace

void append_json(const Block& block, std::string& out) {
    JsonWriter json(out);
    json.begin_object();
    json.string("block", "work");
    append_name(json, block.name);
    append_numbers(json, "texts", block.texts);
    append_numbers(json, "first_figure", block.first_figure);
    append_numbers(json, "own", block.own);
    std::vector<std::uint32_t> links;
    for (const TextLink& link : block.links) {
        for (const std::uint32_t number : {link.a, link.b, static_cast<std::uint32_t>(link.kind), link.index_a, link.index_b}) links.push_back(number);
    }
    append_numbers(json, "links", links);
    json.key("records");
    json.begin_array();
    for (const Record& record : block.records) write_json(record, json);
    json.end_array();
    json.end_object();
    out += '\n';
}

void append_json(const BlockFindings& findings, std::string& out) {
    for (const StoredDraft& draft : findings.drafts) append_draft(draft, out);
    for (const AgreedFigures& pair : findings.agreed) {
        JsonWriter json(out);
        json.begin_object();
        json.string("block", "agreement");
        append_numbers(json, "figures", {pair.a, pair.b, static_cast<std::uint32_t>(pair.how), pair.one_number ? 1U : 0U});
        json.end_object();
        out += '\n';
    }
    for (const LineageEdge& edge : findings.lineage_edges) {
        JsonWriter json(out);
        json.begin_object();
        json.string("block", "lineage");
        append_numbers(json, "texts", {edge.earlier, edge.later});
        json.end_object();
        out += '\n';
    }
    for (const BlockName& name : findings.done) append_name("done", name, out);
    if (findings.end) append_name("end", *findings.end, out);
}

bool is_end_of_blocks(const JsonValue& line) {
    const JsonValue* kind = line.find("block");
    return kind != nullptr && kind->text == "end";
}

std::optional<Block> read_block(const JsonValue& line, std::string& mistake) {
    const JsonValue* kind = line.find("block");
    if (kind == nullptr || kind->text != "work") {
        mistake = "the line is no block that reconcile --keyed blocks writes";
        return std::nullopt;
    }
    const Members in(line, mistake);
    Block block{{in.text("run"), in.number("number")}, in.numbers("texts"), in.numbers("first_figure"), in.numbers("own"), read_links(in), {}};
    if (block.first_figure.size() != block.texts.size()) mistake = "\"first_figure\" is not as reconcile writes it";
    static const std::string path = "block";
    Problems problems;
    for (const JsonValue& object : in.member("records").items) {
        if (auto record = read_record({object, path, 0}, problems)) block.records.push_back(std::move(*record));
    }
    if (!problems.empty() && mistake.empty()) mistake = problems.front().message;
    if (!mistake.empty()) return std::nullopt;
    return block;
}

bool read_block_finding(const JsonValue& line, BlockFindings& out, std::string& mistake) {
    const JsonValue* kind = line.find("block");
    if (kind == nullptr) return false;
    const Members in(line, mistake);
    if (kind->text == "finding") {
        out.drafts.push_back(read_draft(in, mistake));
    } else if (kind->text == "agreement") {
        const auto figures = in.numbers("figures", 4);
        out.agreed.push_back({figures[0], figures[1], static_cast<AgreementHow>(std::min(figures[2], static_cast<std::uint32_t>(AgreementHow::form))), figures[3] != 0});
    } else if (kind->text == "lineage") {
        const auto texts = in.numbers("texts", 2);
        out.lineage_edges.push_back({texts[1], texts[0]});
    } else if (kind->text == "done") {
        out.done.push_back({in.text("run"), in.number("number")});
    } else if (kind->text == "end") {
        out.end = BlockName{in.text("run"), in.number("number")};
    } else {
        mistake = "the line holds no finding of a block";
    }
    return mistake.empty();
}

}  // namespace crosstally
