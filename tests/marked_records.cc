#include "tests/marked_records.h"

#include <doctest/doctest.h>

#include <map>
#include <sstream>

#include "extract/claim/keys.h"
#include "extract/claim/record_names.h"

namespace crosstally {
namespace {

using Keys = std::map<std::string, std::string>;

struct Mark {
    std::string words, kind, value;
    Keys keys;
    PointSpan span;
};

struct Line {
    SentenceRef sentence;
    std::vector<Mark> marks;
};

std::uint32_t points(std::string_view text) {
    std::uint32_t count = 0;
    for (const char c : text) count += (c & 0xC0) != 0x80;
    return count;
}

std::string slug(const std::string& name) {
    std::string id;
    for (const char c : name) id += c == ' ' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return id;
}

Mark read_mark(const std::string& body) {
    Mark mark;
    std::istringstream parts(body);
    std::getline(parts, mark.words, '|');
    std::getline(parts, mark.kind, '|');
    for (std::string part; std::getline(parts, part, '|');) {
        const std::size_t sign = part.find('=');
        if (sign == std::string::npos) mark.value = part;
        else mark.keys[part.substr(0, sign)] = part.substr(sign + 1);
    }
    return mark;
}

Line read_line(std::string_view text, std::uint32_t start) {
    Line line;
    std::string plain;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find('{'), text.size());
        plain += text.substr(0, open);
        text.remove_prefix(open);
        if (text.empty()) break;
        const std::size_t close = text.find('}');
        REQUIRE(close != std::string_view::npos);
        Mark mark = read_mark(std::string(text.substr(1, close - 1)));
        mark.span.start = start + points(plain);
        plain += mark.words;
        mark.span.end = start + points(plain);
        line.marks.push_back(std::move(mark));
        text.remove_prefix(close + 1);
    }
    line.sentence = {{start, start + points(plain)}, plain};
    return line;
}

Rational trailing_place(const Rational& value, const Rational& place) {
    Rational loose = place;
    while (place >= Rational(1) && !value.is_zero()) {
        const Rational next = *multiply(loose, Rational(10));
        if (!divide(value, next)->is_whole()) break;
        loose = next;
    }
    return loose;
}

Rational number(const std::string& text) {
    const std::size_t bar = text.find('/');
    if (bar == std::string::npos) return *Rational::parse(text);
    return *divide(*Rational::parse(text.substr(0, bar)), *Rational::parse(text.substr(bar + 1)));
}

Quantity read_quantity(const Mark& mark) {
    const auto key = [&](const std::string& name) { return mark.keys.count(name) > 0 ? mark.keys.at(name) : std::string(); };
    Quantity quantity;
    quantity.kind = figure_kind_from(mark.kind).value();
    const std::size_t dots = mark.value.find("..");
    const std::string low = mark.value.substr(0, dots);
    quantity.value = number(low);
    quantity.high = dots == std::string::npos ? quantity.value : number(mark.value.substr(dots + 2));
    const std::size_t point = low.find('.');
    const int places = point == std::string::npos || quantity.kind == FigureKind::ratio ? 0 : static_cast<int>(low.size() - point - 1);
    quantity.place = key("place").empty() ? *Rational::power_of_ten(-places) : *Rational::parse(key("place"));
    quantity.loose_place = trailing_place(quantity.value, quantity.place);
    quantity.unit = key("unit");
    quantity.approx = approx_from(key("approx")).value();
    quantity.change = change_from(key("change")).value();
    return quantity;
}

class Maker {
public:
    void article(const std::string& header) {
        std::istringstream words(header.substr(3));
        words >> article_;
        published_.reset();
        start_ = line_ = 0;
        ArticleRecord record;
        record.article = article_;
        for (std::string word; words >> word;) {
            if (word.starts_with("published=")) published_ = parse_day(word.substr(10));
            if (word.starts_with("title=")) {
                std::string rest;
                std::getline(words, rest);
                record.title = read_line(word.substr(6) + rest, 0).sentence.text;
                in_title_ = true;
                add(read_line(word.substr(6) + rest, 0));
                in_title_ = false;
            }
        }
        record.published = published_;
        records_.emplace_back(record);
    }

    void sentence(const std::string& text) {
        ++line_;
        const Line line = read_line(text, start_);
        add(line);
        start_ = line.sentence.span.end + 1;
    }

    std::vector<Record> take() { return std::move(records_); }

private:
    void add(const Line& line) {
        for (const Mark& mark : line.marks) {
            Place place{article_, in_title_, mark.span, in_title_ ? 1 : line_, mark.span.start - line.sentence.span.start + 1, mark.words};
            const auto key = [&](const std::string& name) { return mark.keys.count(name) > 0 ? mark.keys.at(name) : std::string(); };
            if (mark.kind == "period") {
                records_.emplace_back(PeriodRecord{place, days(key("days")), "", key("impossible"), line.sentence});
            } else if (mark.kind == "quote") {
                QuoteRecord quote{article_ + "#q" + std::to_string(mark.span.start), place, key("direct") != "no", {key("speaker"), key("role"), How::stated, {}}, "said", {}, line.sentence, published_};
                quote.keys = quote_keys(quote);
                records_.emplace_back(quote);
            } else if (mark.kind == "name") {
                NameRecord name{place, name_kind_from(key("kind")).value(), slug(mark.words), mark.words, {}, line.sentence};
                name.keys = name_keys(name);
                records_.emplace_back(name);
            } else {
                add_figure(mark, place, line.sentence);
            }
        }
    }

    static DayRange days(const std::string& range) {
        const std::size_t bar = range.find('/');
        if (bar == std::string::npos) return {};
        return {parse_day(range.substr(0, bar)), parse_day(range.substr(bar + 1))};
    }

    void add_figure(const Mark& mark, const Place& place, const SentenceRef& sentence) {
        const auto key = [&](const std::string& name) { return mark.keys.count(name) > 0 ? mark.keys.at(name) : std::string(); };
        FigureRecord record;
        record.id = article_ + (in_title_ ? "#t" : "#") + std::to_string(mark.span.start);
        record.place = place;
        record.quantity = read_quantity(mark);
        record.interval = sharp_interval(record.quantity);
        record.modality = modality_from(key("modality")).value();
        record.measure = key("measure");
        if (!key("scope").empty()) record.scope = {key("scope"), slug(key("scope")), how_from(key("scope_how").empty() ? "stated" : key("scope_how")).value()};
        if (!key("period").empty()) record.period = {days(key("period")), key("period_text"), How::stated};
        record.sentence = sentence;
        record.published = published_;
        record.keys = figure_keys(record, sentence_keys(record.sentence.text));
        records_.emplace_back(record);
    }

    std::vector<Record> records_;
    std::string article_;
    std::optional<Day> published_;
    std::uint32_t start_ = 0;
    std::uint32_t line_ = 0;
    bool in_title_ = false;
};

}  // namespace

std::vector<Record> marked_records(std::string_view text) {
    Maker maker;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line[0] == '#') continue;
        if (line.starts_with("== ")) maker.article(line);
        else maker.sentence(line);
    }
    return maker.take();
}

}  // namespace crosstally
