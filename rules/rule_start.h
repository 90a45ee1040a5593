// Where a rule can begin: what the first two items of its matches can be. An item is a run of ASCII letters, a run
// of digits with their points and commas, or one other character; white space parts items and is none itself.
// Both are sets of lower-cased words and of first bytes. They may promise more than the pattern keeps, never less.
//
// '{digits} (?:people|men)' begins with a digit, and goes on with the words people or men.
#pragma once

#include <bitset>
#include <set>
#include <string>

#include "rules/pattern_tree.h"

namespace crosstally {

struct ItemSet {
    std::set<std::string> words;
    std::bitset<256> bytes;
};

struct RuleStart {
    ItemSet first;
    ItemSet second;
    bool ends_in_first = false;  // a match may be over before the second item
    bool may_be_empty = false;   // the pattern matches the empty string
    bool known = true;           // false: too many words to be of use; try the rule everywhere
};

[[nodiscard]] RuleStart find_start(const PatternTree& tree);

[[nodiscard]] inline bool is_ascii_letter(unsigned char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }
[[nodiscard]] inline bool continues_number(unsigned char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; }

}  // namespace crosstally
