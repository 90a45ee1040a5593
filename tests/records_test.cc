#include <doctest/doctest.h>

#include "corpus/json.h"
#include "extract/claim/read_record.h"
#include "extract/claim/record_names.h"
#include "output/format/format.h"
#include "output/format/record_json.h"
#include "output/format/visible.h"
#include "rules/sha256.h"

using namespace crosstally;

namespace {

std::string to_json(const Record& record) {
    std::string out;
    append_json(record, out);
    return out;
}

std::optional<Record> from_json(const std::string& line, Problems& problems) {
    JsonReader reader;
    JsonError error;
    const auto object = reader.read(line, error);
    REQUIRE(object);
    return read_record({*object, "records.jsonl", 7}, problems);
}

Record again(const Record& record) {
    Problems problems;
    const auto read = from_json(to_json(record), problems);
    REQUIRE(problems.empty());
    REQUIRE(read);
    return *read;
}

FigureRecord a_third() {
    FigureRecord record;
    record.id = "a \"b\".txt#12";
    record.place = {"a \"b\".txt", true, {12, 19}, 3, 4, "a third"};
    record.quantity.kind = FigureKind::ratio;
    record.quantity.value = *Rational::fraction(1, 3);
    record.quantity.high = record.quantity.value;
    record.quantity.place = *Rational::fraction(1, 30);
    record.quantity.loose_place = record.quantity.place;
    record.quantity.numerator = Rational(1);
    record.quantity.denominator = Rational(3);
    record.quantity.approx = Approx::about;
    record.quantity.change = Change::down;
    record.interval = sharp_interval(record.quantity);
    record.modality = Modality::denied;
    record.measure = "cases closed";
    record.scope = {"Avon and Somerset", "avon-and-somerset", How::stated};
    record.period = {{make_day(2020, 4, 1), std::nullopt}, "since 2020", How::carried};
    record.speaker = {"Jo Marsh", "head of policy", How::article, {}};
    record.quote = "a.txt#q10";
    record.links = {{LinkRole::base, "a.txt#1"}, {LinkRole::to, "a.txt#2"}};
    record.keys = {{'m', 17}, {'s', 0xfedcba9876543210}};
    record.sentence = {{0, 30}, "Fell by\na third\u202E \x01"};
    record.rule = "share";
    record.published = make_day(2021, 6, 16);
    return record;
}

}  // namespace

TEST_CASE("a figure comes back from its line as it was, fractions exact") {
    const FigureRecord record = a_third();
    const auto read = std::get<Boxed<FigureRecord>>(again(record)).value();
    CHECK(to_json(read) == to_json(record));
    CHECK(read.quantity.value == record.quantity.value);
    CHECK(read.quantity.place == record.quantity.place);
    CHECK(read.interval == record.interval);
    CHECK(read.sentence.text == record.sentence.text);
    CHECK(read.period.days == record.period.days);
}

TEST_CASE("a figure of which nothing is known comes back") {
    FigureRecord record;
    record.id = "a.txt#0";
    record.place.article = "a.txt";
    record.place.text = "100,000,000,000,000,000,000,000";
    record.quantity.value = *Rational::parse("100000000000000000000000");
    record.quantity.high = record.quantity.value;
    record.quantity.place = Rational(1);
    record.quantity.loose_place = record.quantity.value;
    record.interval = sharp_interval(record.quantity);
    const auto read = std::get<Boxed<FigureRecord>>(again(record)).value();
    CHECK(to_json(read) == to_json(record));
    CHECK(read.quantity.value == record.quantity.value);
    CHECK(read.scope.how == How::unknown);
}

TEST_CASE("the other records come back") {
    const ArticleRecord article{"a.txt", "A title", make_day(2021, 6, 16), "dateline", std::nullopt, 3604, "abc"};
    const PeriodRecord period{{"a.txt", false, {1, 5}, 1, 2, "31 November"}, {{}, make_day(2021, 3, 31)}, {},
                              "November has 30 days", {{0, 9}, "31 November"}};
    QuoteRecord quote;
    quote.id = "a.txt#q1";
    quote.place = {"a.txt", false, {1, 5}, 1, 2, "\"No\""};
    quote.speaker = {"Jo Marsh", "", How::carried, PointSpan{7, 15}};
    quote.cue = "said";
    quote.keys = {{'q', 1}};
    quote.sentence = {{0, 20}, "\"No\", said Jo Marsh"};
    quote.published = make_day(2021, 6, 16);
    const NameRecord name{{"a.txt", true, {0, 3}, 1, 1, "NHS"}, NameKind::organisation, "nhs", "National Health Service",
                          {{'n', 2}}, {{0, 3}, "NHS"}};
    for (const Record& record : std::initializer_list<Record>{article, period, quote, name}) {
        CHECK(to_json(again(record)) == to_json(record));
    }
}

TEST_CASE("a figure's keys stand in the order of the format") {
    const std::string line = to_json(a_third());
    std::size_t at = 0;
    for (const std::string_view key : {"record", "id", "article", "in", "start", "end", "line", "column", "text", "kind", "value",
                                       "high", "low_bound", "high_bound", "low_open", "high_open", "approx", "change", "unit",
                                       "modality", "measure", "scope", "period", "speaker", "quote", "links", "keys", "sentence", "rule"}) {
        const std::size_t found = line.find("\"" + std::string(key) + "\":", at);
        CHECK_MESSAGE(found != std::string::npos, key);
        at = found == std::string::npos ? at : found;
    }
}

TEST_CASE("a record that is none is a problem with its line") {
    Problems problems;
    CHECK(!from_json(R"({"record":"figure","id":"a"})", problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].line == 7);
    CHECK(problems[0].message == "not a record: \"article\" must be a string");
    CHECK(!from_json(R"({"record":"article","article":"a","chars":-1,"rules":"x"})", problems));
    CHECK(problems.back().message == "not a record: \"chars\" must be a whole number");
    CHECK(!from_json(R"({"record":"name","article":"a","start":0,"end":1,"line":1,"column":1,"text":"N","kind":"planet"})", problems));
    CHECK(problems.back().message == "not a record: \"kind\" must be one of its words");
    CHECK(!from_json(R"({"record":"name","article":"a","start":0,"end":1,"line":1,"column":1,"text":"N","kind":"place","keys":["n:1"]})", problems));
    CHECK(problems.back().message == "not a record: \"keys\" must be a list of its block keys (\"n:0123456789abcdef\")");
    CHECK(!from_json(R"({"record":"name","article":"a","start":0,"end":1,"line":1,"column":1,"text":"N","kind":"place","keys":["s:0123456789abcdef"]})", problems));
    CHECK(problems.back().message == "not a record: \"keys\" must be a list of its block keys (\"n:0123456789abcdef\")");
    const std::size_t before = problems.size();
    CHECK(!from_json(R"({"record":"summary"})", problems));
    CHECK(problems.size() == before);
}

TEST_CASE("no control character of an article reaches the terminal") {
    CHECK(visible("a\x1b[31mb") == "a<U+001B>[31mb");
    CHECK(visible("\u202Eabc\u2066\u200F") == "<U+202E>abc<U+2066><U+200F>");
    CHECK(visible("\u0085\x7f") == "<U+0085><U+007F>");
    CHECK(visible("one\r\ntwo\tthree") == "one two three");
    CHECK(visible("caf\u00e9 \u2013 5 \u20ac \u0627") == "caf\u00e9 \u2013 5 \u20ac \u0627");
    CHECK(to_json(a_third()).find("\\u202e") != std::string::npos);
    CHECK(to_json(a_third()).find("\\u0001") != std::string::npos);
}

TEST_CASE("CSV takes no formula and keeps its columns") {
    FigureRecord record = a_third();
    record.measure = "=HYPERLINK(\"x\")";
    record.place.text = "-5";
    const auto csv = find_format("csv")->make({});
    std::string out;
    csv->record(record, out);
    CHECK(out.find("\"'=HYPERLINK(\"\"x\"\")\"") != std::string::npos);
    CHECK(out.find(",'-5,") != std::string::npos);
    CHECK(out.ends_with("\r\n"));
}

TEST_CASE("the text log marks the words where they stand in the sentence, and names sides as printed") {
    Discrepancy found;
    found.summary = "cases: 84 or 85";
    found.reason = "apart";
    const Place place{"a.txt", false, {106, 108}, 2, 7, "84"};
    Place other = place;
    other.text = "\u00a385";
    found.evidence = {{place, 0, "\u00a384 in 84 cases", 99}, {other, 1, "of \u00a385", 500}};
    found.sides = {{"84", true, 2, 1}, {"85", true, 1, 1}};
    Log log;
    log.discrepancies.push_back(found);
    log.summary.errors = 1;
    std::string out;
    find_format("text")->make({})->log(log, out);
    CHECK(out ==
          "a.txt:2:7: error: cases: 84 or 85 [contradiction]\n"
          "    a.txt:2:7: \u00a384 in [84] cases\n"
          "    a.txt:2:7: of [\u00a385]\n"
          "    why: apart\n"
          "    stands in: 84 in 2 articles (1 lineage); \u00a385 in 1 article (1 lineage)\n"
          "0 articles, 0 figures, 0 quotations: 0 agreements; 1 error, 0 warnings, 0 notes\n");
}

TEST_CASE("SHA-256") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256(std::string(119, 'a')) == "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb");
}
