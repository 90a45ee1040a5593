// Our own samples (corpus/samples) against their marks (tests/samples): a floor under the accuracy.
// tests/samples/floors.txt holds one measure and its floor in per cent a line; raise it when the program gets better.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "corpus/code_points.h"
#include "corpus/files.h"
#include "extract/pipeline.h"
#include "extract/reconcile/reconcile.h"
#include "rules/built_in.h"
#include "rules/measure_list.h"

using namespace crosstally;

namespace {

const std::string marks = CROSSTALLY_SOURCE "/tests/samples/";

struct Samples {
    std::map<std::string, Article> articles;  // by id
    std::vector<Record> records;
    Log log;
    Problems problems;
};

Samples read_samples() {
    Samples samples;
    const auto files = built_in_rule_files();
    const RuleSet rules = RuleSet::load(files, samples.problems);
    const NameList names = NameList::load(files, samples.problems);
    const MeasureList measures = MeasureList::load(files, samples.problems);
    const std::string folder = CROSSTALLY_SOURCE "/corpus/samples";
    const auto found = find_article_files({folder}, folder, samples.problems);
    ArticleStream stream(found, {});
    Extractor extractor({rules, names});
    JsonReader reader;
    Reconciler reconciler(names, measures);
    for (RawArticle raw; stream.next(raw);) {
        const auto article = load_article(raw, {}, reader, samples.problems);
        if (!article) continue;
        extractor.extract(*article, samples.records);
        samples.articles.emplace(article->id, *article);
    }
    for (const Record& record : samples.records) reconciler.add(record);
    samples.log = reconciler.finish();
    return samples;
}

const Samples& samples() {
    static const Samples all = read_samples();
    return all;
}

std::vector<JsonValue> json_lines(const std::string& name) {
    std::ifstream in(marks + name);
    std::vector<JsonValue> lines;
    JsonReader reader;
    JsonError error;
    for (std::string line; std::getline(in, line);) {
        auto value = reader.read(line, error);
        REQUIRE_MESSAGE(value, name << ": " << error.message);
        lines.push_back(std::move(*value));
    }
    REQUIRE(!lines.empty());
    return lines;
}

std::string text_of(const JsonValue& object, std::string_view name) {
    const JsonValue* member = object.find(name);
    return member == nullptr || member->is_null() ? "" : member->text;
}

struct Mark {  // words in an article, in code points
    std::string article;
    PointSpan span;
    [[nodiscard]] bool touches(const Place& place) const {
        return !place.in_title && place.article == article && place.span.start < span.end && span.start < place.span.end;
    }
};

Mark mark(const std::string& article, const std::string& words, const std::string& occurrence) {
    const auto it = samples().articles.find(article);
    REQUIRE_MESSAGE(it != samples().articles.end(), article);
    const std::string& text = it->second.text;
    std::size_t at = text.find(words);
    for (int n = std::stoi(occurrence); n > 1 && at != std::string::npos; --n) at = text.find(words, at + 1);
    REQUIRE_MESSAGE(at != std::string::npos, article << ": " << words);
    CodePoints points;
    points.set(text);
    return {article, {points.at(static_cast<std::uint32_t>(at)), points.at(static_cast<std::uint32_t>(at + words.size()))}};
}

std::string lower(std::string text) {
    for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

struct Share {
    int right = 0;
    int all = 0;
};

class Scores {
public:
    void count(const std::string& measure, bool right, const std::string& what) {
        Share& share = shares_[measure];
        ++share.all;
        share.right += right ? 1 : 0;
        if (!right) misses_ += measure + ": " + what + "\n";
    }
    // Every floor holds, and every measure has one.
    void check() const {
        std::ifstream in(marks + "floors.txt");
        std::set<std::string> with_floor;
        std::string measure;
        for (int floor = 0; in >> measure >> floor;) {
            with_floor.insert(measure);
            const auto it = shares_.find(measure);
            if (it == shares_.end()) continue;
            const int reached = 100 * it->second.right / it->second.all;
            CHECK_MESSAGE(reached >= floor, measure << " " << it->second.right << " of " << it->second.all << "\n" << misses_);
        }
        for (const auto& share : shares_) CHECK_MESSAGE(with_floor.count(share.first) == 1, share.first);
    }

private:
    std::map<std::string, Share> shares_;
    std::string misses_;
};

const FigureRecord* figure_at(const Mark& at) {
    for (const Record& record : samples().records) {
        const auto* figure = figure_of(record);
        if (figure != nullptr && at.touches(figure->place)) return figure;
    }
    return nullptr;
}

bool same_days(const JsonValue& days, const DayRange& range) {
    const auto same = [](const JsonValue& day, const std::optional<Day>& other) {
        return day.is_null() ? !other : other && format_day(*other) == day.text;
    };
    return same(days.items[0], range.from) && same(days.items[1], range.to);
}

void score_figure(const JsonValue& gold, Scores& scores) {
    const std::string article = text_of(gold, "article");
    const std::string words = text_of(gold, "text");
    const FigureRecord* figure = figure_at(mark(article, words, text_of(gold, "occurrence")));
    const FigureRecord none;
    const FigureRecord& got = figure == nullptr ? none : *figure;
    const std::string what = article + " " + words;
    const auto count = [&](const std::string& measure, bool right) { scores.count(measure, figure != nullptr && right, what); };
    count("value", got.quantity.value.to_decimal() == text_of(gold, "value"));
    count("kind", to_string(got.quantity.kind) == text_of(gold, "kind"));
    count("approx", to_string(got.quantity.approx) == text_of(gold, "approx"));
    if (gold.find("change")) count("change", to_string(got.quantity.change) == text_of(gold, "change"));
    if (gold.find("unit")) count("unit", got.quantity.unit == text_of(gold, "unit"));
    if (gold.find("scope")) count("scope", got.scope.name == text_of(gold, "scope"));
    if (const JsonValue* period = gold.find("period")) count("period", same_days(*period, got.period.days));
    const std::string speaker = lower(got.speaker.name + " " + got.speaker.role);
    if (gold.find("speaker")) count("speaker", speaker.find(lower(text_of(gold, "speaker"))) != std::string::npos);
}

// Every figure of the samples is marked, so a record on no mark is false.
void score_precision(const std::vector<Mark>& at, Scores& scores) {
    for (const Record& record : samples().records) {
        const auto* figure = figure_of(record);
        if (figure == nullptr || figure->place.in_title) continue;
        const bool right = std::any_of(at.begin(), at.end(), [&](const Mark& m) { return m.touches(figure->place); });
        scores.count("precision", right, figure->place.article + " " + figure->place.text);
    }
}

template <class Finding>
int touched(const Finding& finding, const std::vector<Mark>& at) {
    return static_cast<int>(std::count_if(at.begin(), at.end(), [&](const Mark& m) {
        return std::any_of(finding.evidence.begin(), finding.evidence.end(), [&](const Evidence& e) { return m.touches(e.place); });
    }));
}

bool is_note(Verdict verdict) { return verdict == Verdict::name_variant || verdict == Verdict::possible_update; }

bool flagged(const std::vector<Mark>& at, const JsonValue* verdicts) {
    const int needed = at.size() == 1 ? 1 : 2;
    return std::any_of(samples().log.discrepancies.begin(), samples().log.discrepancies.end(), [&](const Discrepancy& d) {
        if (touched(d, at) < needed) return false;
        if (verdicts == nullptr) return d.severity != Severity::note;
        const bool named = std::any_of(verdicts->items.begin(), verdicts->items.end(),
                                       [&](const JsonValue& v) { return v.text == to_string(d.verdict); });
        return named && (d.severity != Severity::note || is_note(d.verdict));
    });
}

bool agreed(const std::vector<Mark>& at) {
    return std::any_of(samples().log.agreements.begin(), samples().log.agreements.end(),
                       [&](const Agreement& a) { return touched(a, at) == static_cast<int>(at.size()); });
}

}  // namespace

TEST_CASE("the samples are read without a problem") {
    CHECK(std::ranges::all_of(samples().problems, &Problem::notice));  // README.md is no sample
    CHECK(samples().articles.size() >= 15);
}

TEST_CASE("the figures of the samples are read as marked") {
    Scores scores;
    std::vector<Mark> at;
    for (const JsonValue& gold : json_lines("figures.jsonl")) {
        score_figure(gold, scores);
        at.push_back(mark(text_of(gold, "article"), text_of(gold, "text"), text_of(gold, "occurrence")));
    }
    score_precision(at, scores);
    scores.check();
}

TEST_CASE("the log of the samples says what it must and no more") {
    Scores scores;
    for (const JsonValue& expected : json_lines("expected.jsonl")) {
        std::vector<Mark> at;
        for (const JsonValue& place : expected.find("at")->items) {
            at.push_back(mark(place.items[0].text, place.items[1].text, place.items[2].text));
        }
        const std::string must = text_of(expected, "must");
        const bool right = must == "flag"    ? flagged(at, expected.find("verdicts"))
                           : must == "quiet" ? !flagged(at, nullptr)
                                             : agreed(at);
        scores.count(must, right, text_of(expected, "why"));
    }
    scores.check();
}
