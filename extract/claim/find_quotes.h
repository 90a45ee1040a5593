// Direct and reported speech with its speakers: fills document.quotes, and document.statements with what someone stands
// behind without being quoted, both in the order of the text.
#pragma once

#include "extract/document.h"

namespace crosstally {

void find_quotes(Document& document);

}  // namespace crosstally
