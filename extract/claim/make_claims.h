// One claim for each quantity, in the order of the text, with its span and sentence only; the stages after it fill in the
// rest, in the order in which extract/pipeline.cc runs them.
#pragma once

#include "extract/document.h"

namespace crosstally {

void make_claims(Document& document);

}  // namespace crosstally
