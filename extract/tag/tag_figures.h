// Runs the figure layer over a document: fills tags.quantities, tags.periods and tags.guards.
#pragma once

#include "extract/document.h"

namespace crosstally {

void tag_figures(const Knowledge& knowledge, Document& document);

}  // namespace crosstally
