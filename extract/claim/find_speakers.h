// Who stands behind each claim: the speaker of its quotation, or a named source.
#pragma once

#include "extract/document.h"

namespace crosstally {

void find_speakers(Document& document);

}  // namespace crosstally
