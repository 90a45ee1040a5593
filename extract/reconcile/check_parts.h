// Parts and wholes inside one article: a share against its base ("19 of the 31, 51 per cent"), a part larger than its
// whole, parts that do not make their total, percentages of one whole above 100.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_shares(const Batch& batch, std::uint32_t article, Drafts& drafts);
void check_totals(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
