// An article of a megabyte costs about what its twentieth costs twenty times, whatever stands in it: nothing looks back to the
// beginning for each figure, name or quotation. So do two long articles of one story. Processor time against itself, the best
// of a few tries, with room for a busy machine; what looks back takes many times as long at this size.
#include <doctest/doctest.h>

#include <ctime>
#include <functional>
#include <string>
#include <string_view>

#include "extract/pipeline.h"
#include "extract/reconcile/reconcile.h"
#include "rules/built_in.h"
#include "rules/measure_list.h"
#include "tests/sanitized.h"

using namespace crosstally;

namespace {

constexpr std::size_t long_size = sanitized ? 200'000 : 1'000'000;  // bytes
constexpr std::size_t pieces = 20;

std::string repeated(std::string_view words, std::size_t size) {
    std::string text;
    while (text.size() < size) text += words;
    return text;
}

// People who are all called something else.
std::string many_names(std::size_t size) {
    std::string text;
    for (unsigned i = 0; text.size() < size; ++i) {
        std::string name = "Ann Bo";
        for (unsigned rest = i; rest > 0; rest /= 26) name += static_cast<char>('a' + rest % 26);
        text += name + ", the keeper of the mill, said 12 people came to the charity. She said it was 13.\n";
    }
    return text;
}

double seconds_of(std::size_t times, const std::function<void()>& work) {
    const std::clock_t before = std::clock();
    for (std::size_t i = 0; i < times; ++i) work();
    return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

// The whole takes less than `most` times its pieces, all of these together.
bool is_linear(std::size_t count, double most, const std::function<void()>& piece, const std::function<void()>& whole) {
    for (int tries = 0; tries < 4; ++tries) {
        const double in_pieces = seconds_of(count, piece);
        if (seconds_of(1, whole) < most * in_pieces + 0.1) return true;
    }
    return false;
}

Article article_of(std::string text, const std::string& id) {
    Article article;
    article.id = id;
    article.text = std::move(text);
    article.published = make_day(2021, 6, 16);
    return article;
}

std::vector<Record> records_of(const Knowledge& knowledge, const std::vector<Article>& articles) {
    Extractor extractor(knowledge);
    std::vector<Record> records;
    for (const Article& article : articles) extractor.extract(article, records);
    return records;
}

Log log_of(const NameList& names, const MeasureList& measures, const std::vector<Record>& records) {
    Reconciler reconciler(names, measures);
    for (const Record& record : records) reconciler.add(record);
    return reconciler.finish();
}

void check_linear(const Knowledge& knowledge, const std::string& piece, const std::string& whole) {
    CAPTURE(whole.substr(0, 40));
    const auto extract = [&](const std::string& text) { CHECK(!records_of(knowledge, {article_of(text, "a")}).empty()); };
    CHECK(is_linear(pieces, 4, [&] { extract(piece); }, [&] { extract(whole); }));
}

// Two articles that count the same things, some of them alike.
std::vector<Article> two_of_a_story(unsigned figures) {
    std::vector<Article> articles;
    for (unsigned which = 0; which < 2; ++which) {
        std::string text;
        for (unsigned i = 0; i < figures; ++i) {
            constexpr std::string_view counted[] = {"red seals", "old gulls", "tall rays", "new eels", "blue crabs"};
            const unsigned value = 1'000 + i * 7 + (i % 3 == 0 ? which * 3'001 : 0);
            text += "In Leeds the keepers counted " + std::to_string(value) + ' ' + std::string(counted[i % 5]) + " in 2020.\n";
        }
        articles.push_back(article_of(text, which == 0 ? "a" : "b"));
    }
    return articles;
}

}  // namespace

TEST_CASE("a long article takes no longer than its pieces") {
    Problems problems;
    const RuleSet rules = RuleSet::load(built_in_rule_files(), problems);
    const NameList names = NameList::load(built_in_rule_files(), problems);
    const Knowledge knowledge{rules, names};
    for (const std::string_view words : {"Leeds 12\n", "In 2021-22 there were 51 newts.\n", "Its lead widens to 16 points.\n", "with Victoria at 48 and in Queensland 3 died. ", "A. Smith said 12. ", "\u201C12\u201D\n", "\u201C", "'x ", "\u00A312\n", "Daventry: 264\n",
                                         "It may be 12 and could be 13.\n", "Of those, 12 were red, of them 13 blue. ", "In May 2020, 12. "}) {
        check_linear(knowledge, repeated(words, long_size / pieces), repeated(words, long_size));
    }
    check_linear(knowledge, many_names(long_size / pieces), many_names(long_size));
}

TEST_CASE("a long article is checked in time that grows with its length") {
    Problems problems;
    const RuleSet rules = RuleSet::load(built_in_rule_files(), problems);
    const NameList names = NameList::load(built_in_rule_files(), problems);
    const MeasureList measures = MeasureList::load(built_in_rule_files(), problems);
    const auto records = [&](std::string_view words, std::size_t size) {
        return records_of({rules, names}, {article_of(repeated(words, size), "a")});
    };
    for (const std::string_view words : {"It rose by 13% from 12 to 13 people in 2020.\n", "Of 156 cases, 12 were dropped, 8%.\n",
                                         "He said \u201Cwe lost 12 of 13 trees\u201D in May 2020.\n"}) {
        CAPTURE(words);
        constexpr std::size_t parts = 6;
        constexpr std::size_t size = sanitized ? 20'000 : 60'000;
        const auto piece = records(words, size);
        const auto whole = records(words, size * parts);
        CHECK(is_linear(parts, 2, [&] { CHECK(log_of(names, measures, piece).summary.articles == 1); }, [&] { log_of(names, measures, whole); }));
    }
}

TEST_CASE("long articles of one story are checked in time that grows with their length") {
    Problems problems;
    const RuleSet rules = RuleSet::load(built_in_rule_files(), problems);
    const NameList names = NameList::load(built_in_rule_files(), problems);
    const MeasureList measures = MeasureList::load(built_in_rule_files(), problems);
    const Knowledge knowledge{rules, names};
    constexpr std::size_t parts = 6;
    for (const unsigned figures : {160U, 1'100U}) {  // all of which are compared with each other, and too many for that
        CAPTURE(figures);
        const auto piece = records_of(knowledge, two_of_a_story(figures));
        const auto whole = records_of(knowledge, two_of_a_story(figures * parts));
        CHECK(is_linear(parts, 2, [&] { CHECK(!log_of(names, measures, piece).discrepancies.empty()); }, [&] { log_of(names, measures, whole); }));
    }
}
