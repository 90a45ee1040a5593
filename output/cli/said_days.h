// "2022-10-01 to 2022-10-31", "2022-10-01"; an end that is not known is "...".
#pragma once

#include <string>

#include "extract/tag/tags.h"

namespace crosstally {

[[nodiscard]] inline std::string said_days(const DayRange& days) {
    const std::string from = days.from ? format_day(*days.from) : "...", to = days.to ? format_day(*days.to) : "...";
    return from == to ? from : from + " to " + to;
}

}  // namespace crosstally
