// Which claims are no statements of fact: forecasts, targets, denials, withdrawn figures. Fills claims[].modality from the
// cues of kind modality. Cost: for each cue the claims of its sentence.
#pragma once

#include "extract/document.h"

namespace crosstally {

void find_modality(const Knowledge& knowledge, Document& document);

}  // namespace crosstally
