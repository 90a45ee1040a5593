// The fast matcher must find what trying every rule everywhere finds.
#include <doctest/doctest.h>

#include <random>
#include <set>

#include "rules/built_in.h"
#include "rules/pattern_tree.h"
#include "rules/rule_start.h"

using namespace crosstally;

namespace {

std::string described(const RuleSet& rules, std::string_view text, Triggers triggers) {
    Segmenter segmenter;
    Segmentation segmentation;
    segmenter.segment(text, segmentation);
    std::string lines;
    for (unsigned layer = 0; layer < layer_count; ++layer) {
        std::vector<RuleMatch> matches;
        rules.match(text, segmentation, static_cast<Layer>(layer), matches, triggers);
        for (const RuleMatch& match : matches) {
            lines += rules.rules()[match.rule].name + ": " + std::string(slice(text, match.span));
            for (std::size_t g = 0; g < max_groups; ++g) lines += "|" + std::string(slice(text, match.groups[g]));
            lines += "\n";
        }
    }
    return lines;
}

RuleSet built_in_rules() {
    Problems problems;
    return RuleSet::load(built_in_rule_files(), problems);
}

// Words of all examples thrown together, now and then in other letters or with odd signs between.
std::string jumbled(const std::vector<std::string>& words, std::mt19937& random) {
    static const std::vector<std::string> joints = {" ", " ", " ", " ", " ", "-", "\u00A0", "\n", ", ", ". ", "’", "–", ""};
    std::string text;
    for (int i = 0; i < 400; ++i) {
        std::string word = words[random() % words.size()];
        if (random() % 20 == 0) {
            for (char& c : word) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        }
        text += word + joints[random() % joints.size()];
    }
    return text + ".";
}

RuleStart start_of(std::string_view pattern, bool caseless = true) {
    const auto tree = parse_pattern(pattern, caseless);
    REQUIRE(tree);
    return find_start(*tree);
}

using Words = std::set<std::string>;

}  // namespace

TEST_CASE("triggers lose no match of any rule's examples") {
    const RuleSet rules = built_in_rules();
    for (const Rule& rule : rules.rules()) {
        for (const RuleExample& example : rule.examples) {
            CHECK(described(rules, example.text, Triggers::used) == described(rules, example.text, Triggers::ignored));
        }
    }
}

TEST_CASE("triggers lose no match in jumbled text") {
    const RuleSet rules = built_in_rules();
    std::vector<std::string> words = {"\u212Anown", "five\u017F", "é", "1.2", "3,", "½", "£", "€5", "“", "U.S.", "a.m."};
    for (const Rule& rule : rules.rules()) {
        for (const RuleExample& example : rule.examples) {
            for (std::size_t at = 0; at < example.text.size();) {
                const std::size_t end = std::min(example.text.find(' ', at), example.text.size());
                words.push_back(example.text.substr(at, end - at));
                at = end + 1;
            }
        }
    }
    std::mt19937 random(20210616);
    for (int round = 0; round < 40; ++round) {
        const std::string text = jumbled(words, random);
        CHECK(described(rules, text, Triggers::used) == described(rules, text, Triggers::ignored));
    }
}

TEST_CASE("every built-in pattern says where it can begin, and none matches nothing at all") {
    const RuleSet rules = built_in_rules();
    for (const Rule& rule : rules.rules()) {
        INFO(rule.name);
        const RuleStart start = start_of(rule.pattern, rule.layer != Layer::name);
        CHECK(start.known);
        CHECK(!start.may_be_empty);
    }
}

TEST_CASE("the first two items of a pattern") {
    const RuleStart people = start_of("(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)[\\s\\x{A0}]+(?:people|m[ae]n)");
    CHECK(people.first.words.empty());
    CHECK(people.first.bytes.count() == 10);
    CHECK(people.second.words == Words{"people", "men", "man"});
    CHECK(!people.ends_in_first);

    const RuleStart dozen = start_of("(?:a )?(?:dozens?|few)");
    CHECK(dozen.first.words == Words{"a", "dozen", "dozens", "few"});
    CHECK(dozen.second.words == Words{"dozen", "dozens", "few"});
    CHECK(dozen.ends_in_first);

    const RuleStart money = start_of("[£$]\\d+(?:m|bn)\\b");
    CHECK(money.first.bytes.test('$'));
    CHECK(money.first.bytes.test(0xC2));
    CHECK(money.second.bytes.count() == 10);

    const RuleStart name = start_of("(?-i:[A-Z][a-z]+) of", true);
    CHECK(name.first.bytes.count() == 26);
    CHECK(name.second.words == Words{"of"});
    CHECK(start_of("x*").may_be_empty);
}

TEST_CASE("syntax that the walker does not know is left to RE2") {
    CHECK(!parse_pattern("\\Qa.b\\E", true));
    CHECK(!parse_pattern("[[:alpha:", true));
    CHECK(!parse_pattern("(a", true));
}
