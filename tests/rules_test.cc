#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "output/cli/say.h"
#include "rules/built_in.h"
#include "rules/example.h"
#include "rules/file_place.h"

using namespace crosstally;

namespace {

namespace fs = std::filesystem;

std::string listed(const Problems& problems) {
    std::string text;
    for (const Problem& problem : problems) text += describe(problem);
    return text;
}

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> folders_of(const fs::path& root) {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(root)) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

Problems problems_of(const std::vector<RuleFile>& files) {
    Problems problems;
    const RuleSet rules = RuleSet::load(files, problems);
    run_examples(rules, problems);
    return problems;
}

constexpr std::string_view percent_rule = R"([[rule]]
name = 'percent'
kind = 'percent'
match = '(?P<value>[0-9]+)%'
examples = ['some [85%] left => value=85', 'some 85 left']
)";

}  // namespace

TEST_CASE("every built-in rule loads and its examples hold") {
    Problems problems;
    const RuleSet rules = RuleSet::load(built_in_rule_files(), problems);
    CHECK(run_examples(rules, problems) > 0);
    INFO(listed(problems));
    CHECK(problems.empty());
}

TEST_CASE("every built-in rule shows a match and something that it must not match") {
    Problems problems;
    const RuleSet rules = RuleSet::load(built_in_rule_files(), problems);
    for (const Rule& rule : rules.rules()) {
        INFO(rule.path << ":" << rule.line << " " << rule.name);
        const auto matches = [](const RuleExample& example) { return example.matches; };
        CHECK(std::any_of(rule.examples.begin(), rule.examples.end(), matches));
        CHECK(!std::all_of(rule.examples.begin(), rule.examples.end(), matches));
    }
}

TEST_CASE("the built-in rules loaded in trust are those that are loaded with every check") {
    Problems problems;
    const RuleSet checked = RuleSet::load(built_in_rule_files(), problems);
    const RuleSet late = RuleSet::load(built_in_rule_files(), problems, Patterns::known_to_be_right);
    REQUIRE(late.rules().size() == checked.rules().size());
    for (std::size_t i = 0; i < late.rules().size(); ++i) CHECK(late.rules()[i].groups == checked.rules()[i].groups);
    CHECK(late.digest() == checked.digest());
}

TEST_CASE("no built-in pattern is too large for a fast search") {
    Problems problems;
    const RuleSet rules = RuleSet::load(built_in_rule_files(), problems);
    for (std::uint32_t i = 0; i < rules.rules().size(); ++i) {
        INFO(rules.rules()[i].name);
        CHECK(rules.program_size(i) < 60000);
        if (rules.program_size(i) > 20000) {
            MESSAGE("rule " << rules.rules()[i].name << ": a program of " << rules.program_size(i) << " steps");
        }
    }
}

// Each folder of tests/rule_errors: rules.toml, and the exact report. ACCEPT=1 writes what came, to be read as a diff.
TEST_CASE("mistakes in rule files are reported exactly") {
    for (const fs::path& folder : folders_of(fs::path(CROSSTALLY_SOURCE) / "tests" / "rule_errors")) {
        INFO(folder.string());
        const std::string report = listed(problems_of({{"rules.toml", read(folder / "rules.toml")}}));
        if (std::getenv("ACCEPT") != nullptr) std::ofstream(folder / "expected", std::ios::binary) << report;
        CHECK(report == read(folder / "expected"));
        CHECK(!report.empty());
    }
}

TEST_CASE("a later file replaces a rule by its name, and its examples with it") {
    const std::string ours = "[[rule]]\nname = 'percent'\nkind = 'percent'\nmatch = '(?P<value>[0-9]+) in 100'\n"
                             "examples = ['some [85 in 100] left']\n";
    Problems problems;
    const RuleSet rules = RuleSet::load({{"a.toml", std::string(percent_rule)}, {"b.toml", ours}}, problems);
    REQUIRE(rules.rules().size() == 1);
    CHECK(rules.rules()[0].path == "b.toml");
    CHECK(rules.rules()[0].examples.size() == 1);
    CHECK(problems_of({{"a.toml", std::string(percent_rule)}, {"b.toml", ours}}).empty());
}

TEST_CASE("a later file replaces a fragment that earlier rules use") {
    const std::string first = "[fragment]\nn = '[0-9]+'\n[[rule]]\nname = 'per'\nkind = 'percent'\nmatch = '{n} per'\n"
                              "examples = ['[many per] house']\n";
    const std::string second = "[fragment]\nn = 'many'\n";
    CHECK(problems_of({{"a.toml", first}, {"b.toml", second}}).empty());
    CHECK(problems_of({{"a.toml", first}}).size() == 1);
}

TEST_CASE("a place inside a string is counted in characters") {
    bool exact = false;
    CHECK(inside_string("a = 1\nm = 'é{x}'", {2, 5}, exact).column == 6);
    CHECK(exact);
    CHECK(inside_string("m = '''a'''", {1, 5}, exact).column == 8);
    CHECK(inside_string("m = \"a\"", {1, 5}, exact).column == 5);
    CHECK(!exact);
    CHECK(line_of("a\r\nb", 1) == "a");
    CHECK(line_of("a\nb", 3).empty());
}
