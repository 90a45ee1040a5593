// Are two figures of two things: of category one and of category two; or "It was £1,097 a year before", below the rent of new
// lets and below that of old ones? What such a sentence is about stands in an earlier one.
// Cost: the product of those sentences' lengths; called where values are apart.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

[[nodiscard]] bool are_of_two_things(const Batch& batch, std::uint32_t figure_a, std::uint32_t figure_b);

}  // namespace crosstally
