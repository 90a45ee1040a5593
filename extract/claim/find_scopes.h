// Whom or where each claim is about.
#pragma once

#include "extract/document.h"

namespace crosstally {

void find_scopes(const Knowledge& knowledge, Document& document);

}  // namespace crosstally
