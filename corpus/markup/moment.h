// The day in the date forms of news markup: ISO 8601 ("2022-04-14T09:00:00+01:00", "20220414T090000Z") and RFC 822
// ("Thu, 14 Apr 2022 09:00:00 GMT"). The day is the one that is printed; no time zone is applied.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/day.h"

namespace crosstally {

[[nodiscard]] std::optional<Day> parse_moment(std::string_view text);

}  // namespace crosstally
