// "Suspended 2,372 times. The total fell by 18% from the 2,010 of the year before": the change is as large as the two numbers
// say, and goes the other way. Cost: the article's figures.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_turned_changes(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
