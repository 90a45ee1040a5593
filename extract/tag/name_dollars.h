// Whose dollar a bare "$" is, "60 bucks" and "45 cents" too: that of the country which the article is of, by its
// dateline, the places and bodies that it names and the sums that say whose they are (rules/quantity/dollars.toml).
// Where nothing is plain, and in articles that name the United States, a dollar stays theirs.
#pragma once

#include "extract/document.h"

namespace crosstally {

void name_dollars(const Knowledge& knowledge, Document& title, Document& text);

}  // namespace crosstally
