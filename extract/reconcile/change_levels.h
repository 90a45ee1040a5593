// "50,516 cases, an increase of 13.5 per cent" and "8,305 cases per 100,000 people, up 10.9 per cent": two changes, each behind a level of its own.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

// Both are rates of a change, and the amounts that stand right before them are of two kinds or far apart.
[[nodiscard]] bool are_changes_of_two_levels(const Batch& batch, std::uint32_t a, std::uint32_t b);

}  // namespace crosstally
