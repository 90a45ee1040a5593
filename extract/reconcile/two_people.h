// Are two figures told of two people: "John Harris, 34, was fined £120", "Paul Ward, 43, was fined £210. He was given 6 points"?
// Cost: the names of the two articles; called where values are apart.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

[[nodiscard]] bool are_of_two_people(const Batch& batch, std::uint32_t figure_a, std::uint32_t figure_b);

}  // namespace crosstally
