// Fills Document::words. Cost: one walk over the tokens of those sentences, and a look-up among the tags for each.
#pragma once

#include "extract/document.h"

namespace crosstally {

void tag_words(Document& document);                         // of the sentences that hold claims
void tag_words(Document& document, std::uint32_t sentence);  // of another one, after those; moves no word

}  // namespace crosstally
