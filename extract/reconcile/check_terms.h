// Terms of prison told one by one make the total that is told before them ("jailed for a total of 32 years"), where the text says how
// many people were sentenced and tells as many terms.
#pragma once

#include <cstdint>

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_terms(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
