// Which of the document's periods each claim is about: stated in its part of the sentence or in another that
// governs it; carried on from the sentences before; else the period that the article was about last (How::article).
// A change ("up 16% on the year before") does not take the period that it is compared with.
// Fills claims[].period. Needs document.quotes.
#pragma once

#include "extract/document.h"

namespace crosstally {

void find_periods(Document& document);

}  // namespace crosstally
