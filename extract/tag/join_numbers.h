// Numbers that the rules found in pieces and that are one: "two point two million", "4 thousand 3 hundred and 21",
// "twenty and three fifths", "15 dollars 50", "forty-five (45)". Joined tags keep the rule of the piece that has the unit.
#pragma once

#include "extract/document.h"

namespace crosstally {

void join_numbers(Document& document);

}  // namespace crosstally
