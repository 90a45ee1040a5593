// "from four days to two", "from five to ten years": the number without a unit takes that of the other end.
#pragma once

#include "extract/document.h"

namespace crosstally {

void carry_units(Document& document);

}  // namespace crosstally
