// Shares, parts and totals that a sentence gives side by side: "a third of its 9,000 troops, 2,000", "45 dead and 120
// hurt, a total of 175", "8 out of 10 (60 per cent)", and "of those, 51" after 42.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_stated_sums(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
