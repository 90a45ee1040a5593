// What is left of a whole: "187 boats sank, 46 in May and three in June. The other 138 ...", "62 per cent said yes and 31 no.
// The other seven per cent ...". Told where no sum of the numbers before gives it and a slip of its digits would.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_rest(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
