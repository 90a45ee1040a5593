// Shares of sums and measurements inside one article: "£2.4m of the £9.6m fund, or 25%", "226,700 tonnes. Of this, 61,200
// tonnes, or 27 per cent".
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_amount_shares(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
