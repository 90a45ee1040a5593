// "West Fenby, with 152 offences, ahead of Otterby on 176": one that is said to be ahead of another, or behind it, and the
// two numbers say otherwise.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_ahead(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
