// Ranks and comparisons that their own numbers contradict: "higher than the UK average of £233,000" of £194,000,
// "the lowest for a decade" with a lower one beside it, "followed by" a larger one, "35th of the 30".
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_ranks(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
