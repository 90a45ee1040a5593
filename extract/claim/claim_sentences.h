// Walks over the sentences that hold claims.
#pragma once

#include "extract/claim/tagged_words.h"

namespace crosstally {

// visit(words, first, end): the sentence's words; its claims are [first, end).
template <class Visit>
void for_each_claim_sentence(const Document& document, Visit visit) {
    TaggedWords words;
    const auto claims = static_cast<std::uint32_t>(document.claims.size());
    for (std::uint32_t first = 0, end = 0; first < claims; first = end) {
        const std::uint32_t sentence = document.claims[first].sentence;
        while (end < claims && document.claims[end].sentence == sentence) ++end;
        words.read(document, sentence);
        visit(words, first, end);
    }
}

}  // namespace crosstally
