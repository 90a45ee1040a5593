// Several places told one after the other: "Coventry has had 33, Sandwell 27 and Solihull 14". Figures are known by the
// indexes of their claims, [first, end) of one sentence, whose scopes were read before.
#pragma once

#include "extract/claim/tagged_words.h"
#include "rules/name_list.h"

namespace crosstally {

// Of how many places the figures are, one by one.
[[nodiscard]] unsigned places_told(const Document& document, std::uint32_t first, std::uint32_t end);

// "14, 11 and 9": of one kind, with nothing but a comma, "and" or their unit between them.
[[nodiscard]] bool listed_alike(const Document& document, const TaggedWords& words, std::uint32_t first, std::uint32_t end);

// "Of those, 294 were in England and two in Wales": all are of parts of the whole (an id), and what follows is about it again.
[[nodiscard]] bool splits(const NameList& names, const Document& document, std::string_view whole, std::uint32_t first, std::uint32_t end);

// "40 in Kent and 31 in Essex, a total of 71", "the combined count": behind figures of several places of the paragraph.
[[nodiscard]] bool adds_places_up(const Document& document, const TaggedWords& words, std::uint32_t index);

}  // namespace crosstally
