// Do two articles tell of one thing? They share a fifth of their words of meaning or more; two articles of one day that
// have nothing to do with each other share a tenth. Words that stand in many articles of the batch are left out, so that
// a word weighs by how rare it is here. Only sentences with a record are read.
// Cost: for every article, the articles that share its rare words.
#pragma once

#include <vector>

#include "extract/reconcile/batch.h"
#include "extract/reconcile/candidates.h"

namespace crosstally {

// Pairs of articles of one topic, in order.
[[nodiscard]] std::vector<IndexPair> pairs_of_one_topic(const Batch& batch);

}  // namespace crosstally
