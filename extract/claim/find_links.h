// Joins the figures that belong together: a change and its two ends, a share and its base, a total and its parts. Fills
// claims[].links with the indexes of other claims. Needs Document::words.
#pragma once

#include "extract/document.h"

namespace crosstally {

void find_links(Document& document);

}  // namespace crosstally
