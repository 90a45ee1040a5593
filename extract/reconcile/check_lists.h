// "317 people: 121 men and 163 women": a list behind a colon that does not make the total before it.
// "By 312 votes to 275, a majority of 47": a majority that the two sides do not give.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_lists(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
