// Bodies that the text itself introduces by what they are: "the supermarket chain Wrenline", "Wrenline, the Swedish
// carmaker,". What they are is a word of rules/organisation/body-words.toml in small letters. Their later mentions are
// tagged too, and those of companies by the first word of the name alone ("Wren" of "Wren Motors"), those of clubs by the
// last ("Rovers").
// Appends to document.tags.names and leaves it in the order of the text; it must be in that order, without overlaps.
#pragma once

#include "extract/document.h"

namespace crosstally {

void add_introduced_bodies(const Knowledge& knowledge, Document& document);

}  // namespace crosstally
