// Who stands behind each claim: the speaker of the innermost quotation or statement round it, or a named source. Fills
// claims[].quote and claims[].speaker, whose name is empty where nobody is named. Needs document.quotes and .statements.
#pragma once

#include "extract/document.h"

namespace crosstally {

void find_speakers(Document& document);

}  // namespace crosstally
