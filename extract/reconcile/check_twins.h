// Two sentences of one story, each in its own words, that share rare figures: a figure beside these that differs is the
// same one said twice. "A fall of 2.3% that knocked £5,957 off" and "2.3 per cent or £1,732 less", both of Manchester.
#pragma once

#include "extract/reconcile/draft.h"
#include "extract/reconcile/story.h"

namespace crosstally {

void check_twins(const Batch& batch, const Kinship& kinship, Drafts& drafts);

}  // namespace crosstally
