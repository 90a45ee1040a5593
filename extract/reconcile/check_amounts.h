// "Up by 300 from 1,100 to 1,500", "from 25% to 35%, a rise of 12 percentage points": an absolute change against the
// two ends that its own sentence gives.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_amounts(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
