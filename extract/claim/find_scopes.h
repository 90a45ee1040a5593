// Whom or where each claim is about: said in its sentence, carried on from those before, or what the article is about
// (How). Fills claims[].scope. Needs Document::words and the claims' measures and speakers.
#pragma once

#include "extract/document.h"

namespace crosstally {

// title: of the article whose text it is; empty or of no place where nothing is known from it.
void find_scopes(const Knowledge& knowledge, const Document& title, Document& document);

}  // namespace crosstally
