// "392 doctors for 824,000 patients, or 2,012 each": a number a head that the two numbers before it do not make.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_per_head(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
