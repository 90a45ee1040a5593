// Where one thing is said in very many ways, every two of its values would make a finding of their own: such findings
// become one, with a side for each value. A few values stay pairs: each says how its two came about.
#pragma once

#include <vector>

#include "extract/reconcile/draft_store.h"

namespace crosstally {

// drafts: one for each key. Cost: n log n.
void bundle_values(std::vector<StoredDraft>& drafts);

}  // namespace crosstally
