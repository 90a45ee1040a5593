// The automaton must find what RE2 finds with every rule at every token.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "rules/built_in.h"
#include "rules/automaton/read_pattern.h"

using namespace crosstally;

namespace {

std::string described(const RuleSet& rules, std::string_view text, Engine engine) {
    Segmenter segmenter;
    Segmentation segmentation;
    segmenter.segment(text, segmentation);
    LayerMatches matches;
    rules.match(text, segmentation, matches, engine);
    std::string lines;
    for (const std::vector<RuleMatch>& layer : matches.layers) {
        for (const RuleMatch& match : layer) {
            lines += rules.rules()[match.rule].name + ": " + std::string(slice(text, match.span));
            for (const Span group : match.groups) lines += "|" + std::string(slice(text, group));
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

std::string both(const std::string& rule_file, std::string_view text) {
    Problems problems;
    const RuleSet rules = RuleSet::load({{"test.toml", rule_file}}, problems);
    REQUIRE(problems.empty());
    const std::string found = described(rules, text, Engine::automaton);
    CHECK(found == described(rules, text, Engine::re2));
    return found;
}

std::string rule_with(const std::string& pattern) {
    return "[[rule]]\nname = 'r'\nkind = 'count'\nmatch = '" + pattern + "'\nexamples = ['[1] is', 'none']\n";
}

}  // namespace

TEST_CASE("the automaton finds what RE2 finds in the examples of all rules") {
    const RuleSet rules = built_in_rules();
    for (const Rule& rule : rules.rules()) {
        for (const RuleExample& example : rule.examples) {
            CHECK(described(rules, example.text, Engine::automaton) == described(rules, example.text, Engine::re2));
        }
    }
}

TEST_CASE("groups that are remembered by form are those that RE2 finds, whatever the digits and letters") {
    const RuleSet rules = built_in_rules();
    std::mt19937 random(1711);
    for (const Rule& rule : rules.rules()) {
        for (const RuleExample& example : rule.examples) {
            for (int round = 0; round < 3; ++round) {
                std::string text = example.text;
                for (char& c : text) {
                    if (c >= '0' && c <= '9') c = static_cast<char>('0' + random() % 10);
                    else if (c >= 'a' && c <= 'z' && random() % 40 == 0) c = static_cast<char>(c - 'a' + 'A');
                }
                CHECK(described(rules, text, Engine::automaton) == described(rules, text, Engine::re2));
            }
        }
    }
}

TEST_CASE("the automaton finds what RE2 finds in jumbled text") {
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
        CHECK(described(rules, text, Engine::automaton) == described(rules, text, Engine::re2));
    }
}

TEST_CASE("every built-in pattern is one that the automaton knows") {
    const RuleSet rules = built_in_rules();
    PatternNodes nodes;
    PartsRead parts;
    for (const Rule& rule : rules.rules()) {
        INFO(rule.name);
        CHECK(read_pattern(rule.pattern, rule.layer != Layer::name, nodes, parts));
    }
}

TEST_CASE("patterns of every shape match as RE2 matches them") {
    CHECK(both(rule_with("(?P<value>[0-9]+)(?P<unit>[a-z]+)?"), "1 2km, 3 miles") == "r: 1|1|||||||||||\nr: 2km|2|km||||||||||\nr: 3|3|||||||||||\n");
    both(rule_with("^(?P<value>[0-9]{1,3}|é+)$"), "12. 1234. éé. 7 é");
    both(rule_with("(?P<value>[0-9.]+)\\b-?\\B[a-z]*"), "1.5 2.- 3-a 4.5.x -6 7-");
    both(rule_with("(?P<value>(?:a|ab)(?:c|bcd)?(?:d*))"), "abcd ac abd acdd ABCD");
    both(rule_with("(?:(?P<value>[^0-9 ]+) ?){2,4}"), "one two three four five six £ “x” \u2019");
    both(rule_with("(?P<value>[k-s]+|µ|[À-Þ]x)"), "\u212A \u017F μ àX Éx kS");
    both(rule_with("(?P<value>(?i:x)(?-i:Y)\\w\\S\\D.)"), "XYa-b. xYzéé. Xyabc. XY1 \ta");
    both(rule_with("(?:(?P<value>[0-9]+)|(?P<unit>[0-9]+ [a-z]+)|(?P<per>[a-z]{2}[0-9]*))"), "12 12 km ab ab7 7");
}

TEST_CASE("more words than are kept change no match") {
    Problems problems;
    const RuleSet rules = RuleSet::load({{"test.toml", rule_with("of [a-z]*b[a-z]* to")}}, problems);
    REQUIRE(problems.empty());
    std::string text;
    for (int i = 0; i < 40000; ++i) {
        std::string word;
        for (int rest = i; rest > 0; rest /= 9) word.push_back(static_cast<char>('a' + rest % 9));
        text += "of " + word + " to ";
    }
    const std::string found = described(rules, text, Engine::re2);
    CHECK(std::count(found.begin(), found.end(), '\n') > 10000);
    CHECK(described(rules, text, Engine::automaton) == found);
    CHECK(described(rules, text, Engine::automaton) == found);  // with what was kept of the first time
}

TEST_CASE("of a match that ends inside a word the longest part that ends with one stands") {
    CHECK(both(rule_with("(?P<value>[0-9]+(?: or [0-9]+)?(?: m)?)"), "it is 5 or 6 months off") == "r: 5 or 6|5 or 6|||||||||||\n");
}

TEST_CASE("syntax that the automaton does not know is left to RE2") {
    PatternNodes nodes;
    PartsRead parts;
    CHECK(!read_pattern("\\Qa.b\\E", true, nodes, parts));
    CHECK(!read_pattern("[[:alpha:]]", true, nodes, parts));
    CHECK(!read_pattern("\\p{Lu}", true, nodes, parts));
    CHECK(!read_pattern("(a", true, nodes, parts));
    CHECK(both(rule_with("(?P<value>\\pL+)7"), "été7 x7") == "r: été7|été|||||||||||\nr: x7|x|||||||||||\n");
}
