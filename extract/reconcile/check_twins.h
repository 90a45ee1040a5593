// Two sentences of one story, each in its own words, that share rare figures: a figure beside these that differs is the
// same one said twice. "A drop of 4% that took £480 off" and "4 per cent or £300 below", both of Lincoln.
#pragma once

#include "extract/reconcile/draft.h"
#include "extract/reconcile/story.h"

namespace crosstally {

void check_twins(const Batch& batch, const Kinship& kinship, const ArticleLinks& links, Drafts& drafts);

}  // namespace crosstally
