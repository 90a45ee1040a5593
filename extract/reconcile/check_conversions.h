// A measurement that is given again in the other system's unit ("12 miles (19km)", "38C, or about 100F") is the same length,
// weight, area, speed or heat, within what both numbers' rounding allows and a twentieth more.
#pragma once

#include <cstdint>

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_conversions(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
