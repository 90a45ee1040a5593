// Two figures of one sentence that say the same thing, as a count and as a share of something:
// "2,292 - 85% - of cases", "4,293 (79%)", "60 per cent of Welsh shops, 1,200 in all,", "30, or 75 per cent,".
#pragma once

#include "extract/claim/figure_words.h"

namespace crosstally {

// first and second: neighbours among the sentence's figures, in the order of the text.
[[nodiscard]] bool are_pair(const Document& document, const TaggedWords& words, std::uint32_t first, std::uint32_t second);

// True for "4,933 out of 5,416", "two of the 37", "85% of the 2,700": the second is what the first is taken of.
[[nodiscard]] bool is_base_of(const Document& document, const TaggedWords& words, std::uint32_t first, std::uint32_t second);

}  // namespace crosstally
