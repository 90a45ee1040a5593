// The capitals of a tabloid's first words: "SKINT ARDLEY ROVERS lost £9.4m last year" names Ardley Rovers, where the text
// names them so elsewhere; a body that is known by these capitals alone is none. Needs document.tags.names in the order of
// the text, without overlaps, and leaves them so. Cost: a look at the first tokens of three sentences.
#pragma once

#include "extract/document.h"

namespace crosstally {

void name_shouted_opening(Document& document);

}  // namespace crosstally
