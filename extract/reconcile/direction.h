// The direction of a change: the record's, or that of the words next to it ("rise of", "up", "lower").
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

[[nodiscard]] bool is_rate(const Figure& figure);  // a percentage, a ratio or a multiple

// none: a level. Cost: of a rate without a direction of its own, the few words beside it.
[[nodiscard]] Change direction_of(const Batch& batch, std::uint32_t figure);

}  // namespace crosstally
