// Whether a period may be what a figure is about, or is only told along: the day on which somebody spoke
// ("said on Tuesday"), an event's day ("Friday's crash").
#pragma once

#include "extract/document.h"

namespace crosstally {

[[nodiscard]] bool is_told_along(const Document& document, const PeriodTag& period);

}  // namespace crosstally
