// Whether a period may be what a figure is about, or is only told along: the day on which somebody spoke
// ("said on Tuesday"), an event's day ("Friday's crash").
#pragma once

#include "extract/document.h"

namespace crosstally {

[[nodiscard]] bool is_told_along(const Document& document, const PeriodTag& period);

// "a vessel built in 1987", "the park was opened in 1991": when a thing began, not what the text goes on to speak of.
[[nodiscard]] bool tells_when_it_began(const Document& document, const PeriodTag& period);

// "7,289 offences since records began in 2014-15": all that came since its beginning.
[[nodiscard]] bool opens_a_stretch(const Document& document, const PeriodTag& period);

// "The bridge, built in 1865, carries 12,000 cars": told in passing, it is nobody's period.
[[nodiscard]] bool is_origin_in_passing(const Document& document, const PeriodTag& period);

}  // namespace crosstally
