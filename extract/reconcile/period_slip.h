// One precise figure is told of two stretches of years that begin or end together ("between 2000 and 2023", "between 2002 and
// 2023"): one of the years slipped.
#pragma once

#include "extract/reconcile/draft.h"
#include "extract/reconcile/measure_pair.h"

namespace crosstally {

void check_period_slip(const MeasurePair& pair, Drafts& drafts);

}  // namespace crosstally
