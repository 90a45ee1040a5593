#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "corpus/segment.h"
#include "rules/built_in.h"
#include "rules/name_list.h"

using namespace crosstally;

namespace {

std::string listed(const Problems& problems) {
    std::string text;
    for (const Problem& p : problems) {
        text += p.path + ":" + std::to_string(p.line) + ":" + std::to_string(p.column) + ": " + p.message;
        text += p.hint.empty() ? "\n" : "; " + p.hint + "\n";
    }
    return text;
}

const NameList& built_in() {
    static Problems problems;
    static const NameList names = NameList::load(built_in_rule_files(), problems);
    return names;
}

// "words=id" for each name found, ~ before a reference's id.
std::string found(const NameList& names, std::string_view text) {
    Segmenter segmenter;
    Segmentation segmentation;
    segmenter.segment(text, segmentation);
    std::vector<EntityMatch> matches;
    names.match(text, segmentation, matches);
    std::string out;
    for (const EntityMatch& m : matches) {
        if (!out.empty()) out += "; ";
        out += std::string(slice(text, m.span)) + "=" + (m.reference ? "~" : "") + names.entities()[m.entity].id;
    }
    return out;
}
std::string found(std::string_view text) { return found(built_in(), text); }

bool lies_within(std::string_view inner, std::string_view outer) {
    const auto i = built_in().find_id(inner);
    const auto o = built_in().find_id(outer);
    REQUIRE_MESSAGE(i, inner);
    REQUIRE_MESSAGE(o, outer);
    return built_in().within(*i, *o);
}

std::string problems_of(const std::vector<RuleFile>& files) {
    Problems problems;
    (void)NameList::load(files, problems);
    return listed(problems);
}

}  // namespace

TEST_CASE("every built-in list loads with no problem") {
    Problems problems;
    const NameList names = NameList::load(built_in_rule_files(), problems);
    CHECK_MESSAGE(problems.empty(), listed(problems));
    CHECK(names.entities().size() > 1000);
    for (const Entity& entity : names.entities()) CHECK_MESSAGE(!entity.name.empty(), entity.id);
}

TEST_CASE("places lie within places, directly and through others") {
    CHECK(lies_within("calderdale", "west-yorkshire"));
    CHECK(lies_within("west-yorkshire", "yorkshire-and-the-humber"));
    CHECK(lies_within("calderdale", "england"));
    CHECK(lies_within("calderdale", "england-and-wales"));
    CHECK(lies_within("calderdale", "uk"));
    CHECK(lies_within("uk", "uk"));
    CHECK_FALSE(lies_within("uk", "england"));
    CHECK_FALSE(lies_within("calderdale", "wales"));
    CHECK_FALSE(lies_within("northern-ireland", "great-britain"));
    CHECK(lies_within("england", "england-wales-and-northern-ireland"));
    CHECK(lies_within("bristol", "avon-and-somerset"));
    CHECK(lies_within("cardiff", "south-wales"));
}

TEST_CASE("names are found as whole words, the longest first") {
    CHECK(found("Figures for England and Wales") == "England and Wales=england-and-wales");
    CHECK(found("across England, and Wales too") == "England=england; Wales=wales");
    CHECK(found("Englander, Waleses") == "");
    CHECK(found("the South West of England") == "South West of England=south-west-england");
    CHECK(found("from the West Midlands to Kirkby-in-Ashfield") ==
          "West Midlands=west-midlands; Kirkby-in-Ashfield=kirkby-in-ashfield");
    CHECK(found("ENGLAND & WALES") == "ENGLAND & WALES=england-and-wales");
    CHECK(found("england") == "");
    CHECK(found("across the north-east and inner London") == "north-east=north-east-england; inner London=inner-london");
    CHECK(found("a north-east wind") == "");
    CHECK(found("Northern England and the eurozone") == "Northern England=north-of-england; eurozone=eurozone");
    CHECK(found("The number of offences that were counted in England\nand Wales fell.") == "England\nand Wales=england-and-wales");
    CHECK(found("It came from England\n\nWales lost") == "England=england; Wales=wales");
}

TEST_CASE("possessives, apostrophes, hyphens and saints") {
    CHECK(found("Essex's roads and Essex’s schools") == "Essex=essex; Essex=essex");
    CHECK(found("Wales' hospitals") == "Wales=wales");
    CHECK(found("the UK's largest") == "UK=uk");
    CHECK(found("in King’s Lynn, St. Albans and Stoke on Trent") ==
          "King’s Lynn=kings-lynn; St. Albans=st-albans; Stoke on Trent=stoke-on-trent");
    CHECK(found("an Essex-based firm") == "Essex=essex");
    CHECK(found("a Leeds-London train") == "Leeds=leeds; London=london");
    CHECK(found("English pupils and Scottish ones") == "English=~england; Scottish=~scotland");
}

TEST_CASE("people are no places") {
    CHECK(found("Joan Bradford said so") == "");
    CHECK(found("Mr England said so. England agreed.") == "");
    CHECK(found("the Prince of Wales") == "");
    CHECK(found("Mary Bowes-Lancaster spoke") == "");
    CHECK(found("Joan Bradford left Bradford. Bradford, 34, said she lived in Bradford.") == "Bradford=bradford");
    CHECK(found("police in Bradford") == "Bradford=bradford");
}

TEST_CASE("words that are also common words count only in a place's company") {
    CHECK(found("Reading levels rose in Reading") == "Reading=reading");
    CHECK(found("Reading Borough Council") == "Reading=reading");
    CHECK(found("Nelson said that Bath was calm") == "");
    CHECK(found("between Bath and Wells") == "Bath=bath; Wells=wells");
}

TEST_CASE("bodies that are also common words count after a word written small") {
    CHECK(found("the charity Shelter said shelter was scarce. Shelter was scarce.") == "Shelter=shelter");
    CHECK(found("Housing Crisis Deepens") == "");
}

TEST_CASE("mistakes are named with their place and a remedy") {
    CHECK(problems_of({{"a.toml", "list = 'place'\na = ['Alpha']\nb = ['Beta', 'Alpha']\n"}}) ==
          "a.toml:3:15: the name 'Alpha' is claimed by b here and by a at a.toml:2; "
          "leave it out of one, or mark one of them with ?\n");
    CHECK(problems_of({{"a.toml", "list = 'place'\nessex = ['Essex']\n[in.esex]\nleigh = ['Leigh']\n"}}) ==
          "a.toml:3:5: expected the id of an entity, and 'esex' came; did you mean 'essex'?\n");
    CHECK(problems_of({{"b.toml", "list = 'organisation'\nx = ['X Police', '@essx']\n"},
                       {"a.toml", "list = 'place'\nessex = ['Essex']\n"}}) ==
          "b.toml:2:20: expected the id of an entity, and 'essx' came; did you mean 'essex'?\n");
    CHECK(problems_of({{"a.toml", "list = 'plaice'\n"}}) ==
          "a.toml:1:9: expected list = 'place', 'organisation', 'people', 'measure', 'opposite', 'head', 'light', 'turned', 'holiday', 'body-word', 'dollar' or 'words', and 'plaice' came; did you mean 'place'?\n");
    CHECK(problems_of({{"a.toml", "list = 'place'\na = ['Alpha', 'Beta]\n"}}) ==
          "a.toml:2:15: this name's closing quote is missing, and ''Beta]' came\n");
    CHECK(problems_of({{"a.toml", "list = 'place'\na = ['Alpha'] b\n"}}) ==
          "a.toml:2:15: expected the end of the line, and 'b' came\n");
    CHECK(problems_of({{"a.toml", "list = 'place'\na = ['Alpha']\na = ['Beta']\n"}}) ==
          "a.toml:3:1: the id a stands here and at a.toml:2; keep one of the two\n");
    CHECK(problems_of({{"a.toml", "list = 'place'\na = ['A']\n[in.a]\nb = ['B']\n[in.b]\na = []\n"}}).find(
              "'a' lies within itself") != std::string::npos);
}

TEST_CASE("a wary name may stand beside another's") {
    Problems problems;
    const NameList names = NameList::load({{"a.toml", "list = 'place'\nhalifax = ['?Halifax']\n"},
                                           {"b.toml", "list = 'organisation'\nhalifax-bank = ['Halifax']\n"}}, problems);
    CHECK_MESSAGE(problems.empty(), listed(problems));
    CHECK(found(names, "Prices in Halifax rose, Halifax said") == "Halifax=halifax; Halifax=halifax-bank");
}

TEST_CASE("a user's list adds names to an id and containers to a place") {
    Problems problems;
    const NameList names = NameList::load({{"a.toml", "list = 'place'\nessex = ['Essex']\n"},
                                           {"user.toml", "list = 'place'\neast = ['the East']\n[in.east]\nessex = ['Essexland']\n"}},
                                          problems);
    CHECK_MESSAGE(problems.empty(), listed(problems));
    CHECK(found(names, "Essexland in the East") == "Essexland=essex; East=east");
    CHECK(names.entities()[*names.find_name("essexland")].name == "Essex");
    CHECK(names.within(*names.find_id("essex"), *names.find_id("east")));
}
