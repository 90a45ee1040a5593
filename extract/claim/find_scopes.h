// Whom or where each claim is about.
#pragma once

#include "extract/document.h"

namespace crosstally {

// title: of the article whose text it is; empty or of no place where nothing is known from it.
void find_scopes(const Knowledge& knowledge, const Document& title, Document& document);

}  // namespace crosstally
