// Articles that are another article cut short. What they say within themselves is judged by the longer text, which may
// explain what the cut one leaves open: a headline's figure that stands further down, the rest of a sum.
#pragma once

#include <vector>

#include "extract/reconcile/batch.h"

namespace crosstally {

// By article: true where another has all of its sentences and more. Exact copies are neither's shorter version.
[[nodiscard]] std::vector<bool> shorter_versions(const Batch& batch);

}  // namespace crosstally
