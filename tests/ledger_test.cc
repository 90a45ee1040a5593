// What holds for any ledger: batches in any order, versions, runs that fail, decisions.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "output/ledger/article_store.h"
#include "output/ledger/decision_lines.h"
#include "output/ledger/finding_store.h"
#include "output/ledger/forget.h"
#include "output/ledger/ledger_error.h"
#include "output/ledger/schema.h"
#include "tests/ledger_desk.h"
#include "tests/run_command.h"

using namespace crosstally;

namespace {

const std::string right = "The council repaired 41,329 potholes in Leeds in 2020-21.";
const std::string wrong = "The council repaired 41,239 potholes in Leeds in 2020-21.";

std::vector<Article> articles_with_versions() {
    std::vector<Article> articles = sample_articles();
    for (int version = 9; version <= 11; ++version) {
        Article article = make_article("pothole.txt", "Potholes\n\n" + (version == 10 ? wrong : right) + " Version " + std::to_string(version) + ".");
        article.version = std::to_string(version);
        articles.push_back(article);
    }
    for (const char* day : {"2021-06-16", "2021-06-17"}) {  // one address under two ids
        Article article = make_article(std::string("wire-") + day, std::string("Nightly\n\n") + (day[9] == '6' ? wrong : right), day);
        article.url = "https://example.org/potholes";
        articles.push_back(article);
    }
    articles.push_back(make_article("late.txt", "More\n\n" + wrong + " It will go on."));
    return articles;
}

std::set<std::string> ids(const Log& log) {
    std::set<std::string> out;
    for (const Discrepancy& finding : log.discrepancies) out.insert(finding.id);
    return out;
}

LedgerDesk& two_articles() {
    static LedgerDesk desk;
    static const BatchOutcome outcome = desk.add({make_article("a.txt", right), make_article("b.txt", wrong)});
    REQUIRE(outcome.log.discrepancies.size() == 1);
    return desk;
}

}  // namespace

TEST_CASE("ten batches in any order give the same open findings as one batch of all") {
    std::vector<Article> articles = articles_with_versions();
    const LedgerDesk whole;
    static_cast<void>(whole.add(articles));
    const std::string expected = whole.open_findings();
    CHECK(whole.log(false).discrepancies.size() > 10);
    for (unsigned seed = 1; seed <= 6; ++seed) {
        std::shuffle(articles.begin(), articles.end(), std::mt19937(seed));
        const LedgerDesk desk;
        for (std::size_t batch = 0; batch < 10; ++batch) {
            const auto at = [&](std::size_t number) { return articles.begin() + static_cast<std::ptrdiff_t>(articles.size() * number / 10); };
            static_cast<void>(desk.add({at(batch), at(batch + 1)}));
        }
        INFO(seed);
        CHECK(desk.open_findings() == expected);
    }
}

TEST_CASE("the ledger finds what check finds") {
    const LedgerDesk desk;
    static_cast<void>(desk.add(sample_articles()));
    const CommandResult plain = run_command("crosstally check --root . corpus/samples --format jsonl", CROSSTALLY_SOURCE);
    std::set<std::string> expected;
    for (std::size_t at = plain.out.find("\"id\":\""); at != std::string::npos; at = plain.out.find("\"id\":\"", at + 1)) {
        expected.insert(plain.out.substr(at + 6, 32));
    }
    CHECK(ids(desk.log(false)) == expected);
}

TEST_CASE("the same articles again change no byte of the ledger") {
    const LedgerDesk desk;
    static_cast<void>(desk.add(sample_articles()));
    const std::string before = read_whole(desk.file());
    const BatchOutcome again = desk.add(sample_articles());
    CHECK(again.log.discrepancies.empty());
    CHECK(again.known == sample_articles().size());
    CHECK(read_whole(desk.file()) == before);
}

TEST_CASE("a new version supersedes, and what rested on the old figure is resolved") {
    const LedgerDesk desk;
    CHECK(desk.add({make_article("a.txt", right), make_article("b.txt", wrong)}).log.discrepancies.size() == 1);
    const BatchOutcome corrected = desk.add({make_article("b.txt", right)});
    REQUIRE(corrected.log.discrepancies.size() == 1);
    CHECK(corrected.log.discrepancies[0].status == Status::resolved);
    CHECK(corrected.superseded == 1);
    CHECK(desk.log(false).discrepancies.empty());
    CHECK(desk.log(true).discrepancies.size() == 1);
    CHECK(desk.add({make_article("b.txt", wrong)}).known == 1);  // the earlier version, sent again
    const BatchOutcome third = desk.add({make_article("c.txt", wrong)});
    REQUIRE(third.log.discrepancies.size() == 1);
    CHECK(third.log.discrepancies[0].status == Status::fresh);   // found again
}

TEST_CASE("another copy changes an open finding") {
    const LedgerDesk desk;
    static_cast<void>(desk.add({make_article("a.txt", right), make_article("b.txt", wrong)}));
    const BatchOutcome more = desk.add({make_article("c.txt", right)});
    REQUIRE(more.log.discrepancies.size() == 1);
    CHECK(more.log.discrepancies[0].changed);
    CHECK(more.log.discrepancies[0].status == Status::open);
    CHECK(more.log.discrepancies[0].evidence.size() == 3);
}

// A report that gives one side's number in words of its own makes no finding with the other side.
TEST_CASE("an article that only agrees stands on its side of a finding, whenever it comes, and leaves it when it goes") {
    const std::vector<Article> articles = {make_article("a.txt", right), make_article("b.txt", wrong),
                                           make_article("c.txt", "Crews filled 41,329 potholes in all, a report by its auditors shows.")};
    const auto shown = [](const LedgerDesk& desk) {
        const Log log = desk.log(false);
        REQUIRE(log.discrepancies.size() == 1);
        return log.discrepancies[0].evidence.size();
    };
    for (const std::vector<std::size_t>& order : {std::vector<std::size_t>{0, 1, 2}, {2, 1, 0}, {0, 2, 1}}) {
        const LedgerDesk desk;
        for (const std::size_t next : order) static_cast<void>(desk.add({articles[next]}));
        CHECK(shown(desk) == 3);
        CHECK(desk.log(false).discrepancies[0].sides[1].articles == 2);
        Article later = make_article("c.txt", "Crews filled 52,000 potholes in all, a report by its auditors shows.", "2021-06-17");
        const BatchOutcome corrected = desk.add({later});
        REQUIRE(corrected.log.discrepancies.size() == 1);
        CHECK(corrected.log.discrepancies[0].changed);
        CHECK(shown(desk) == 2);
    }
    // One value that comes again after more than a week joins nothing, in no order.
    const Article much_later = make_article("c.txt", articles[2].text, "2021-06-26");
    for (const bool first : {true, false}) {
        const LedgerDesk desk;
        static_cast<void>(desk.add(first ? std::vector{much_later} : std::vector{articles[0], articles[1]}));
        static_cast<void>(desk.add(first ? std::vector{articles[0], articles[1]} : std::vector{much_later}));
        CHECK(shown(desk) == 2);
    }
    const LedgerDesk desk;
    static_cast<void>(desk.add(articles));
    Database database(desk.file(), Database::Mode::read_write, 10);
    static_cast<void>(forget(database, {"c.txt"}, LedgerDesk::lists()));
    CHECK(shown(desk) == 2);
}

TEST_CASE("versions are ordered by their number, then by their day") {
    const auto version = [](const char* number, const char* day) { return ArticleStore::Version{1, "a", "", number, day}; };
    CHECK(is_older(version("9", ""), version("10", "")));
    CHECK_FALSE(is_older(version("010", ""), version("9", "")));
    CHECK(is_older(version("1a", ""), version("1b", "")));
    CHECK(is_older(version("", "2021-06-16"), version("3", "2021-06-17")));
    CHECK_FALSE(is_older(version("", ""), version("", "")));
}

TEST_CASE("decisions mark and count, hold for copies, and not for other values") {
    LedgerDesk& desk = two_articles();
    const std::string id = *ids(desk.log(false)).begin();
    const Decision dismissed{id, "contradiction", Status::dismissed, "two counts", "Ann", "potholes"};
    const BatchOutcome copy = desk.add({make_article("c.txt", wrong)}, {dismissed});
    REQUIRE(copy.log.discrepancies.size() == 1);
    CHECK(copy.log.discrepancies[0].status == Status::dismissed);
    CHECK(copy.log.discrepancies[0].decided_by == "Ann");
    const Log log = desk.log(false);
    CHECK(log.summary.dismissed == 1);
    CHECK(log.summary.errors == 0);
    const BatchOutcome other = desk.add({make_article("d.txt", "The council repaired 43,129 potholes in Leeds in 2020-21.")});
    CHECK(std::ranges::count(other.log.discrepancies, Status::fresh, &Discrepancy::status) == 2);
    Database database(desk.file(), Database::Mode::read_only, 10);
    CHECK(overview_of(database).decisions.at("contradiction").dismissed == 1);
}

TEST_CASE("a finding is found by the beginning of its id") {
    const LedgerDesk desk;
    Database database(desk.file(), Database::Mode::create, 10);
    create_or_check_schema(database);
    FindingStore store(database);
    Discrepancy finding;
    for (const char* id : {"abcdef00", "abcdef0f", "abcdeff0", "abcdf000"}) {
        finding.id = id;
        store.put(finding, "{}", true, 1);
    }
    using Ids = std::vector<std::string>;
    CHECK(store.beginning_with("abcdef", 9) == Ids{"abcdef00", "abcdef0f", "abcdeff0"});
    CHECK(store.beginning_with("abcdef", 2) == Ids{"abcdef00", "abcdef0f"});
    CHECK(store.beginning_with("abcdeff", 9) == Ids{"abcdeff0"});
    CHECK(store.beginning_with("abcdee", 9).empty());
}

TEST_CASE("decisions are the same after a file") {
    const TemporaryFolder folder;
    const Decisions decisions = {{std::string(32, 'a'), "quote-altered", Status::confirmed, "=1+1 \"x\"\n", "Bo", "s"},
                                 {std::string(32, 'b'), "", Status::open, "", "", ""}};
    std::string lines;
    for (const Decision& decision : decisions) append_json(decision, lines);
    Problems problems;
    CHECK(read_decisions(folder.write("d.jsonl", lines), problems) == decisions);
    CHECK(problems.empty());
    CHECK(standing(decisions).size() == 1);
    CHECK(read_decisions(folder.write("bad.jsonl", "{\"finding\":\"12\",\"status\":\"open\"}\n{\n{\"finding\":\"" + std::string(32, '0') + "\",\"status\":\"maybe\"}"), problems).empty());
    CHECK(problems.size() == 3);
}

TEST_CASE("what fails leaves the ledger as it was") {
    LedgerDesk desk;
    static_cast<void>(desk.add({make_article("a.txt", right)}));
    const std::string before = read_whole(desk.file());
    Database database(desk.file(), Database::Mode::read_write, 10);
    const std::vector<NewArticle> more = {make_new_article(make_article("b.txt", wrong), {})};
    CHECK_THROWS_AS(static_cast<void>(add_batch(database, {more, "other rules", LedgerDesk::lists(), {}}, {})), LedgerError);
    CHECK(read_whole(desk.file()) == before);
}

TEST_CASE("a run that meets another one says so") {
    const LedgerDesk desk;
    static_cast<void>(desk.add({make_article("a.txt", right)}));
    Database database(desk.file(), Database::Mode::read_write, 10);
    const Transaction other(database);
    CHECK_THROWS_WITH_AS(static_cast<void>(desk.add({make_article("b.txt", wrong)})), doctest::Contains("in use by another run"), LedgerError);
}

TEST_CASE("nothing of an article that was forgotten stays in the file") {
    const LedgerDesk desk;
    static_cast<void>(desk.add({make_article("a.txt", right), make_article("b.txt", wrong)}));
    static_cast<void>(desk.add({make_article("b.txt", wrong + " Embargoed until noon.")}));
    {
        Database database(desk.file(), Database::Mode::read_write, 10);
        CHECK(forget(database, {"b.txt", "nowhere.txt"}, LedgerDesk::lists()).unknown == std::vector<std::string>{"nowhere.txt"});
        const Forgotten forgotten = forget(database, {"b.txt"}, LedgerDesk::lists());
        CHECK(forgotten.versions == 2);
        CHECK(forgotten.findings == 1);
        compact(database);
    }
    CHECK(read_whole(desk.file()).find("41,239") == std::string::npos);
    CHECK(read_whole(desk.file()).find("41,329") != std::string::npos);
    CHECK(desk.log(true).discrepancies.empty());
}

TEST_CASE("what is no ledger is named") {
    const TemporaryFolder folder;
    const auto open = [](const std::string& file) {
        Database database(file, Database::Mode::read_only, 10);
        check_schema(database);
    };
    CHECK_THROWS_WITH_AS(open(folder.write("notes.txt", std::string(4096, 'x'))), doctest::Contains("is no ledger"), LedgerError);
    CHECK_THROWS_WITH_AS(open(folder.write("empty.db", "")), doctest::Contains("empty file"), LedgerError);
    CHECK_THROWS_WITH_AS(open(folder.path() + "/none.db"), doctest::Contains("there is no ledger"), LedgerError);
    {
        Database newer(folder.path() + "/newer.db", Database::Mode::create, 10);
        create_or_check_schema(newer);
        newer.execute("PRAGMA user_version = 99");
    }
    CHECK_THROWS_WITH_AS(open(folder.path() + "/newer.db"), doctest::Contains("form 99"), LedgerError);
}
