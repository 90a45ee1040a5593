// Blocks of what is copied as a whole: a sentence with a figure, but for its numbers, and half of a quotation (an altered
// word leaves the other half as it was). They say something also where very many share them, which the runs of words of a
// record's keys do not.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/claim/record.h"

namespace crosstally {

inline constexpr char whole_sentence_sort = 'w';
inline constexpr char half_of_quote_sort = 'h';

// records: those of one article, in the order of its text. Appends, a block as often as it is met.
void append_whole_blocks(const std::vector<Record>& records, std::vector<std::int64_t>& blocks);

}  // namespace crosstally
