// Ordinals are no figures ("the 62nd minute", "on the 33rd floor"), but where one sentence stands in two copies of a report
// with another ordinal, one of them is wrong. Days of the month are left alone: editions of two days have two.
// So with lengths of time that are no figures ("in the past 15 months"), in copies of the same days.
#pragma once

#include "extract/reconcile/draft.h"
#include "extract/reconcile/story.h"

namespace crosstally {

void check_ordinals(const Batch& batch, const Kinship& kinship, Drafts& drafts);

}  // namespace crosstally
