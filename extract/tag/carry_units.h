// "from four days to two", "74.4, 70.1 and 58.8 per cent", "15.2 per cent, down from 17.9": a number without a unit takes
// that of the figure that it is listed with or held against. Cost: a look at the gap before each bare number.
#pragma once

#include "extract/document.h"

namespace crosstally {

void carry_units(const WordLists& lists, Document& document);

}  // namespace crosstally
