// Counties of the United States that stand on no list, by the form of their names ("Estill County"), in a text that names
// the country or a place in it: elsewhere a club or a council is called so. In other texts "Georgia" is no state.
// Appends to document.tags.names and leaves it in the order of the text; it must be in that order, without overlaps.
#pragma once

#include "extract/document.h"

namespace crosstally {

void add_american_counties(const Knowledge& knowledge, Document& document);

}  // namespace crosstally
