// Cues that change how a figure beside them reads, with the part that each plays, and how they are joined to figures.
#pragma once

#include <string_view>
#include <vector>

#include "extract/document.h"

namespace crosstally {

enum class CueRole : unsigned char {
    hedge,        // before the figure: "nearly"
    hedge_after,  // behind it: "or more"
    verb,         // "rose": before it, perhaps with "by"
    by_verb,      // "raised": only with "by"
    noun,         // "rise of", "5% rise"
    loss,         // "a loss of": of points and per cents
    more,         // behind it: "fewer"
    bare,         // "up", before it or behind it
    taken,        // behind a count and what it counts: "were struck off"
    level,        // "went up to": no change
};

struct FigureCue {
    Span span;
    CueRole role = CueRole::hedge;
    Approx approx = Approx::none;
    Change change = Change::none;
    std::uint32_t rule = 0;
};

// What the group's name says, or false where it says nothing about figures.
[[nodiscard]] bool read_cue_group(std::string_view group, FigureCue& cue);

// Both take the cues in the order of the text and fill approx and hedge_rule, change and change_rule.
void join_hedges(const std::vector<FigureCue>& cues, Document& document);
void join_changes(const WordLists& lists, const std::vector<FigureCue>& cues, Document& document);

// Where the words of a figure begin, its hedge included.
[[nodiscard]] std::uint32_t begin_with_hedge(const std::vector<FigureCue>& cues, std::string_view text,
                                             const QuantityTag& tag);

[[nodiscard]] bool is_blank(std::string_view text, std::uint32_t begin, std::uint32_t end);
// "more than", "below": a hedge that behind a figure compares.
[[nodiscard]] Change comparison_of(std::string_view words);

}  // namespace crosstally
