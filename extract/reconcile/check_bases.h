// "2,292 – 85% – of the cases were dropped, while 110 (4%) led to a charge": two shares of one whole that the sentence
// does not count. Each pair gives the whole as an interval; where no one whole fits both, one of the numbers is wrong.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_bases(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
