// A share with the two counts that make it behind a sign: "nearly a third of the tickets: 316,888 out of 887,040",
// "half of its beds - six out of 18 -". Cost: a look at each share.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_spelled_shares(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
