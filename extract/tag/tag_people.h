// People: capitalised words after a title or a noun for a person ("baker Tom Ellery"), before an age, a role or a
// verb of speech; then every later mention by full name or surname, with the name and role of the first.
// Needs tags.attributions and the listed names; adds to tags.names and keeps it in the order of the text.
#pragma once

#include "extract/document.h"

namespace crosstally {

void tag_people(Document& document);

}  // namespace crosstally
