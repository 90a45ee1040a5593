#include "extract/claim/read_record.h"

#include <charconv>

#include "extract/claim/record_names.h"

namespace crosstally {
namespace {

const JsonValue& none() {
    static const JsonValue value;
    return value;
}

// One object of the line. The first field that is not understood is kept in `mistake`.
class Fields {
public:
    Fields(const JsonValue& object, std::string& mistake) : object_(object), mistake_(mistake) {}

    [[nodiscard]] const JsonValue& field(std::string_view name) const {
        const JsonValue* value = object_.find(name);
        return value ? *value : none();
    }

    [[nodiscard]] bool has(std::string_view name) const { return !field(name).is_null(); }
    [[nodiscard]] Fields inner(std::string_view name) const { return {field(name), mistake_}; }

    std::string text(std::string_view name) const {
        const JsonValue& value = field(name);
        if (value.is_null() || value.is_string()) return value.text;
        return wrong(name, "a string"), "";
    }

    std::string needed(std::string_view name) const {
        if (!field(name).is_string()) wrong(name, "a string");
        return field(name).text;
    }

    std::optional<std::string> optional(std::string_view name) const {
        if (!has(name)) return std::nullopt;
        return text(name);
    }

    std::uint32_t whole(std::string_view name) const {
        const JsonValue& value = field(name);
        std::uint32_t out = 0;
        const char* end = value.text.data() + value.text.size();
        const bool fits = value.type == JsonValue::Type::number &&
                          std::from_chars(value.text.data(), end, out).ptr == end;
        if (!fits) wrong(name, "a whole number");
        return out;
    }

    bool truth(std::string_view name) const {
        if (has(name) && field(name).type != JsonValue::Type::boolean) wrong(name, "true or false");
        return field(name).truth;
    }

    std::optional<Day> day(std::string_view name) const {
        if (!has(name)) return std::nullopt;
        const auto day = parse_day(field(name).text);
        if (!day) wrong(name, "a day (YYYY-MM-DD)");
        return day;
    }

    std::optional<Rational> rational(std::string_view name) const {
        if (!has(name)) return std::nullopt;
        const auto value = rational_from(field(name).text);
        if (!value) wrong(name, "a number without exponent, of at most 38 digits");
        return value;
    }

    // A word of a list; the list's null (or first) value where it is missing.
    template <class Parse>
    auto word(std::string_view name, Parse parse) const {
        const auto value = parse(text(name));
        if (!value) wrong(name, "one of its words");
        return value.value_or(typename decltype(parse(""))::value_type{});
    }

    // Of the sorts that such a record has: a key of another sort would name a sentence by the number of a quotation.
    std::vector<BlockKey> block_keys(std::string_view name, std::string_view sorts) const {
        std::vector<BlockKey> out;
        for (const JsonValue& item : field(name).items) {
            const auto key = block_key_from(item.text);
            const bool own = key && sorts.find(key->sort) != std::string_view::npos;
            if (!own) wrong(name, std::string("a list of its block keys (\"") + sorts[0] + ":0123456789abcdef\")");
            out.push_back(key.value_or(BlockKey()));
        }
        return out;
    }

    void wrong(std::string_view name, std::string_view expected) const {
        if (mistake_.empty()) mistake_ = "\"" + std::string(name) + "\" must be " + std::string(expected);
    }

    [[nodiscard]] std::string& mistake() const { return mistake_; }

private:
    const JsonValue& object_;
    std::string& mistake_;
};

Place read_place(const Fields& in) {
    return {in.needed("article"), in.text("in") == "title", {in.whole("start"), in.whole("end")}, in.whole("line"),
            in.whole("column"), in.needed("text")};
}

SentenceRef read_sentence(const Fields& in) {
    if (!in.has("sentence")) return {};
    const Fields sentence = in.inner("sentence");
    return {{sentence.whole("start"), sentence.whole("end")}, sentence.needed("text")};
}

RecordSpeaker read_speaker(const Fields& in) {
    RecordSpeaker out;
    if (!in.has("speaker")) return out;
    const Fields speaker = in.inner("speaker");
    out = {speaker.text("name"), speaker.text("role"), speaker.word("how", how_from), {}};
    if (speaker.has("start")) out.span = PointSpan{speaker.whole("start"), speaker.whole("end")};
    return out;
}

RecordScope read_scope(const Fields& in) {
    if (!in.has("scope")) return {};
    const Fields scope = in.inner("scope");
    return {scope.text("name"), scope.text("id"), scope.word("how", how_from)};
}

RecordPeriod read_period(const Fields& in) {
    if (!in.has("period")) return {};
    const Fields period = in.inner("period");
    return {{period.day("from"), period.day("to")}, period.text("text"), period.word("how", how_from)};
}

std::vector<RecordLink> read_links(const Fields& in) {
    std::vector<RecordLink> out;
    for (const JsonValue& item : in.field("links").items) {
        const Fields link(item, in.mistake());
        out.push_back({link.word("role", link_role_from), link.needed("id")});
    }
    return out;
}

// The size of the last place of a number as it is written in digits.
Rational printed_place(std::string_view written) {
    const std::size_t point = written.find('.');
    const auto places = point == std::string_view::npos ? 0 : static_cast<int>(written.size() - point - 1);
    return Rational::power_of_ten(-places).value_or(Rational(1));
}

Quantity read_quantity(const Fields& in) {
    Quantity out;
    out.kind = in.word("kind", figure_kind_from);
    if (!in.has("value")) in.wrong("value", "a number");
    const auto value = in.has("exact_value") ? in.rational("exact_value") : in.rational("value");
    out.value = value.value_or(Rational());
    const auto high = in.has("exact_high") ? in.rational("exact_high") : in.rational("high");
    out.high = high.value_or(out.value);
    out.place = in.rational("place").value_or(printed_place(in.field("value").text));
    out.loose_place = in.rational("loose_place").value_or(out.place);
    out.unit = in.text("unit");
    out.numerator = in.rational("numerator");
    out.denominator = in.rational("denominator");
    out.approx = in.word("approx", approx_from);
    out.change = in.word("change", change_from);
    return out;
}

// Exact where the record says the printed place; else the bounds as they are written.
Interval read_interval(const Fields& in, const Quantity& quantity) {
    if (in.has("place")) return sharp_interval(quantity);
    return {in.rational("low_bound"), in.rational("high_bound"), in.truth("low_open"), in.truth("high_open")};
}

Record read_figure(const Fields& in) {
    FigureRecord out;
    out.id = in.needed("id");
    out.place = read_place(in);
    out.quantity = read_quantity(in);
    out.interval = read_interval(in, out.quantity);
    out.modality = in.word("modality", modality_from);
    out.measure = in.text("measure");
    out.scope = read_scope(in);
    out.period = read_period(in);
    out.speaker = read_speaker(in);
    out.quote = in.text("quote");
    out.links = read_links(in);
    out.keys = in.block_keys("keys", "svm");
    out.sentence = read_sentence(in);
    out.rule = in.text("rule");
    out.published = in.day("published");
    return out;
}

Record read_article(const Fields& in) {
    return ArticleRecord{in.needed("article"), in.optional("title"), in.day("published"), in.text("published_from"),
                         in.optional("source"), in.whole("chars"), in.needed("rules")};
}

Record read_period_record(const Fields& in) {
    return PeriodRecord{read_place(in), {in.day("from"), in.day("to")}, in.text("timex"), in.text("impossible"),
                        read_sentence(in)};
}

Record read_quote(const Fields& in) {
    return QuoteRecord{in.needed("id"), read_place(in), in.truth("direct"), read_speaker(in), in.text("cue"),
                       in.block_keys("keys", "q"), read_sentence(in), in.day("published")};
}

Record read_name(const Fields& in) {
    return NameRecord{read_place(in), in.word("kind", name_kind_from), in.text("id"), in.text("name"), in.block_keys("keys", "n"),
                      read_sentence(in)};
}

std::optional<Record> read_kind(const Fields& in) {
    const std::string kind = in.needed("record");
    if (kind == "article") return read_article(in);
    if (kind == "figure") return read_figure(in);
    if (kind == "period") return read_period_record(in);
    if (kind == "quote") return read_quote(in);
    if (kind == "name") return read_name(in);
    return std::nullopt;
}

}  // namespace

std::optional<Record> read_record(const RecordLine& line, Problems& problems) {
    std::string mistake;
    auto record = read_kind(Fields(line.object, mistake));
    if (mistake.empty()) return record;
    problems.push_back({.path = line.path, .line = line.number, .message = "not a record: " + mistake});
    return std::nullopt;
}

}  // namespace crosstally
