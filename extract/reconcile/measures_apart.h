// Two figures of one measure whose values do not meet: what is written of them, if anything.
#pragma once

#include "extract/reconcile/draft.h"
#include "extract/reconcile/measure_pair.h"

namespace crosstally {

// Adds at most one finding to the drafts. pair.copied and pair.other_hour are set. Cost: the words of both sentences for few pairs.
void judge_apart(const MeasurePair& pair, Drafts& drafts);

}  // namespace crosstally
