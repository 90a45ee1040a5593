// Fills Document::words, where there are claims. Cost: one walk over the tokens and the tags.
#pragma once

#include "extract/document.h"

namespace crosstally {

void tag_words(Document& document);

}  // namespace crosstally
