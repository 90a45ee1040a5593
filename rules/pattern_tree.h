// The shape of an expanded pattern, as far as is needed to say where it can begin: RE2's syntax parsed into a tree
// of character sets, sequences, choices and repetitions. A set may hold more than the pattern says, never less.
// A character beyond ASCII is known by its first byte; white space (' ', tab, line ends, U+A0, U+2009, U+202F) by
// one flag. Cost: one walk over the pattern.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace crosstally {

struct CharSet {
    std::bitset<256> bytes;  // first bytes; white space is not among them
    bool space = false;
};

struct PatternTree {
    enum class Shape : unsigned char { chars, sequence, choice, repeat };  // an assertion is an empty sequence

    Shape shape = Shape::sequence;
    CharSet chars;
    std::vector<PatternTree> parts;  // of a sequence or choice; the one part of a repeat
    int least = 0;                   // of a repeat
    int most = 0;                    // -1: without end
};

// nullopt where the pattern uses syntax that is not known here; such a rule must be tried everywhere.
[[nodiscard]] std::optional<PatternTree> parse_pattern(std::string_view pattern, bool caseless);

}  // namespace crosstally
