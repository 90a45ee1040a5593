// How a figure stands among the words of its sentence: what links it to the words before it, how it stands to the
// figures beside it. Used by links and measures.
#pragma once

#include <string_view>

#include "extract/claim/tagged_words.h"

namespace crosstally {

// The word that governs the figure, past hedges and articles: "from" in "from just over 600", "than" in
// "4% fewer than the 1.14 million", "recorded" in "recorded nearly 100,000". "up to 300" and "more than 300" are hedges.
// Returns its index, or words.size() where the sentence begins with the figure.
[[nodiscard]] std::size_t governor_of(const TaggedWords& words, std::uint32_t claim);
[[nodiscard]] std::string_view governing_word(const TaggedWords& words, std::uint32_t claim);

// The first word of the hedge and article before the figure: of "nearly" in "recorded nearly 100,000".
[[nodiscard]] std::size_t first_with_hedge(const TaggedWords& words, std::uint32_t claim);

[[nodiscard]] bool is_break(const TaggedWord& word);  // , ; : – ( ) and quotation marks

// True for a figure of a state of things, and false for a change or a length of time.
[[nodiscard]] bool is_level(const Document& document, std::uint32_t claim);
[[nodiscard]] bool is_change(const Document& document, std::uint32_t claim);
[[nodiscard]] bool is_share(const Document& document, std::uint32_t claim);  // a percentage or ratio that is no change
[[nodiscard]] const Quantity& quantity_of(const Document& document, std::uint32_t claim);

// "agency spend on nurses", "the council's overall spend was"; not "councils spend", "people who spend".
[[nodiscard]] bool is_noun_of_spending(const TaggedWords& words, std::size_t i);

}  // namespace crosstally
