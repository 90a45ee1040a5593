// Cities of the United States that a list has with their state alone ("Cleveland, Ohio"), where a text says "Cleveland": in one
// that names the state, or a place in it, and nothing in the United Kingdom. Where another place is tagged it yields.
// Leaves document.tags.names in the order of the text, as it must be before, without overlaps.
#pragma once

#include "extract/document.h"

namespace crosstally {

void name_american_namesakes(const Knowledge& knowledge, Document& document);

}  // namespace crosstally
