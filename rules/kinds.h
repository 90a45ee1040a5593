// The kinds that a rule may have. A kind says which maker turns a match into a typed tag, and in which layer
// the rule competes: within one layer matches never overlap (leftmost first, then the longest, then a guard,
// then the rule that stands first).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace crosstally {

enum class Layer : unsigned char {
    figure,       // numbers with their units, periods, and guards against what only looks like one
    cue,          // words that change how a figure near them reads: hedges, directions, modality, scope words
    name,         // bodies and people recognised by their form ("X NHS Foundation Trust")
    attribution,  // who says: verbs of speech, "according to"
};
inline constexpr unsigned layer_count = 4;

struct Kind {
    std::string_view name;
    Layer layer;
    std::string_view meaning;
};

[[nodiscard]] const std::vector<Kind>& kinds();
[[nodiscard]] const Kind* find_kind(std::string_view name);  // nullptr where there is none

}  // namespace crosstally
