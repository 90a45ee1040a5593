// The tag `year` on contradictions where the other article gives the same number for another period: one of the two
// took last year's figure. Cost: the contradictions times the figures of two articles.
#pragma once

#include "extract/reconcile/batch.h"
#include "extract/reconcile/draft.h"

namespace crosstally {

void tag_years(const Batch& batch, Drafts& drafts);

}  // namespace crosstally
