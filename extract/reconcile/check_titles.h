// A headline's figures against those of the text below it.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_titles(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
