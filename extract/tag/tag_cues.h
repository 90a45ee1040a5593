// Runs the cue layer, then gives each quantity the hedge and the direction that stand by it.
#pragma once

#include "extract/document.h"

namespace crosstally {

void tag_cues(const Knowledge& knowledge, Document& document);

}  // namespace crosstally
