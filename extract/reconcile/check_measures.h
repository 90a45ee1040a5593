// Figures of one measure in two articles of one story, or of one stated place and period anywhere.
#pragma once

#include "extract/reconcile/draft.h"
#include "extract/reconcile/story.h"

namespace crosstally {

void check_measures(const Batch& batch, const Kinship& kinship, const ArticleLinks& links, Drafts& drafts);

}  // namespace crosstally
