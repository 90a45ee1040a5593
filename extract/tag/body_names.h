// Bodies that stand on no list, by the form of their names (rules of kind `body`).
// Appends to document.tags.names, which must hold the listed names already; a body whose name holds a listed place
// ("Ashby Borough Council") serves that place.
#pragma once

#include "extract/document.h"

namespace crosstally {

void add_body_names(const Knowledge& knowledge, Document& document);

// "Ashby Vale Council" -> "ashby-vale-council"
[[nodiscard]] std::string id_of_name(std::string_view name);

}  // namespace crosstally
