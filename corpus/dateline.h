// The day of publication that an article's own text states in its first lines:
//     Wednesday, 16th June 2021, 4:09 pm      date 2024-10-08      Published 12:01 14 Apr 2022
//     By Jane Doe | June 4, 2023              LEEDS, June 4, 2023 (Agency) - The council ...
// A date in a sentence is no dateline ("On 16 June 2021 the council voted"), a day without its year is none, and
// 04/06/2023 is none, for nobody knows which is the month. "Updated" stands behind "Published".
#pragma once

#include <optional>
#include <string_view>

#include "corpus/day.h"

namespace crosstally {

[[nodiscard]] std::optional<Day> find_dateline(std::string_view text);

// One line, without its end, that states it.
[[nodiscard]] bool is_dateline(std::string_view line);

}  // namespace crosstally
