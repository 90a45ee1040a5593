// Two articles, each the only one of its batch, in one batch: whole, or parts of them. Copies what is joined up; the
// records stay where they are. The two batches must share a vocabulary.
#pragma once

#include "extract/reconcile/candidates.h"

namespace crosstally {

// parts: null of an article that is wanted whole; its lists of sentences and figures must agree.
[[nodiscard]] Batch beside(const Batch& a, const Batch& b, PartsOfTwo parts);

}  // namespace crosstally
