// A rise that is larger than the level that it led to: "723 cases, an increase of 1,489". Counts alone: a profit may rise from a loss.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_rises(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
