// What holds for any articles: our samples and the texts of tests/logs without their marks, read from the words up.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "corpus/files.h"
#include "extract/pipeline.h"
#include "extract/reconcile/reconcile.h"
#include "output/format/format.h"
#include "rules/built_in.h"
#include "rules/measure_list.h"
#include "tests/run_command.h"

using namespace crosstally;
namespace fs = std::filesystem;

namespace {

using Articles = std::vector<Article>;
using Findings = std::set<std::string>;  // ids and verdicts

const std::string samples_folder = CROSSTALLY_SOURCE "/corpus/samples";

// "{1,204|count|1204}" becomes "1,204".
std::string without_marks(std::string_view line) {
    std::string plain;
    bool dropped = false;
    for (const char c : line) {
        if (c == '{') continue;
        if (c == '|') dropped = true;
        if (!dropped && c != '}') plain += c;
        if (c == '}') dropped = false;
    }
    return plain;
}

Articles articles_of_log(const fs::path& file) {
    std::istringstream lines(read_whole(file.string()));
    Articles articles;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) continue;
        if (!line.starts_with("== ")) {
            if (!articles.empty() && !line.empty()) articles.back().text += without_marks(line) + "\n\n";
            continue;
        }
        Article article;
        article.id = line.substr(3, line.find(' ', 3) - 3);
        const std::size_t published = line.find("published=");
        if (published != std::string::npos) article.published = parse_day(line.substr(published + 10, 10));
        const std::size_t title = line.find("title=");
        if (title != std::string::npos) article.title = without_marks(line.substr(title + 6));
        articles.push_back(std::move(article));
    }
    return articles;
}

class Desk {
public:
    Desk() {
        Problems problems;
        const auto files = built_in_rule_files();
        rules_ = std::make_unique<RuleSet>(RuleSet::load(files, problems));
        names_ = std::make_unique<NameList>(NameList::load(files, problems));
        measures_ = std::make_unique<MeasureList>(MeasureList::load(files, problems));
        extractor_ = std::make_unique<Extractor>(Knowledge{*rules_, *names_});
    }

    Log log_of(const Articles& articles) {
        Reconciler reconciler(*names_, *measures_);
        for (const Article& article : articles) {
            std::vector<Record> records;
            extractor_->extract(article, records);
            for (Record& record : records) reconciler.add(std::move(record));
        }
        return reconciler.finish();
    }

    Findings findings_of(const Articles& articles) {
        Findings findings;
        for (const Discrepancy& one : log_of(articles).discrepancies) findings.insert(one.id + ' ' + std::string(to_string(one.verdict)) + ' ' + one.summary);
        return findings;
    }

    std::string text_of(const Articles& articles) {
        std::string out;
        make_text_format({.notes = true})->log(log_of(articles), out);
        return out;
    }

private:
    std::unique_ptr<RuleSet> rules_;
    std::unique_ptr<NameList> names_;
    std::unique_ptr<MeasureList> measures_;
    std::unique_ptr<Extractor> extractor_;
};

Desk& desk() {
    static Desk one;
    return one;
}

std::map<std::string, Articles> read_batches() {
    std::map<std::string, Articles> batches;
    for (const auto& entry : fs::directory_iterator(CROSSTALLY_SOURCE "/tests/logs")) {
        batches[entry.path().filename().string()] = articles_of_log(entry.path() / "articles.txt");
    }
    Problems problems;
    const auto found = find_article_files({samples_folder}, samples_folder, problems);
    ArticleStream stream(found, {});
    JsonReader reader;
    for (RawArticle raw; stream.next(raw);) {
        if (auto article = load_article(raw, {}, reader, problems)) batches["samples"].push_back(std::move(*article));
    }
    return batches;
}

// By the name of the case.
const std::map<std::string, Articles>& batches() {
    static const std::map<std::string, Articles> all = read_batches();
    return all;
}

Article renamed(Article article, const std::string& id) {
    article.id = id;
    return article;
}

// The first of its paragraphs.
Article beginning(const Article& article, std::size_t paragraphs) {
    Article part = renamed(article, article.id + "-beginning");
    std::size_t at = 0;
    while (paragraphs-- > 0 && at != std::string::npos) at = part.text.find("\n\n", at + 1);
    if (at != std::string::npos) part.text.resize(at);
    return part;
}

std::size_t paragraphs_of(const Article& article) {
    std::size_t count = 1;
    for (std::size_t at = article.text.find("\n\n"); at != std::string::npos; at = article.text.find("\n\n", at + 2)) ++count;
    return count;
}

Findings added(const Findings& more, const Findings& fewer) {
    Findings rest;
    std::set_difference(more.begin(), more.end(), fewer.begin(), fewer.end(), std::inserter(rest, rest.end()));
    return rest;
}

std::string joined(const Findings& findings) {
    std::string text;
    for (const std::string& one : findings) text += one + '\n';
    return text;
}

}  // namespace

TEST_CASE("an article and its copy give what the article alone gives") {
    for (const auto& batch : batches()) {
        CAPTURE(batch.first);
        const Articles& articles = batch.second;
        for (const Article& article : articles) {
            CAPTURE(article.id);
            const Findings alone = desk().findings_of({article});
            CHECK(joined(desk().findings_of({article, renamed(article, article.id + "-copy")})) == joined(alone));
            CHECK(joined(desk().findings_of({article, article})) == joined(alone));
        }
    }
}

TEST_CASE("an article and its beginning give nothing that the article alone does not give") {
    for (const auto& batch : batches()) {
        CAPTURE(batch.first);
        const Articles& articles = batch.second;
        for (const Article& article : articles) {
            CAPTURE(article.id);
            const Findings alone = desk().findings_of({article});
            for (std::size_t paragraphs = 1; paragraphs < paragraphs_of(article); paragraphs += 1 + paragraphs / 2) {
                CAPTURE(paragraphs);
                CHECK(joined(added(desk().findings_of({article, beginning(article, paragraphs)}), alone)) == "");
            }
        }
    }
}

TEST_CASE("any order of articles gives the same bytes") {
    for (const auto& batch : batches()) {
        CAPTURE(batch.first);
        const Articles& articles = batch.second;
        const std::string log = desk().text_of(articles);
        Articles other = articles;
        std::reverse(other.begin(), other.end());
        CHECK(desk().text_of(other) == log);
        std::rotate(other.begin(), other.begin() + static_cast<std::ptrdiff_t>(other.size() / 3), other.end());
        CHECK(desk().text_of(other) == log);
    }
}

TEST_CASE("which article is read first decides nothing") {
    for (const auto& batch : batches()) {
        CAPTURE(batch.first);
        const Articles& articles = batch.second;
        Articles swapped;
        for (std::size_t i = 0; i < articles.size(); ++i) swapped.push_back(renamed(articles[i], "x" + std::to_string(900 - i)));
        CHECK(joined(desk().findings_of(swapped)) == joined(desk().findings_of(articles)));
    }
}

TEST_CASE("an article about something else changes no finding") {
    Article other;
    other.id = "m-other";
    other.title = "Bakers of Ruthin win a prize";
    other.text = "Two bakers of Ruthin won a prize for a loaf that weighs 4.7 kilograms.\n\nIt took 31 hours to bake, said Elin Prosser.\n";
    for (const auto& batch : batches()) {
        CAPTURE(batch.first);
        const Articles& articles = batch.second;
        Articles more = articles;
        more.push_back(other);
        CHECK(joined(desk().findings_of(more)) == joined(desk().findings_of(articles)));
    }
}

TEST_CASE("the samples: check is extract and reconcile, on any number of threads") {
    const CommandResult one = run_command("crosstally check --threads 1 --format jsonl --agreements .", samples_folder);
    const CommandResult two = run_command("crosstally check --threads 2 --format jsonl --agreements .", samples_folder);
    const CommandResult parts = run_command("crosstally extract . | crosstally reconcile --format jsonl --agreements -", samples_folder);
    CHECK(one.out.size() > 10'000);
    CHECK(one.out == two.out);
    CHECK(one.out == parts.out);
}
