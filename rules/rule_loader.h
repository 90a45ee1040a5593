// Puts rule files together: later rules and fragments replace earlier ones of the same name, patterns are expanded,
// checked and compiled. Every mistake is a problem at its place; a rule in error is left out.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rules/compiled_rules.h"
#include "rules/expand.h"
#include "rules/parse_rule_file.h"

namespace crosstally {

class RuleLoader {
public:
    RuleLoader(CompiledRules& out, Problems& problems, Patterns patterns)
        : out_(out), problems_(problems), patterns_(patterns) {}

    void add(const RuleFile& file);  // the file must outlive finish()
    void add_fragment(const std::string& name, std::string pattern, const std::vector<RuleFile>& from);  // not where empty
    void finish();

private:
    // offset: bytes into the pattern.
    void complain(const WrittenPattern& at, std::size_t offset, std::string message, std::string hint = {});
    // nullopt: the mistake has been reported, at the fragment where it lies there.
    std::optional<std::string> expanded(const WrittenPattern& written);
    const std::string* find(std::string_view fragment);
    void report_regex_error(const WrittenPattern& written, const re2::RE2& regex);
    bool report_broken_fragments(const ParsedRule& parsed);
    void report_unused_fragments();
    void compile(ParsedRule& parsed);
    bool is_right(ParsedRule& parsed, const re2::RE2& regex);
    bool take_groups(ParsedRule& parsed, const re2::RE2& regex);
    bool check_examples(const ParsedRule& parsed);

    using Names = std::set<std::string, std::less<>>;
    CompiledRules& out_;
    Problems& problems_;
    Patterns patterns_;
    std::map<std::string, Fragment, std::less<>> fragments_;
    Names used_;      // fragments that some rule uses
    Names in_hand_;   // those that the expander asked for since this was cleared
    Expander expander_{[this](std::string_view name) { return find(name); }};
    Names reported_;  // those in error, each reported once
    Names open_;      // those being looked at, to find one that holds itself
    std::map<std::string, std::size_t, std::less<>> places_;  // of rules, by name
    std::vector<ParsedRule> rules_;
};

}  // namespace crosstally
