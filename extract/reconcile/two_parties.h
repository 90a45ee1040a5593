// Are two figures told of two political parties: "Labour had 368 seats", "The Lib Dems had 134 seats"?
// Cost: the names of the two articles; called where values are apart.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

[[nodiscard]] bool names_party(const Batch& batch, std::uint32_t article);
[[nodiscard]] bool are_of_two_parties(const Batch& batch, std::uint32_t figure_a, std::uint32_t figure_b);

}  // namespace crosstally
