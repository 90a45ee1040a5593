// A figure that one article gives twice and not alike: digits changed places, one currency for another, a hedge that
// points the wrong way. Only slips that show how they came about: one article may speak of many things.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_repeats(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
