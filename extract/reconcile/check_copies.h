// Figures in the same place of two copied sentences: the strongest alignment there is. Needs no measure.
#pragma once

#include "extract/reconcile/draft.h"
#include "extract/reconcile/story.h"

namespace crosstally {

void check_copies(const Batch& batch, const Kinship& kinship, Drafts& drafts);

}  // namespace crosstally
