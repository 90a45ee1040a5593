// Direct and reported speech with its speakers: fills document.quotes.
#pragma once

#include "extract/document.h"

namespace crosstally {

void find_quotes(Document& document);

}  // namespace crosstally
