// What the words beside a figure say of whom it is about, without a name among them. A figure of the words' sentence is
// known by the index of its claim. Cost: the words of the sentence before it.
#pragma once

#include "extract/claim/tagged_words.h"

namespace crosstally {

// "A median age of 42 against 38 nationally": of a whole place.
[[nodiscard]] bool is_average(const TaggedWords& words, std::uint32_t index);

// "When it had 918,915 people, it overtook San Jose": of what the text goes on about.
[[nodiscard]] bool follows_pronoun(const TaggedWords& words, std::uint32_t index);

// "seen in time (England: 70 per cent)": beside the point of what goes on.
[[nodiscard]] bool in_brackets(const TaggedWords& words, std::uint32_t index);

// "40 in Hull, compared with | 30 | in Leeds", "above the | 30 | of Leeds": the figure before it is the one that is told of.
[[nodiscard]] bool is_held_against(const TaggedWords& words, std::uint32_t index);

// "in six months", "over two years": when, not about whom.
[[nodiscard]] bool only_times(const TaggedWords& words, std::uint32_t index);

// "Overall, 40 were late", "a third of all incidents": of all places that the text tells of.
[[nodiscard]] bool tells_of_all(const TaggedWords& words, std::uint32_t index);

// "3% and 4% respectively".
[[nodiscard]] bool says_respectively(const TaggedWords& words);

}  // namespace crosstally
