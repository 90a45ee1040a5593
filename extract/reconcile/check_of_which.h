// "Impairments of £312 million, of which £186 million was for cards, £74 million for loans and £62 million for mortgages": parts of
// one sum that are more than it, or miss it by a slip.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_of_which(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
