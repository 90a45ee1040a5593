// "2,401,600 in England, 293,800 in Scotland and 171,900 in Wales" in a text that counts 2,813,300 in all: numbers of one
// list that make a total told near it but for one slip of the pen, in the total or in one of them. That they are its
// parts no word need say: of long numbers it is no chance. Cost: the numbers of each list by the article's counts.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_slipped_sums(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
