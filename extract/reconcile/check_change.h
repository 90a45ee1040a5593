// "Up 34 per cent on the 1,426": a change recomputed from both ends that the article gives; percentages mistaken for
// percentage points.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_changes(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
