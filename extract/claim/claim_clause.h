// The clause that a figure stands in, as words of its sentence.
#pragma once

#include "extract/claim/figure_words.h"

namespace crosstally {

struct Clause {
    std::size_t begin = 0;
    std::size_t end = 0;   // half open
};

// Breaks and words that begin another clause ("while", "but", "and" before a new subject) end it; commas within
// "4,960 to 6,250, up 26%" do too.
[[nodiscard]] Clause clause_of(const TaggedWords& words, std::uint32_t claim);

// "Fell to 1,230 | and burglaries were down 19 per cent": "and" right behind a figure, a noun and its verb. `i` is the "and".
[[nodiscard]] bool begins_second_clause(const TaggedWords& words, std::size_t i);

// "the", "weekly": a noun follows, though it looks like a verb ("the pay gap", "median weekly pay for").
[[nodiscard]] bool leads_noun(const TaggedWord& word);

// The last verb of the clause before the figure that can have it as its level or change ("rose", "was", "stood"),
// or words.size().
[[nodiscard]] std::size_t verb_before(const TaggedWords& words, std::size_t begin, std::size_t figure);

}  // namespace crosstally
