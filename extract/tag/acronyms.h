// Second mentions of bodies by their initials: "Wren Lamplighters Trust (WLT)", or "WLT" alone once the whole name
// has been used. Appends to document.tags.names and leaves it in the order of the text.
#pragma once

#include "extract/document.h"

namespace crosstally {

void add_acronyms(Document& document);

// The initials of a name's capitalised words, with and without its small words: "Office for National Statistics"
// is ONS. True where `letters` is either.
[[nodiscard]] bool is_acronym_of(std::string_view letters, std::string_view name);

}  // namespace crosstally
