// Places, bodies and people: from the lists, by form, and by second mention (acronyms, surnames).
#pragma once

#include "extract/document.h"

namespace crosstally {

void tag_names(const Knowledge& knowledge, Document& document);

}  // namespace crosstally
