// "(1934-2019), who has died aged 81": an age that the years of birth and death do not give.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_ages(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
