// A share that closes a sentence, of the two numbers that the sentence gives before it: "Of the 9,100 thefts, 420 led to
// charges, about one in 22", "recorded 2,050 thefts and charged a suspect in 103, a rate of 5 per cent".
#pragma once

#include <cstdint>

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_closing_shares(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
