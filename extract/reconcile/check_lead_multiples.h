// The first sentence says that a thing halved, doubled or trebled, and the two levels told of it below ("£9.1m, down from £13.9m")
// fall short of that.
#pragma once

#include <cstdint>

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_lead_multiples(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
