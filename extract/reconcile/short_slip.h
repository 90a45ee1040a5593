// Two digits that changed places: "39 cents" and "93c", "up 1.8 per cent" and "up 8.1 per cent". Chance puts such a pair into
// most stories; what stands close to both shows that they are of one thing. Cost: the product of the words close to them, for
// the pairs whose digits changed places alone.
#pragma once

#include "extract/reconcile/measure_pair.h"

namespace crosstally {

enum class ShortSlip : unsigned char {
    none,
    doubtful,  // little shows that same thing, and nothing that they are of two
    shown,
};

[[nodiscard]] ShortSlip short_slip_of(const MeasurePair& pair);

}  // namespace crosstally
