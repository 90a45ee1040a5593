// What "those", "them" and "that" stand for.
#pragma once

#include "extract/claim/figure_words.h"

namespace crosstally {

[[nodiscard]] bool is_count(const Document& document, std::uint32_t claim);  // a count that is no change

[[nodiscard]] bool compares(std::string_view word);  // "compared", "compares": with "with", "to"

// "compared with the number of 2018-19, | which was 39.7 million |", "compared to 2021, | when 18.1m were seen |".
[[nodiscard]] bool is_told_behind_base(const TaggedWords& words, std::size_t governor);

// "from 1,318", "than the 980,000", "compared with 40", "compared with 2018, when 40 came": the level of an earlier time.
[[nodiscard]] bool is_earlier_level(const TaggedWords& words, std::uint32_t claim);

// "That is", "It was": of what the sentence before told.
[[nodiscard]] bool points_back(const TaggedWords& words);

// The last count in the sentence before the claim's, changes and earlier levels ("down from 1,318") apart; a sentence
// that only points back with a change ("This is a fall of 5 per cent") is passed over. The number of claims where there is none.
[[nodiscard]] std::uint32_t counted_before(const Document& document, std::uint32_t claim);

}  // namespace crosstally
