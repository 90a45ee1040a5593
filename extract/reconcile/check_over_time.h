// An amount by the week, the month or the year, and what it comes to over a longer time: "$255 a month, or $3,600 over a year",
// "£24,950 a year, which comes to £989,000 over 40 years". Cost: linear.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_over_time(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
