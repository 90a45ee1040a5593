#include "output/format/record_json.h"

#include "extract/claim/record_names.h"
#include "output/format/json_writer.h"

namespace crosstally {
namespace {

class RecordWriter {
public:
    explicit RecordWriter(JsonWriter& json) : json_(json) {}

    void operator()(const ArticleRecord& record) {
        begin("article");
        json_.string("article", record.article);
        json_.optional("title", record.title);
        json_.day("published", record.published);
        json_.string_or_null("published_from", record.published_from);
        json_.optional("source", record.source);
        json_.number("chars", record.chars);
        json_.string("rules", record.rules);
        json_.end_object();
    }

    void operator()(const FigureRecord& record) {
        begin("figure");
        json_.string("id", record.id);
        json_.string("article", record.place.article);
        passage(record.place);
        place(record.place);
        quantity(record);
        claim(record);
        keys(record.keys);
        sentence(record.sentence);
        json_.string_or_null("rule", record.rule);
        exact(record);
        json_.day("published", record.published);
        json_.end_object();
    }

    void operator()(const PeriodRecord& record) {
        begin("period");
        json_.string("article", record.place.article);
        passage(record.place);
        place(record.place);
        json_.day("from", record.days.from);
        json_.day("to", record.days.to);
        json_.string_or_null("timex", record.timex);
        json_.string_or_null("impossible", record.impossible);
        sentence(record.sentence);
        json_.end_object();
    }

    void operator()(const QuoteRecord& record) {
        begin("quote");
        json_.string("id", record.id);
        json_.string("article", record.place.article);
        place(record.place);
        json_.boolean("direct", record.direct);
        speaker(record.speaker, true);
        json_.string_or_null("cue", record.cue);
        keys(record.keys);
        sentence(record.sentence);
        passage(record.place);
        json_.day("published", record.published);
        json_.end_object();
    }

    void operator()(const NameRecord& record) {
        begin("name");
        json_.string("article", record.place.article);
        place(record.place);
        json_.plain_string("kind", to_string(record.kind));
        json_.string_or_null("id", record.id);
        keys(record.keys);
        sentence(record.sentence);
        passage(record.place);
        json_.string_or_null("name", record.name);
        json_.end_object();
    }

private:
    void begin(std::string_view kind) {
        json_.begin_object();
        json_.plain_string("record", kind);
    }

    void passage(const Place& at) { json_.plain_string("in", at.in_title ? "title" : "text"); }

    void place(const Place& at) {
        json_.number("start", at.span.start);
        json_.number("end", at.span.end);
        json_.number("line", at.line);
        json_.number("column", at.column);
        json_.string("text", at.text);
    }

    void bound(std::string_view name, const std::optional<Rational>& value) {
        json_.key(name);
        if (!value) return json_.null();
        json_.number(value->to_decimal());
    }

    void quantity(const FigureRecord& record) {
        const Quantity& stated = record.quantity;
        json_.plain_string("kind", to_string(stated.kind));
        bound("value", stated.value);
        bound("high", stated.high);
        bound("low_bound", record.interval.low);
        bound("high_bound", record.interval.high);
        json_.boolean("low_open", record.interval.low_open);
        json_.boolean("high_open", record.interval.high_open);
        json_.plain_string_or_null("approx", to_string(stated.approx));
        json_.plain_string_or_null("change", to_string(stated.change));
        json_.string_or_null("unit", stated.unit);
        json_.plain_string_or_null("modality", to_string(record.modality));
    }

    void claim(const FigureRecord& record) {
        json_.string_or_null("measure", record.measure);
        scope(record.scope);
        period(record.period);
        speaker(record.speaker, false);
        json_.string_or_null("quote", record.quote);
        json_.key("links");
        json_.begin_array();
        for (const RecordLink& link : record.links) {
            json_.begin_object();
            json_.plain_string("role", to_string(link.role));
            json_.string("id", link.id);
            json_.end_object();
        }
        json_.end_array();
    }

    void scope(const RecordScope& scope) {
        json_.key("scope");
        if (scope.name.empty() && scope.id.empty()) return json_.null();
        json_.begin_object();
        json_.string("name", scope.name);
        json_.string_or_null("id", scope.id);
        json_.plain_string_or_null("how", to_string(scope.how));
        json_.end_object();
    }

    void period(const RecordPeriod& period) {
        json_.key("period");
        if (!period.days.known()) return json_.null();
        json_.begin_object();
        json_.day("from", period.days.from);
        json_.day("to", period.days.to);
        json_.string_or_null("text", period.text);
        json_.plain_string_or_null("how", to_string(period.how));
        json_.end_object();
    }

    void speaker(const RecordSpeaker& speaker, bool with_span) {
        json_.key("speaker");
        if (speaker.name.empty() && speaker.role.empty()) return json_.null();
        json_.begin_object();
        json_.string_or_null("name", speaker.name);
        json_.string_or_null("role", speaker.role);
        json_.plain_string_or_null("how", to_string(speaker.how));
        if (with_span && speaker.span) {
            json_.number("start", speaker.span->start);
            json_.number("end", speaker.span->end);
        }
        json_.end_object();
    }

    void keys(const std::vector<BlockKey>& keys) {
        json_.key("keys");
        json_.begin_array();
        for (const BlockKey key : keys) {
            const WrittenKey name = written(key);
            json_.plain_string({name.data(), name.size()});
        }
        json_.end_array();
    }

    void sentence(const SentenceRef& sentence) {
        json_.key("sentence");
        json_.begin_object();
        json_.number("start", sentence.span.start);
        json_.number("end", sentence.span.end);
        json_.string("text", sentence.text);
        json_.end_object();
    }

    // A number, or "1/3" where no decimal is exact.
    void exact(std::string_view name, const Rational& value) {
        json_.key(name);
        if (is_decimal(value)) return json_.number(value.to_decimal());
        json_.plain_string(to_fraction(value));
    }

    // What a later stage needs to compute with the very same numbers.
    void exact(const FigureRecord& record) {
        const Quantity& stated = record.quantity;
        if (stated.numerator) exact("numerator", *stated.numerator);
        if (stated.denominator) exact("denominator", *stated.denominator);
        if (!is_decimal(stated.value)) exact("exact_value", stated.value);
        if (!is_decimal(stated.high)) exact("exact_high", stated.high);
        exact("place", stated.place);
        exact("loose_place", stated.loose_place);
    }

    JsonWriter& json_;
};

}  // namespace

void write_json(const Record& record, JsonWriter& json) { visit_record(RecordWriter(json), record); }

void append_json(const Record& record, std::string& out) {
    JsonWriter json(out);
    write_json(record, json);
    out.push_back('\n');
}

void append_json(const SkippedArticle& article, std::string& out) {
    JsonWriter json(out);
    json.begin_object();
    json.string("record", "skipped");
    json.string("article", article.article);
    json.string("reason", article.reason);
    json.end_object();
    out.push_back('\n');
}

}  // namespace crosstally
