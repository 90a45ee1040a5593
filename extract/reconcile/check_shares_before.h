// Shares whose other half the sentence before gives: "It saw 2,316 people. The 1,412 men among them made up 61 per cent",
// "It cancelled 12,604 trains. That is out of 208,300, or 6 per cent".
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_shares_before(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
