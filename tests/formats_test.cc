#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "corpus/json.h"
#include "output/format/differing_words.h"
#include "output/format/format.h"
#include "tests/run_command.h"

using namespace crosstally;

namespace {

Evidence evidence(const std::string& article, const std::string& sentence, const std::string& words, std::uint32_t side) {
    const auto at = static_cast<std::uint32_t>(sentence.find(words));
    Evidence out;
    out.place = {article, false, {100 + at, 100 + at + static_cast<std::uint32_t>(words.size())}, 7, at + 1, words};
    out.side = side;
    out.sentence = sentence;
    out.sentence_start = 100;
    return out;
}

Log sample() {
    Discrepancy finding;
    finding.id = "0123456789abcdef0123456789abcdef";
    finding.summary = "books <lent>";
    finding.reason = "the values cannot both be right";
    finding.evidence = {evidence("a b.txt", "They lent 41,329 books & maps.", "41,329", 0),
                        evidence("<script>.txt", "They lent 41,239 books & \"maps\".", "41,239", 1)};
    finding.sides = {{"41329", true, 1, 1}, {"41239", true, 1, 1}};
    Log log;
    log.discrepancies.push_back(finding);
    log.summary.errors = 1;
    log.summary.articles = 2;
    return log;
}

std::string written(std::string_view name) {
    std::string out;
    find_format(name)->make({})->log(sample(), out);
    return out;
}

std::vector<std::string> words(std::string_view text, const std::vector<Span>& spans) {
    std::vector<std::string> out;
    for (const Span span : spans) out.emplace_back(slice(text, span));
    return out;
}

}  // namespace

TEST_CASE("words that differ are found on both sides") {
    const std::string left = "in most places they are not the last";
    const std::string right = "in some places they are the very last";
    const DifferingWords out = differing_words(left, right);
    CHECK(words(left, out.left) == std::vector<std::string>{"most", "not"});
    CHECK(words(right, out.right) == std::vector<std::string>{"some", "very"});
    CHECK(differing_words(left, left).left.empty());
    CHECK(words(left, differing_words(left, "").left).size() == 8);
    const std::string longer = "they closed in 2022, but for a few";
    CHECK(words(longer, differing_words(longer, "they closed in 2022.").left) == std::vector<std::string>{"but", "for", "a", "few"});
    CHECK(differing_words("they closed in 2022.", longer).left.empty());
    CHECK(differing_words("they closed in 2022.", longer).common == 4);
}

TEST_CASE("the page shows markup of articles as text and marks the figure") {
    const std::string page = written("html");
    CHECK(page.find("books &lt;lent&gt;") != std::string::npos);
    CHECK(page.find("<script>.txt") == std::string::npos);
    CHECK(page.find("They lent <mark>41,329</mark> books &amp; ") != std::string::npos);
    CHECK(page.find("<span class=\"differs\">&quot;maps&quot;.</span>") != std::string::npos);
    CHECK(page.find(">1 lineage</abbr>") != std::string::npos);  // as the log says
    CHECK(page.find("http://") == std::string::npos);
    CHECK(page.find("https://") == std::string::npos);
}

TEST_CASE("the page underlines the words of a quotation that differ, and heads a side that lacks them by those of the other") {
    const std::string begin = "\"In most of the places where we were able to look they are";
    Discrepancy finding;
    finding.verdict = Verdict::quote_altered;
    finding.evidence = {evidence("a.txt", "He said: " + begin + " not the last.\" It rained.", begin + " not the last.\"", 0),
                        evidence("b.txt", begin + " the last,\" he said.", begin + " the last,\"", 1)};
    finding.sides = {{"'not'", false, 1, 1}, {"nothing", false, 1, 1}};
    Log log;
    log.discrepancies.push_back(finding);
    std::string page;
    find_format("html")->make({})->log(log, page);
    CHECK(page.find("they are <span class=\"differs\">not</span> the last.&quot;</mark> It rained.") != std::string::npos);
    CHECK(page.find("they are the last,&quot;</mark> he said.") != std::string::npos);
    CHECK(page.find("<h4>without &#39;not&#39; ") != std::string::npos);
    CHECK(page.find("<h4>nothing") == std::string::npos);
}

TEST_CASE("the page shows both articles where each gives both values, the other way round") {
    Discrepancy finding;
    const std::string one = "Corby had 7.6% and Oakham 6.8%.", other = "Corby had 6.8% and Oakham 7.6%.";
    finding.evidence = {evidence("a.txt", one, "7.6%", 0), evidence("a.txt", one, "6.8%", 1), evidence("b.txt", other, "6.8%", 1), evidence("b.txt", other, "7.6%", 0)};
    finding.sides = {{"7.6", true, 2, 2}, {"6.8", true, 2, 2}};
    Log log;
    log.discrepancies.push_back(finding);
    std::string page;
    find_format("html")->make({})->log(log, page);
    CHECK(page.find("<blockquote>Corby had <mark>7.6%</mark>") != std::string::npos);
    CHECK(page.find("<blockquote>Corby had <mark>6.8%</mark>") < page.find("<blockquote>Corby had 7.6% and Oakham <mark>6.8%</mark>"));
}

TEST_CASE("SARIF holds both places, a fingerprint and an escaped path") {
    JsonReader reader;
    JsonError error;
    const auto sarif = reader.read(written("sarif"), error);
    REQUIRE(sarif);
    const JsonValue& run = sarif->find("runs")->items.at(0);
    const JsonValue& result = run.find("results")->items.at(0);
    CHECK(result.find("ruleId")->text == "contradiction");
    CHECK(result.find("partialFingerprints")->find("crosstally/v1")->text == "0123456789abcdef0123456789abcdef");
    const JsonValue* place = result.find("locations")->items.at(0).find("physicalLocation");
    CHECK(place->find("artifactLocation")->find("uri")->text == "a%20b.txt");
    CHECK(place->find("region")->find("startLine")->text == "7");
    CHECK(place->find("region")->find("charOffset")->text == "110");
    CHECK(result.find("relatedLocations")->items.size() == 1);
    CHECK(run.find("tool")->find("driver")->find("rules")->items.size() == 19);
}

TEST_CASE("every verdict stands in the description of the formats and in the table that says when it is given") {
    const std::string source = CROSSTALLY_SOURCE;
    const std::string described = read_whole(source + "/output/FORMAT.md");
    const std::string table = read_whole(source + "/extract/reconcile/README.md");
    for (auto number = static_cast<unsigned char>(Verdict::contradiction); number <= static_cast<unsigned char>(Verdict::period_differs); ++number) {
        const std::string name = '`' + std::string(to_string(static_cast<Verdict>(number))) + '`';
        CAPTURE(name);
        CHECK(described.find(name) != std::string::npos);
        CHECK(table.find(name) != std::string::npos);
    }
}
