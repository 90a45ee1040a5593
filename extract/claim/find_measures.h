// What each claim counts: the noun phrase with its verb. Fills claims[].measure, which stays empty where the sentence says
// nothing. Needs Document::words and the claims' links.
#pragma once

#include "extract/document.h"

namespace crosstally {

void find_measures(Document& document);

}  // namespace crosstally
