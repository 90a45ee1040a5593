// What the clause before a period says of it, back to a comma or a dash: that it is to come, that it is only what something
// is held against. A place is a byte of the text. Cost: the words of the clause, at most 160 bytes.
#pragma once

#include "extract/document.h"

namespace crosstally {

// True where the clause tells of what is to come ("will open in", "due in", "plans to close in").
[[nodiscard]] bool looks_ahead(const Document& document, std::uint32_t byte);

// True where the words before the byte hold what follows against something else ("than in 2018", "up on December").
[[nodiscard]] bool is_compared(const Document& document, std::uint32_t byte);

// True where the clause before "by" or "until" tells of what lasts or is to come ("are refusing overtime", "could shut");
// before "by" also where it has an infinitive ("told to reach 76%").
[[nodiscard]] bool leads_on(const Document& document, std::uint32_t byte, bool by);

// True where the words before "from" say how far a level is from another ("down 3 percent").
[[nodiscard]] bool is_level_from(const Document& document, std::uint32_t byte);

}  // namespace crosstally
