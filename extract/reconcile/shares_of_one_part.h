// "About a third of the money, £212,400" and "£212,400, or 43% of the money": two shares of one number.
#pragma once

#include "extract/reconcile/measure_pair.h"

namespace crosstally {

// Both stand beside the same rare number, with a sign or "or" between.
[[nodiscard]] bool are_shares_of_one_part(const MeasurePair& pair);

}  // namespace crosstally
