// "£255 a month, or £3,600 a year", "£24,950 a year, which comes to £989,000 over 40 years": what an amount makes over a longer
// time. Told only where the digits of what it makes changed places: a year may have ten months of payments.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_over_time(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
