#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules/body_words.h"
#include "rules/built_in.h"
#include "rules/dollar_list.h"
#include "rules/measure_list.h"
#include "rules/name_list.h"
#include "rules/rule_set.h"
#include "rules/turned_words.h"
#include "rules/word_lists.h"

using namespace crosstally;

namespace {

std::string listed(const Problems& problems) {
    std::string text;
    for (const Problem& p : problems) {
        text += p.path + ":" + std::to_string(p.line) + ":" + std::to_string(p.column) + ": " + p.message + "; " + p.hint + "\n";
    }
    return text;
}

// Two files, as a built-in one and one of --rules.
std::vector<RuleFile> two_files(const std::string& first, const std::string& second) { return {{"a.toml", first}, {"b.toml", second}}; }

}  // namespace

TEST_CASE("the first class of those that a body's name holds is its own") {
    Problems problems;
    const BodyWords words = BodyWords::load(built_in_rule_files(), problems);
    CHECK(listed(problems) == "");
    CHECK(words.class_of("Ashby and Vale University Hospitals NHS Trust") == BodyClass::trust);
    CHECK(words.class_of("Wrenfield Royal Infirmary") == BodyClass::hospital);
    CHECK(words.class_of("Wrenfield Colleges") == BodyClass::school);
    CHECK(words.class_of("Mercia Police Federation") == BodyClass::speaker);
    CHECK(words.class_of("Mercia Water") == BodyClass::company);
    CHECK(words.class_of("Watership Ramblers") == BodyClass::none);
    CHECK(words.class_of("Hedge Monitoring Group") == BodyClass::none);
    CHECK(words.class_of("") == BodyClass::none);
}

TEST_CASE("words of bodies are added by a later file, to their class and to their fragment") {
    Problems problems;
    const BodyWords words = BodyWords::load(two_files("list = 'body-word'\nending = ['A.B.']\n[in.company]\nending = ['plc']\n",
                                                      "list = 'body-word'\n[in.company]\nending = ['Vintners']\n"), problems);
    CHECK(listed(problems) == "");
    CHECK(words.class_of("Wrenfield Vintners") == BodyClass::company);
    CHECK(words.class_of("Wrenfield A.B.") == BodyClass::none);
    CHECK(words.patterns().at("ending") == "(?:A\\.B\\.|plc|Vintners)");
}

TEST_CASE("a class that is none and a word of two classes are problems") {
    Problems problems;
    (void)BodyWords::load(two_files("list = 'body-word'\n[in.company]\nending = ['Bank', 'plc']\n",
                                    "list = 'body-word'\n[in.compny]\nending = ['Vintners']\n[in.school]\nending = ['Bank']\n"), problems);
    CHECK(listed(problems) ==
          "b.toml:2:5: no class of bodies is called 'compny'; did you mean 'company'?\n"
          "b.toml:5:12: 'Bank' already stands for a company; leave it in one table\n");
}

TEST_CASE("opposites are sets of kinds, and a later file adds kinds") {
    Problems problems;
    const MeasureList list = MeasureList::load(two_files("list = 'opposite'\nhours = ['full time', 'part time, half days']\n",
                                                         "list = 'opposite'\nhours = ['by the hour']\n"), problems);
    CHECK(listed(problems) == "");
    CHECK(*list.opposites() == Opposites{{{" full time "}, {" part time ", " half days "}, {" by the hour "}}});
}

TEST_CASE("a set of one kind and a word of two kinds are problems") {
    Problems problems;
    (void)MeasureList::load(two_files("list = 'opposite'\nhours = ['full time, part time']\n",
                                      "list = 'opposite'\nsea = ['afloat', 'ashore, afloat']\n"), problems);
    CHECK(listed(problems) ==
          "a.toml:2:1: 'hours' needs two kinds that exclude each other; write ['full time', 'part time']\n"
          "b.toml:2:19: 'afloat' stands for two kinds of one line; leave it in one of them\n");
}

TEST_CASE("offices are words of the list, in small letters") {
    Problems problems;
    const NameList names = NameList::load(two_files("list = 'people'\noffices = ['harbourmaster']\n", "list = 'people'\noffices = ['mayor']\n"), problems);
    CHECK(listed(problems) == "");
    CHECK(names.is_office("harbourmaster"));
    CHECK(names.is_office("mayor"));
    CHECK_FALSE(names.is_office("ashby"));
}

TEST_CASE("words for what is counted by the head are read from all their files") {
    Problems problems;
    const MeasureList list = MeasureList::load(two_files("list = 'head'\nharmed = ['dead']\n", "list = 'head'\nharmed = ['stung']\n"), problems);
    CHECK(listed(problems) == "");
    CHECK(list.heads() == std::vector<std::string>{"dead", "stung"});
}

TEST_CASE("words for tolls and for anyone are lists of their own") {
    Problems problems;
    const MeasureList list = MeasureList::load(two_files("list = 'toll'\nharmed = ['dead']\n", "list = 'anyone'\npeople = ['boy']\n"), problems);
    CHECK(listed(problems) == "");
    CHECK(list.tolls() == std::vector<std::string>{"dead"});
    CHECK(list.anyone() == std::vector<std::string>{"boy"});
    CHECK(list.heads().empty());
}

TEST_CASE("turned words know their pair and side, and a later file adds words") {
    Problems problems;
    const TurnedWords turned = TurnedWords::load(two_files("list = 'turned'\nmore = ['more, over', 'less']\n", "list = 'turned'\nmore = ['beyond', 'short of, under']\n"), problems);
    CHECK(listed(problems) == "");
    REQUIRE(turned.find("over") != nullptr);
    REQUIRE(turned.find("under") != nullptr);
    CHECK(turned.find("over")->side == 1);
    CHECK(turned.find("under")->side == -1);
    CHECK(turned.find("under")->pair == "more over");
    CHECK(turned.find("beneath") == nullptr);
}

TEST_CASE("a pair of one side and a word of two pairs are problems") {
    Problems problems;
    (void)TurnedWords::load(two_files("list = 'turned'\nrise = ['rose']\n", "list = 'turned'\nopen = ['open', 'closed']\nshut = ['opened', 'shut, closed']\n"), problems);
    CHECK(listed(problems) ==
          "a.toml:2:1: 'rise' needs two sides; write ['rose', 'fell']\n"
          "b.toml:3:20: 'closed' already turns 'open'; leave it in one place\n");
}

TEST_CASE("words that the program knows by name are of their list alone, and a later file adds words") {
    Problems problems;
    const WordLists lists = WordLists::load(two_files("list = 'words'\nmade = ['made', 'registered']\nworks = ['yard', 'made']\n", "list = 'words'\nmade = ['woven']\n"), problems);
    CHECK(listed(problems) == "");
    CHECK(lists.has(WordList::made, "registered"));
    CHECK(lists.has(WordList::made, "woven"));
    CHECK(lists.has(WordList::works, "made"));
    CHECK_FALSE(lists.has(WordList::made, "yard"));
    CHECK_FALSE(lists.has(WordList::works, ""));
}

TEST_CASE("a list of words that nobody asks for and a word that is none are problems") {
    Problems problems;
    (void)WordLists::load(two_files("list = 'words'\nwork = ['yard']\n", "list = 'words'\nworks = ['ship yard', 'electrotechnically']\n"), problems);
    CHECK(listed(problems) ==
          "a.toml:2:1: no list of words is called 'work'; did you mean 'works'?\n"
          "b.toml:2:11: 'ship yard' is no single word of at most 16 bytes; \n"
          "b.toml:2:24: 'electrotechnically' is no single word of at most 16 bytes; \n");
}

TEST_CASE("a line of dollars begins with the code of a currency, and a later one adds its bodies") {
    Problems problems;
    const DollarList list = DollarList::load(two_files("list = 'dollar'\nfiji = ['FJD', 'wrenfield-ferries']\n",
                                                       "list = 'dollar'\nfiji = ['FJD', 'companies-fiji']\nguyana = ['ferries', 'GYD']\n"), problems);
    CHECK(listed(problems) == "b.toml:3:12: 'ferries' is no code of a currency; write the code first: 'AUD'\n");
    REQUIRE(list.countries().size() == 1);
    CHECK(list.countries().front().code == "FJD");
    CHECK(list.countries().front().bodies == std::vector<std::string>{"wrenfield-ferries", "companies-fiji"});
}
