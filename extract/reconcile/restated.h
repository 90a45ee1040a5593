// Does the later of two articles give a number of the earlier one as what it was before: "grew by 0.7 per cent, up from its first
// estimate of 0.6 per cent", a month after "grew by 0.6 per cent"? Cost: the figures of one sentence.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

[[nodiscard]] bool is_restated(const Batch& batch, std::uint32_t figure_a, std::uint32_t figure_b);

}  // namespace crosstally
