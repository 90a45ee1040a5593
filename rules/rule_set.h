// The tagging rules: read from TOML, checked, compiled (RE2), and matched at the tokens of a text.
//
// A rule file holds [[rule]] tables with the four keys name, kind, match, examples, and may hold one [fragment]
// table of named pieces that any rule may use as {name}. See rules/README.md for the whole format.
//
// A rule's match begins where a token begins and ends where one ends. A named group `tag` narrows what is reported.
// A RuleSet is immutable after loading and may be shared by threads.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/problem.h"
#include "corpus/segment.h"
#include "corpus/span.h"
#include "rules/body_words.h"
#include "rules/holiday_list.h"
#include "rules/kinds.h"

namespace crosstally {

class DollarList;
class WordLists;

struct RuleFile {
    std::string path;  // "rules/quantity/percent.toml", for messages
    std::string text;
};

struct RuleExample {
    std::string text;             // without brackets
    bool matches = false;         // false: the rule must not match anywhere in the text
    Span span;                    // of the bracketed words
    std::vector<std::pair<std::string, std::string>> groups;  // what the named groups must hold
    std::uint32_t line = 0;       // in the rule file
    std::uint32_t column = 0;
};

struct Rule {
    std::string name;
    std::string kind;
    Layer layer = Layer::figure;
    std::string path;
    std::uint32_t line = 0;       // of its name
    std::string match;            // as written
    std::string pattern;          // with fragments expanded
    std::vector<std::string> groups;  // names, in the pattern's order
    std::vector<RuleExample> examples;
};

inline constexpr std::size_t max_groups = 12;

struct RuleMatch {
    std::uint32_t rule = 0;                    // index into RuleSet::rules()
    std::uint32_t sentence = 0;                // that holds the match
    Span span;                                 // the group `tag` where there is one, else the whole match
    Span whole;
    std::array<Span, max_groups> groups{};     // by index into Rule::groups; empty where a group took no part
};

// The matches of each layer, in the order of the text.
struct LayerMatches {
    std::array<std::vector<RuleMatch>, layer_count> layers;

    [[nodiscard]] std::vector<RuleMatch>& operator[](Layer layer) { return layers[static_cast<std::size_t>(layer)]; }
    [[nodiscard]] const std::vector<RuleMatch>& operator[](Layer layer) const { return layers[static_cast<std::size_t>(layer)]; }
    void clear() {  // keeps the memory
        for (std::vector<RuleMatch>& layer : layers) layer.clear();
    }
};

// A bit for a group's name: most names that are asked for are those of no group of the rule, and told so by it.
[[nodiscard]] constexpr std::uint64_t group_mark(std::string_view name) {
    const auto first = static_cast<unsigned char>(name.empty() ? '\0' : name.front());
    return std::uint64_t{1} << ((first + 26 * name.size()) % 64);
}

// What runs the patterns. RE2 tries every rule at every token: very slow, with the same result, for tests.
enum class Engine : bool { automaton, re2 };

// Whether every pattern is compiled as it is loaded, or when a text first needs it: several times as fast, for the
// built-in files alone, which the tests have shown to be right; a mistake in a pattern would go unseen.
enum class Patterns : bool { checked, known_to_be_right };

class RuleSet {
public:
    // Every mistake in every file is appended to problems; a rule in error is left out.
    // A later file's rule or fragment with a name already taken replaces it.
    static RuleSet load(const std::vector<RuleFile>& files, Problems& problems, Patterns patterns = Patterns::checked);

    RuleSet(RuleSet&&) noexcept;
    ~RuleSet();

    [[nodiscard]] const std::vector<Rule>& rules() const;
    [[nodiscard]] const HolidayList& holidays() const;
    [[nodiscard]] const BodyWords& body_words() const;
    [[nodiscard]] const DollarList& dollars() const;
    [[nodiscard]] const WordLists& word_lists() const;
    // What follows "year_from_" in the groups of the rules for periods, in the order of the rules: "april".
    [[nodiscard]] const std::vector<std::string>& year_starts() const;
    [[nodiscard]] const std::string& digest() const;  // hex, over all files that were loaded, lists included

    // Steps of the rule's compiled pattern: beyond some thousands RE2 becomes slow.
    [[nodiscard]] int program_size(std::uint32_t rule) const;

    // Appends the matches. Cost: a few nanoseconds a byte, once the words of the first articles have been met.
    void match(std::string_view text, const Segmentation& segmentation, LayerMatches& out,
               Engine engine = Engine::automaton) const;

    // The words of a named group, or an empty view.
    [[nodiscard]] std::string_view group(const RuleMatch& match, std::string_view name, std::string_view text) const {
        return slice(text, group_span(match, name));
    }
    [[nodiscard]] Span group_span(const RuleMatch& match, std::string_view name) const {
        return (group_marks_[match.rule] & group_mark(name)) == 0 ? Span() : find_group(match, name);
    }

private:
    RuleSet();
    [[nodiscard]] Span find_group(const RuleMatch& match, std::string_view name) const;

    struct Compiled;
    std::unique_ptr<Compiled> compiled_;
    std::vector<std::uint64_t> group_marks_;  // of the names of each rule's groups
};

}  // namespace crosstally
