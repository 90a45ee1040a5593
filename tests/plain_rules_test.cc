// Rule files are read by hand where they are plain TOML, and by toml++ where they are not: with one result.
#include <doctest/doctest.h>

#include <map>
#include <sstream>
#include <string>

#include "rules/built_in.h"
#include "rules/list_file.h"
#include "rules/parse_rule_file.h"
#include "rules/plain_rules.h"

using namespace crosstally;

namespace {

std::string described(FilePlace at) { return std::to_string(at.line) + ":" + std::to_string(at.column) + " "; }

std::string described(const WrittenPattern& written) {
    return described(written.begin) + (written.exact ? "= " : "~ ") + written.pattern + "\n";
}

std::string described(const ParsedRule& parsed) {
    const Rule& rule = parsed.rule;
    std::ostringstream out;
    out << described(parsed.name) << rule.name << " " << described(parsed.kind) << rule.kind << " " << rule.path << ":"
        << rule.line << " " << rule.match << " " << described(parsed.written);
    for (const RuleExample& example : rule.examples) {
        out << example.line << ":" << example.column << " " << example.matches << " " << example.span.begin << "-"
            << example.span.end << " " << example.text;
        for (const auto& [name, words] : example.groups) out << "; " << name << "=" << words;
        out << "\n";
    }
    return out.str();
}

std::string described(const RuleFile& file) {
    Problems problems;
    const ParsedRuleFile parsed = parse_rule_file(file, problems);
    std::map<std::string, std::string> fragments;
    for (const Fragment& fragment : parsed.fragments) {
        fragments[fragment.name] = described(fragment.at) + described(fragment.written);
    }
    std::string text;
    for (const auto& [name, written] : fragments) text += name + " " + written;
    for (const ParsedRule& rule : parsed.rules) text += described(rule);
    for (const Problem& problem : problems) text += std::to_string(problem.line) + " " + problem.message + "\n";
    return text;
}

// The same file with a line end that only toml++ reads.
RuleFile for_toml(RuleFile file) {
    file.text += "\n# the end\r\n";
    REQUIRE(!read_plain_rules(file.text));
    return file;
}

constexpr std::string_view rule = "[[rule]]\nname = 'a'\nkind = 'count'\nmatch = 'b'\n";

bool is_plain(const std::string& text) { return read_plain_rules(text).has_value(); }

}  // namespace

TEST_CASE("built-in rule files are plain, and toml++ reads the same in them") {
    for (const RuleFile& file : built_in_rule_files()) {
        if (is_list_file(file)) continue;
        INFO(file.path);
        CHECK(read_plain_rules(file.text));
        CHECK(described(file) == described(for_toml(file)));
    }
}

TEST_CASE("places, comments and kinds of strings in a plain rule file") {
    const std::string text =
        "# £5\n\n[fragment] # all\n  d = '[0-9]'\t# digit\né = 1\n";
    CHECK(!is_plain(text));
    const RuleFile file{"a.toml", "# £5\n\n[fragment] # all\n  d = '[0-9]'\t# digit\n[[rule]]\nname='a'\n kind = '''count'''\n"
                                  "match = '''it's £{d}'''\nexamples = [ # two\n '£[it's £5] => d=5', '''\xC3\xA9''', ]"};
    CHECK(!is_plain(file.text));  // the apostrophe ends the first example
    RuleFile right = file;
    right.text.replace(right.text.find("'£[it's £5] => d=5'"), std::string("'£[it's £5] => d=5'").size(),
                       "'''£[it's £5] => d=5'''");
    CHECK(is_plain(right.text));
    CHECK(described(right) == described(for_toml(right)));
    CHECK(described(right).find("8:12 = it's £{d}") != std::string::npos);
}

TEST_CASE("what is not plain, or wrong, is left to toml++") {
    const std::string good(rule);
    CHECK(is_plain(good));
    CHECK(is_plain(good + "examples = ['a', 'b']"));
    CHECK(is_plain(""));
    for (const char* more : {"name = 'b'", "match = \"b\"", "other = 'b'", "examples = []", "examples = ['a' 'b']", R"(examples = ["a\\b"])", R"(examples = ["""a"""])", R"(examples = ["a'])", "examples = ['a'",
                             "examples = 'a'", "examples = ['a'] x", "examples = ['a']\nexamples = ['b']", "x", "[rule]", "[[rule]]",
                             "[fragment]\na = 'b'\na = 'c'", "[fragment]\n[fragment]", "[fragment]\na.b = 'c'", "[fragment]\na = 'b\nc'",
                             "[fragment]\na = '''\nb'''", "[fragment]\na = '''b''''", "[fragment]\na = 'b'c", "# \x01", "# \xC3", "\r\n"}) {
        INFO(more);
        CHECK(!is_plain(good + more));
    }
    CHECK(!is_plain("a = 'b'"));
}
