// A text that begins with 19 dead in a fire and tells below that the fire killed 17: a paragraph of an earlier version was
// left standing. Only what is said of the event as a whole counts, and of people, not of a part of them.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_stale_toll(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
