// Are two sentences two examples: "Someone with a mortgage of $600,000 pays $1,507 more", and another with one of $750,000?
// Cost: the words in which they begin.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

[[nodiscard]] bool are_two_examples(const Batch& batch, const SentenceView& a, const SentenceView& b);

}  // namespace crosstally
