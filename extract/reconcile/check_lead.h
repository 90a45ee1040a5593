// A headline against the first sentence of its own text: a share that the text gives for something else, a country
// where the text speaks of one of its nations.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_lead(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
