// Which of the document's periods each claim is about.
#pragma once

#include "extract/document.h"

namespace crosstally {

void find_periods(const Knowledge& knowledge, Document& document);

}  // namespace crosstally
