// "Rose from 1,243 to 917", "fell to £4.2m from £3.9m": the word says one way and the two levels the other.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_directions(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
