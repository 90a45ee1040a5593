#include <doctest/doctest.h>

#include <filesystem>

#include "corpus/code_points.h"
#include "corpus/dateline.h"
#include "corpus/files.h"
#include "corpus/json.h"
#include "corpus/utf8.h"
#include "corpus/wire_dateline.h"
#include "tests/temporary_folder.h"

using namespace crosstally;
using namespace std::string_literals;

namespace {

struct Batch {
    std::vector<Article> articles;
    Problems problems;
};

Batch read_batch(const std::vector<std::string>& paths, const ReadOptions& options = {}, const std::string& root = "") {
    Batch batch;
    const auto files = find_article_files(paths, root, batch.problems);
    ArticleStream stream(files, options);
    JsonReader reader;
    for (RawArticle raw; stream.next(raw);) {
        batch.problems.insert(batch.problems.end(), raw.problems.begin(), raw.problems.end());
        if (auto article = load_article(raw, options, reader, batch.problems)) batch.articles.push_back(*article);
    }
    return batch;
}

std::string dateline(std::string_view text) {
    const auto day = find_dateline(text);
    return day ? format_day(*day) : "none";
}

}  // namespace

TEST_CASE("a dateline is a date with its year, alone or introduced") {
    CHECK(dateline("Council news\n\nWednesday, 16th June 2021, 4:09 pm\n\nText.") == "2021-06-16");
    CHECK(dateline(" date 2024-10-08 Watch more of it here\n") == "2024-10-08");
    CHECK(dateline("June 4, 2023") == "2023-06-04");
    CHECK(dateline("Published 12:01 14 Apr 2022") == "2022-04-14");
    CHECK(dateline("By Jo Marsh | 1st of May 2020") == "2020-05-01");
    CHECK(dateline("By Jo Marsh \u2022 2 May 2020") == "2020-05-02");
    CHECK(dateline("By Jo Marsh \u00b7 3 May 2020") == "2020-05-03");
    CHECK(dateline("By Jo Marsh \u2013 4 May 2020") == "2020-05-04");
    CHECK(dateline("By Jo Marsh, 16 June 2021") == "2021-06-16");
    CHECK(dateline("LEEDS, England, June 4, 2023 (Agency) - The council said") == "2023-06-04");
    CHECK(dateline("Updated: 2 March 2020\nPublished: 28 February 2020") == "2020-02-28");
    CHECK(dateline("Updated: 2 March 2020\nA text.") == "2020-03-02");
    CHECK(dateline("16/06/2021") == "2021-06-16");
    CHECK(dateline("2021-06-16T10:00:00Z") == "2021-06-16");
}

TEST_CASE("where a report comes from stands in capitals before a dash or a colon") {
    for (const std::string_view line : {"LEEDS –", "LEEDS —", "LEEDS (WNA) -", "JINDO, South Korea –", "DOUGLAS, Isle of Man –", "ST. IVES, Feb. 8 --", "RIO DE JANEIRO, 8 February 2023 (WNA) -",
                                        "LA PAZ Feb 8 (WNA) -", "HULL, May 3 /WNA/ -", "PUNE:", "NEW DELHI:"}) {
        CHECK(end_of_wire_dateline(std::string(line) + " The dam broke.") == line.size());
    }
    for (const std::string_view line : {"Leeds – The dam broke.", "UK – The dam broke.", "NHS England – The dam broke.", "NINE in ten – The dam broke.", "LEEDS The dam – it broke.",
                                        "LEEDS, where the dam broke – at last.", "LEEDS DAM BREAKS – MAYOR BLAMES RAIN", "LEEDS (WNA The dam broke", "LEEDS –", "LEEDS", "L", "",
                                        "WALES: 40 of 90", "LEEDS: DAM BREAKS", "Leeds: The dam broke.", "UK: The dam broke."}) {
        CHECK(end_of_wire_dateline(line) == 0);
    }
}

TEST_CASE("what is no dateline") {
    CHECK(dateline("On 16 June 2021 the council voted.") == "none");
    CHECK(dateline("The report, published on 16 June 2021, says so.") == "none");
    CHECK(dateline("04/06/2023") == "none");
    CHECK(dateline("31 November 2021") == "none");
    CHECK(dateline("Wednesday 16 June") == "none");
    CHECK(dateline("a\nb\nc\nd\ne\nf\n16 June 2021") == "none");
    CHECK(dateline("") == "none");
}

TEST_CASE("code points, lines and columns") {
    CodePoints points;
    points.set("a€b\r\nçd\re\n");
    CHECK(points.at(4) == 2);
    CHECK(points.size() == 10);
    CHECK(points.line_column(7).line == 2);
    CHECK(points.line_column(9).column == 2);
    CHECK(points.line_column(11).line == 3);
    CHECK(points.line_column(13).line == 4);
}

TEST_CASE("broken UTF-8 is found where it begins") {
    CHECK(!find_invalid_utf8("caf\u00e9 \U0001F600"));
    CHECK(find_invalid_utf8("caf\xE9 au lait") == 3);
    CHECK(find_invalid_utf8("ab\xC0\xAF") == 2);
    CHECK(find_invalid_utf8("ab\xED\xA0\x80") == 2);
    CHECK(find_invalid_utf8("ab\xE2\x82") == 2);
    CHECK(readable_utf8("a\xFFz") == "a\\xFFz");
}

TEST_CASE("JSON keeps numbers as written, the later of two members, and says where it ends") {
    JsonReader reader;
    JsonError error;
    const auto value = reader.read(R"({"n":98544000000000000000000.50,"n2":[1,{"a":null}],"s":"a\u00e9","s":"b"})", error);
    REQUIRE(value);
    CHECK(value->find("n")->text == "98544000000000000000000.50");
    CHECK(value->find("s")->text == "b");
    CHECK(value->find("n2")->items[1].find("a")->is_null());
    CHECK(!value->find("none"));

    CHECK(!reader.read(R"({"a":"b)", error));
    CHECK(error.message == "the JSON object has no end");
    CHECK(error.at == 7);
    for (const std::string bad : {R"({"a":01})", R"({"a":tru})", R"({"a":1}{})", R"({"a":[1,]})", R"([1])", "", R"({"a":"\ud800"})"}) {
        CHECK_MESSAGE(!reader.read(bad, error), bad);
    }
    CHECK(!reader.read("{\"a\":" + std::string(100'000, '['), error));
    CHECK(!reader.read("{\"a\":" + std::string(100, '[') + std::string(100, ']') + "}", error));
    CHECK(error.message == "JSON nested more than 64 deep is not read");
}

TEST_CASE("a folder is read in the byte order of its paths, through its folders") {
    const TemporaryFolder folder;
    folder.write("b/x.txt", "One.");
    folder.write("b.txt", "Two.");
    folder.write("a.jsonl", "{\"text\":\"Three.\"}\n\n{\"id\":\"k\",\"title\":\"T\",\"published\":\"2021-06-16T10:00:00Z\",\"text\":\"Four.\"}");
    folder.write("notes.md", "not an article");
    const Batch batch = read_batch({folder.path()}, {}, folder.path());
    REQUIRE(batch.articles.size() == 4);
    REQUIRE(batch.problems.size() == 1);
    CHECK(batch.problems[0].notice);
    CHECK(batch.problems[0].message.ends_with(": notes.md"));
    CHECK(batch.articles[0].id == "a.jsonl:1");
    CHECK(batch.articles[1].id == "k");
    CHECK(batch.articles[1].title == "T");
    CHECK(format_day(*batch.articles[1].published) == "2021-06-16");
    CHECK(batch.articles[1].published_from == "metadata");
    CHECK(batch.articles[2].id == "b.txt");
    CHECK(batch.articles[3].id == "b/x.txt");
}

TEST_CASE("the later of two versions stands and the earlier is named") {
    const TemporaryFolder folder;
    const std::string file = folder.write("v.jsonl", "{\"id\":\"k\",\"text\":\"Old.\"}\n{\"id\":\"k\",\"text\":\"New.\"}\n");
    const Batch batch = read_batch({file, file});
    REQUIRE(batch.articles.size() == 1);
    CHECK(batch.articles[0].text == "New.");
    REQUIRE(batch.problems.size() == 1);
    CHECK(batch.problems[0].notice);
    CHECK(batch.problems[0].message == "an earlier version of k; the one in " + file + ":2 stands");
}

TEST_CASE("a byte order mark is no part of the text, and nothing else is altered") {
    const TemporaryFolder folder;
    const Batch batch = read_batch({folder.write("a.txt", "\xEF\xBB\xBF" "A\r\nB\t ")});
    REQUIRE(batch.articles.size() == 1);
    CHECK(batch.articles[0].text == "A\r\nB\t ");
}

TEST_CASE("an article that vanishes after it was found is named, and the rest goes on") {
    const TemporaryFolder folder;
    folder.write("a.txt", "One.");
    folder.write("b.txt", "Two.");
    Problems problems;
    const auto files = find_article_files({folder.path()}, "", problems);
    std::filesystem::remove(folder.path() + "/a.txt");
    ArticleStream stream(files, {});
    JsonReader reader;
    RawArticle raw;
    REQUIRE(stream.next(raw));
    CHECK(!load_article(raw, {}, reader, problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message == "the file vanished before it was read");
    REQUIRE(stream.next(raw));
    CHECK(load_article(raw, {}, reader, problems));
}

TEST_CASE("the day of publication: metadata, then the text, then the option") {
    const TemporaryFolder folder;
    ReadOptions options;
    options.published = make_day(2020, 1, 2);
    const std::string file = folder.write("v.jsonl",
        "{\"id\":\"1\",\"published\":\"2021-01-01\",\"text\":\"3 May 2019\\n\\nText.\"}\n{\"id\":\"2\",\"text\":\"3 May 2019\\n\\nText.\"}\n"
        "{\"id\":\"3\",\"text\":\"Text.\"}\n{\"id\":\"4\",\"published\":\"2021-02-30\",\"text\":\"Text.\"}");
    const Batch batch = read_batch({file}, options);
    REQUIRE(batch.articles.size() == 4);
    CHECK(batch.articles[0].published_from == "metadata");
    CHECK(batch.articles[1].published_from == "dateline");
    CHECK(batch.articles[2].published_from == "option");
    REQUIRE(batch.problems.size() == 1);
    CHECK(batch.problems[0].message == "\"published\" is no day of the calendar: \"2021-02-30\"");
    CHECK(batch.problems[0].line == 4);
}
