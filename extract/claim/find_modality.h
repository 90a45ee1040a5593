// Which claims are no statements of fact: forecasts, targets, denials, withdrawn figures.
#pragma once

#include "extract/document.h"

namespace crosstally {

void find_modality(const Knowledge& knowledge, Document& document);

}  // namespace crosstally
