// Copies of one sentence, in one of which a word is turned round: "higher" for "lower", a "not" come or gone.
#pragma once

#include "extract/reconcile/draft.h"
#include "extract/reconcile/story.h"

namespace crosstally {

void check_reversals(const Batch& batch, const Kinship& kinship, Drafts& drafts);

}  // namespace crosstally
