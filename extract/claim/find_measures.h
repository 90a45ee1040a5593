// What each claim counts: the noun phrase with its verb.
#pragma once

#include "extract/document.h"

namespace crosstally {

void find_measures(Document& document);

}  // namespace crosstally
