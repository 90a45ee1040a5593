// Drafts with one key become one discrepancy; agreements on one value become one agreement; both sorted.
#pragma once

#include "extract/reconcile/draft.h"
#include "extract/reconcile/lineage.h"

namespace crosstally {

void group_drafts(const Batch& batch, const Lineages& lineages, Drafts drafts, Log& log);

}  // namespace crosstally
