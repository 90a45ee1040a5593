// "Of its 1,480 staff, 920 work at sea and 650 ashore": parts that exclude each other and are more than their whole.
// "Five of them are open and the other seven shut": parts that leave nothing over and do not make their whole.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_splits(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
