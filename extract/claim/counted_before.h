// What "those", "them" and "that" stand for.
#pragma once

#include "extract/claim/figure_words.h"

namespace crosstally {

[[nodiscard]] bool is_count(const Document& document, std::uint32_t claim);  // a count that is no change

[[nodiscard]] bool compares(std::string_view word);  // "compared", "compares": with "with", "to"

// "from 1,318", "than the 980,000", "compared with 40": the level of an earlier time.
[[nodiscard]] bool is_earlier_level(const TaggedWords& words, std::uint32_t claim);

// The last count in the sentence before the claim's, changes and earlier levels ("down from 1,318") apart.
// The number of claims where there is none.
[[nodiscard]] std::uint32_t counted_before(const Document& document, std::uint32_t claim);

}  // namespace crosstally
