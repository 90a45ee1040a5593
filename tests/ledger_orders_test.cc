// A ledger ends in the same open findings in whatever order and batches its articles come, also where more articles run
// one story than a block joins with all others.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <set>

#include "output/ledger/forget.h"
#include "tests/ledger_desk.h"

using namespace crosstally;

namespace {

using Articles = std::vector<Article>;

std::string day_in_june(unsigned day) { return "2021-06-" + std::to_string(10 + day % 20); }

// Copies of one story, each with a readership of its own; every eleventh gives another number of potholes, every
// thirteenth another cost, and the one or the other is printed twice.
Articles copies_of_a_story(unsigned count) {
    Articles articles;
    for (unsigned i = 0; i < count; ++i) {
        const std::string potholes = i % 11 == 0 ? "41," + std::to_string(230 + i % 7) : "41,329";
        const std::string cost = i % 13 == 0 ? "£3.7" + std::to_string(1 + i % 5) + " million" : "£3.74 million";
        const std::string readers = std::to_string(20'117 + 31 * i);
        articles.push_back(make_article("copy-" + std::to_string(i), "Potholes\n\nThe council repaired " + potholes + " potholes in Leeds in 2020-21. The work cost the city " +
                                                                         cost + " in all, councillors heard. This paper is read by " + readers + " people.",
                                        day_in_june(i % 3)));
    }
    for (const unsigned again : {0U, 5U, 13U, 40U}) {  // as others ran it
        Article twin = articles[again];
        twin.id = twin.path = "twin-" + std::to_string(again);
        articles.push_back(twin);
    }
    for (const unsigned later : {11U, 26U, 7U}) {  // a later version, with or without the slip
        Article version = articles[later];
        version.text = articles[later == 7 ? 22 : 1].text + " Updated.";
        version.version = "2";
        articles[later].version = "1";
        articles.push_back(version);
    }
    return articles;
}

std::string added_in(const Articles& articles, std::size_t batches) {
    const LedgerDesk desk;
    for (std::size_t batch = 0; batch < batches; ++batch) {
        const auto at = [&](std::size_t number) { return articles.begin() + static_cast<std::ptrdiff_t>(articles.size() * number / batches); };
        static_cast<void>(desk.add({at(batch), at(batch + 1)}));
    }
    return desk.open_findings();
}

void check_every_order(Articles articles, const std::string& expected) {
    const auto by_id = [](const Article& one, const Article& other) { return one.id < other.id; };
    do {
        for (const std::size_t batches : {2U, 3U}) CHECK(added_in(articles, batches) == expected);
    } while (std::ranges::next_permutation(articles, by_id).found);
}

std::string open_without(const std::string& id, const Articles& articles) {
    const LedgerDesk desk;
    static_cast<void>(desk.add(articles));
    Database database(desk.file(), Database::Mode::read_write, 10);
    static_cast<void>(forget(database, {id}, LedgerDesk::lists()));
    return desk.open_findings();
}

// The first so many in one batch, then one by one.
std::string added_one_by_one(const Articles& articles, std::ptrdiff_t first) {
    const LedgerDesk desk;
    static_cast<void>(desk.add({articles.begin(), articles.begin() + first}));
    for (auto article = articles.begin() + first; article != articles.end(); ++article) static_cast<void>(desk.add({*article}));
    return desk.open_findings();
}

}  // namespace

TEST_CASE("a story of many copies ends in the same open findings in any order and number of batches") {
    Articles articles = copies_of_a_story(66);
    const std::string expected = added_in(articles, 1);
    CHECK(std::ranges::count(expected, '\n') > 8);
    std::shuffle(articles.begin(), articles.end(), std::mt19937(1));
    CHECK(added_in(articles, 4) == expected);
    std::shuffle(articles.begin(), articles.end(), std::mt19937(2));
    CHECK(added_one_by_one(articles, 62) == expected);  // past the 64 of a block
}

TEST_CASE("articles that are forgotten leave the findings that there would be without them, also of a story of many copies") {
    const Articles articles = copies_of_a_story(90);
    const auto goes = [](const Article& article) { return article.id.ends_with("3") || article.id.ends_with("1") || article.id.ends_with("7"); };
    Articles stays;
    std::ranges::copy_if(articles, std::back_inserter(stays), std::not_fn(goes));
    std::set<std::string> names;
    for (const Article& article : articles) {
        if (goes(article)) names.insert(article.id);
    }
    const LedgerDesk desk;
    static_cast<void>(desk.add(articles));
    Database database(desk.file(), Database::Mode::read_write, 10);
    CHECK(forget(database, {names.begin(), names.end()}, LedgerDesk::lists()).unknown.empty());
    CHECK(desk.open_findings() == added_in(stays, 1));
}

// Two figures of other words differ in what they count; a third article's copied sentence sets the same two against each other.
TEST_CASE("a note that another finding tells is not open in whatever order they come, and is again when that one goes") {
    const std::string from_others = "Across England, crews cleared 1.09 million incidents in 2021-22, fewer than the ";
    Articles articles = {make_article("a", "Councils in England dealt with 1.13 million incidents of fly-tipping in 2020-21, more than the year before."),
                         make_article("b", from_others + "1.14 million of 2020-21."), make_article("c", from_others + "1.13 million of 2020-21.")};
    for (Article& article : articles) article.published = parse_day("2022-12-08");
    const std::string expected = added_in(articles, 1);
    CHECK(expected.find("contradiction") != std::string::npos);
    CHECK(expected.find("definition-differs") == std::string::npos);
    check_every_order(articles, expected);
    const std::string left = open_without("c", articles);
    CHECK(left.find("definition-differs") != std::string::npos);
    CHECK(left.find("contradiction") == std::string::npos);
}

// Two digits that changed places, in sentences that have little in common: told where two articles have the one number.
TEST_CASE("a slip that a third article bears out is open in whatever order they come, and is not when that one goes") {
    const std::string books = " It carried 3,146,200 people, while its cafes served 1,294,700 meals.";
    Articles articles = {make_article("a", "Wren Ferries made a profit after tax of 82.4 million euros." + books),
                         make_article("b", "A mild winter brought a profit of 82.4 million euros to Wren Ferries, whose cafes served 1,294,700 meals to 3,146,200 passengers."),
                         make_article("c", "Cash-rich ferries trousered a cool €84.2million. They had 3,146,200 passengers and sold 1,294,700 meals.")};
    const std::string expected = added_in(articles, 1);
    CHECK(expected.find("transposed-digits") != std::string::npos);
    CHECK(added_in({articles[0], articles[2]}, 2).find("transposed-digits") == std::string::npos);
    check_every_order(articles, expected);
    const std::string left = open_without("b", articles);
    CHECK(left.find("transposed-digits") == std::string::npos);
}

// Of seeded families of altered copies, each ledger of some batches against one of a single batch.
TEST_CASE("small families of altered copies end in the same open findings in any order and number of batches") {
    const Articles samples = sample_articles();
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937 random(seed);
        Articles family;
        for (unsigned i = 0; i < 8; ++i) {
            Article article = samples[random() % samples.size()];
            article.id = article.path = "family-" + std::to_string(random() % 6);  // some are versions of another
            article.version = std::to_string(i);
            const std::size_t digit = article.text.find_first_of("0123456789", random() % article.text.size());
            if (digit != std::string::npos && i % 2 == 0) article.text[digit] = static_cast<char>('1' + random() % 9);
            family.push_back(article);
        }
        const std::string expected = added_in(family, 1);
        std::shuffle(family.begin(), family.end(), random);
        INFO(seed);
        CHECK(added_in(family, 2 + random() % 7) == expected);
    }
}
