// A rule file read by hand, where it is written in the plain part of TOML that rule files need: [fragment] and [[rule]]
// headers, bare keys, 'literal' and '''literal''' strings on one line, lists of these and of "strings", # comments.
// Several times as fast as toml++. nullopt wherever there is anything else, or any mistake: then toml++ reads the file,
// and says what is wrong.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rules/file_place.h"

namespace crosstally {

struct PlainString {
    std::string_view text;  // points into the file
    FilePlace at;           // of its first quotation mark; of a key, its first letter
    FilePlace inside;       // of its first character
};

struct PlainFragment {
    PlainString name;
    PlainString pattern;
};

struct PlainRule {
    PlainString name;
    PlainString kind;
    PlainString match;
    std::vector<PlainString> examples;
};

struct PlainRuleFile {
    std::vector<PlainFragment> fragments;
    std::vector<PlainRule> rules;
};

// text must outlive the result.
[[nodiscard]] std::optional<PlainRuleFile> read_plain_rules(std::string_view text);

}  // namespace crosstally
