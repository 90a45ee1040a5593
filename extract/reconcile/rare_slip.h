// Two numbers that a slip of the hand joins and that chance does not put into articles of one story: whatever the words
// beside them say, nobody states both of one thing.
#pragma once

#include "extract/reconcile/measure_pair.h"
#include "extract/reconcile/slip.h"

namespace crosstally {

// As they are printed where their units are one: 23,478 hours and 23,748 are no whole days.
[[nodiscard]] Slip slip_of(const MeasurePair& pair);
[[nodiscard]] bool is_transposed(const MeasurePair& pair);  // the same, at little cost for the many that are not

// A word of the measures in common, other than those that count anything.
[[nodiscard]] bool shares_noun(const MeasurePair& pair);

// How many other numbers, the same, stand beside both: "2,316, up from 1,963" and "2,136, up from 1,963".
[[nodiscard]] std::ptrdiff_t numbers_beside(const MeasurePair& pair);

// Digits that changed places in three, where nothing else shows that same thing, and nothing that they are of two.
[[nodiscard]] bool is_doubtful_slip(const MeasurePair& pair);

// False where both state places or periods that are two things.
[[nodiscard]] bool is_rare_slip(const MeasurePair& pair);

}  // namespace crosstally
