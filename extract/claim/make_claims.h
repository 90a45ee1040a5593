// One claim for each quantity, with its span and sentence only; the stages after it fill in the rest.
#pragma once

#include "extract/document.h"

namespace crosstally {

void make_claims(Document& document);

}  // namespace crosstally
