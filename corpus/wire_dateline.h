// Where the report comes from, at the beginning of its first sentence:
//     LONDON –     LEEDS (WNA) –     JINDO, South Korea –     HULL, Feb 8, 2023 (Agency) -     PUNE: As many as
// The place is in capitals; behind it stand only capitalised words, numbers and what is bracketed, up to the dash or the
// colon. A heading that is all in capitals has none.
#pragma once

#include <cstddef>
#include <string_view>

namespace crosstally {

// The byte behind its dash or colon; 0 where the text does not begin with one. Cost: two bytes looked at where there is none.
[[nodiscard]] std::size_t end_of_wire_dateline(std::string_view text);

}  // namespace crosstally
