// A share and the count that it stands for, side by side ("41%, 585 people in all", "one in 25 of them – 186 –"), held against
// the whole that the words point at: "a survey of 4,182 adults", what the sentence before counted, or the article's only
// count of that noun. Cost: the article's figures, and for a noun all its counts.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_apposed_shares(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
