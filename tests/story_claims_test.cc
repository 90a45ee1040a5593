// tests/claims/<story>/articles.txt, one or more articles ("== id published=DAY title=TITLE", then the text), against
// claims.txt, a line a figure and a quotation, and log.txt, the exact text log. No rule names the stories' subjects.
// With CROSSTALLY_ACCEPT=1 in the environment both are rewritten, to be read as a diff.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "extract/pipeline.h"
#include "extract/reconcile/reconcile.h"
#include "output/format/format.h"
#include "rules/built_in.h"

using namespace crosstally;
namespace fs = std::filesystem;

namespace {

struct Loaded {
    RuleSet rules;
    NameList names;
    MeasureList measures;
};

Loaded load(std::vector<RuleFile> files) {
    Problems problems;
    Loaded loaded{RuleSet::load(files, problems), NameList::load(files, problems), MeasureList::load(files, problems)};
    REQUIRE(problems.empty());
    return loaded;
}

const Loaded& built_in() {
    static const Loaded loaded = load(built_in_rule_files());
    return loaded;
}

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

Article read_head(const std::string& line) {
    Article article;
    const std::size_t published = line.find(" published=");
    const std::size_t title = line.find(" title=");
    REQUIRE(title != std::string::npos);
    article.id = line.substr(3, published - 3);
    article.published = parse_day(line.substr(published + 11, 10));
    article.title = line.substr(title + 7);
    return article;
}

std::vector<Article> read_articles(const fs::path& path) {
    std::vector<Article> articles;
    std::istringstream lines(read_file(path));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("== ")) articles.push_back(read_head(line));
        else articles.back().text += line + '\n';
    }
    return articles;
}

std::string how_of(How how) { return how == How::unknown ? "unknown" : std::string(crosstally::to_string(how)); }

std::string known(const std::string& value, How how) { return value.empty() ? "unknown" : value + " (" + how_of(how) + ")"; }

std::string days_of(const DayRange& days) {
    if (!days.known()) return {};
    return (days.from ? format_day(*days.from) : "") + "/" + (days.to ? format_day(*days.to) : "");
}

std::string line_of(const FigureRecord& figure) {
    const Quantity& stated = figure.quantity;
    std::string line = figure.place.text + " = " + std::string(crosstally::to_string(stated.kind)) + ' ' + stated.value.to_decimal();
    if (stated.high != stated.value) line += " to " + stated.high.to_decimal();
    if (!stated.unit.empty() && stated.unit != "percent") line += ' ' + stated.unit;
    if (stated.approx != Approx::none) line += ", " + std::string(crosstally::to_string(stated.approx));
    if (stated.change != Change::none) line += ", " + std::string(crosstally::to_string(stated.change));
    if (figure.modality != Modality::fact) line += ", " + std::string(crosstally::to_string(figure.modality));
    line += " | of " + (figure.measure.empty() ? "unknown" : figure.measure);
    line += " | in " + known(figure.scope.name, figure.scope.how) + " | when " + known(days_of(figure.period.days), figure.period.how);
    return line + " | by " + known(figure.speaker.name, figure.speaker.how);
}

std::string line_of(const QuoteRecord& quote) {
    const std::string speaker = quote.speaker.name + (quote.speaker.role.empty() ? "" : " [" + quote.speaker.role + "]");
    return (quote.direct ? "quoted: " : "reported: ") + quote.place.text + " | by " + known(speaker, quote.speaker.how);
}

std::string claims_of(const std::vector<Record>& records) {
    std::string out;
    for (const Record& record : records) {
        if (const auto* article = std::get_if<ArticleRecord>(&record)) out += "== " + article->article + '\n';
        if (const auto* figure = figure_of(record)) out += line_of(*figure) + '\n';
        if (const auto* quote = std::get_if<QuoteRecord>(&record)) out += line_of(*quote) + '\n';
    }
    return out;
}

std::vector<Record> records_of(const Loaded& with, const std::vector<Article>& articles) {
    std::vector<Record> records;
    Extractor extractor({with.rules, with.names});
    for (const Article& article : articles) extractor.extract(article, records);
    return records;
}

std::string log_of(const std::vector<Record>& records) {
    Reconciler reconciler(built_in().names, built_in().measures);
    for (const Record& record : records) reconciler.add(record);
    std::string out;
    make_text_format({.notes = false})->log(reconciler.finish(), out);
    return out;
}

void check_or_accept(const std::string& got, const fs::path& path) {
    if (std::getenv("CROSSTALLY_ACCEPT") != nullptr) std::ofstream(path, std::ios::binary) << got;
    CHECK(got == read_file(path));
}

std::string scope_and_name(const Loaded& with, const std::string& text) {
    Article article;
    article.id = "a.txt";
    article.text = text;
    std::string out;
    for (const Record& record : records_of(with, {article})) {
        if (const auto* figure = figure_of(record)) out += figure->scope.id + ' ';
        if (const auto* name = std::get_if<NameRecord>(&record)) out += name->id + ' ';
    }
    return out;
}

}  // namespace

TEST_CASE("stories on subjects that no rule names read as written beside them, and only what was planted is logged") {
    unsigned stories = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(CROSSTALLY_SOURCE) / "tests/claims")) {
        CAPTURE(entry.path().filename().string());
        const std::vector<Record> records = records_of(built_in(), read_articles(entry.path() / "articles.txt"));
        check_or_accept(claims_of(records), entry.path() / "claims.txt");
        check_or_accept(log_of(records), entry.path() / "log.txt");
        ++stories;
    }
    CHECK(stories > 10);
}

TEST_CASE("a force, a council and a charity are one line each") {
    const std::string text = "Quillmarsh logged 40 thefts. Fenwardens gave 12 talks.\n";
    CHECK(scope_and_name(built_in(), text).find("fenwardens-trust") == std::string::npos);
    std::vector<RuleFile> files = built_in_rule_files();
    files.push_back({"mine/bodies.toml", "list = 'organisation'\nfenwardens-trust = ['Fenwardens Trust', 'Fenwardens']\n"
                                         "quillmarsh-police = ['Quillmarsh Police', 'Quillmarsh']\n"});
    const std::string found = scope_and_name(load(std::move(files)), text);
    CHECK(found.find("fenwardens-trust") != std::string::npos);
    CHECK(found.find("quillmarsh-police") != std::string::npos);
}
