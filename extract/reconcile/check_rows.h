// One number that two articles of one story give to two rows: of another place, or of another time, each where one of them
// has another number for that row. "Hastings 523, Eastbourne 326", and "in Hastings, where 326": rows exchanged, or the
// number of the row beside.
#pragma once

#include "extract/reconcile/draft.h"
#include "extract/reconcile/story.h"

namespace crosstally {

void check_rows(const Batch& batch, const Kinship& kinship, Drafts& drafts);

}  // namespace crosstally
