// Names that say where what is counted comes from, who made it, or what is not counted. first, end: the name's words; from: the word before it.
// Cost: the words of the sentence.
#pragma once

#include "extract/claim/tagged_words.h"

namespace crosstally {

// "made up of 40 from Leeds, 12 from Hull and 9 from York": each is of where they come from.
[[nodiscard]] bool is_one_of_parts(const TaggedWords& words, std::size_t from);

// "Of the pupils from Wales | 6,070 |", "Of the 40 from Hull, | 12 |"
[[nodiscard]] bool is_whole_from(const TaggedWords& words, std::size_t from, std::size_t end);

// "ordered 56 Airbus A321neo jets", "12 Ford Wrens": what a company makes.
[[nodiscard]] bool is_maker(const TaggedWords& words, std::size_t first, std::size_t end);

// "Researchers from Leeds and the University of Hull found": where those work who open the sentence.
[[nodiscard]] bool is_home_of_researchers(const TaggedWords& words, std::size_t first);

// "the figures exclude Wales", "excludes Dover and Hastings", "apart from Wales", "enough to fill Wembley".
[[nodiscard]] bool is_left_out(const TaggedWords& words, std::size_t first);

}  // namespace crosstally
