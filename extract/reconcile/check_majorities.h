// A majority is what parts the two numbers of votes that are told before it ("312 votes to 275, a majority of 47") or behind it:
// "won with a majority of 4,212. She took 12,118 votes to 7,906 for ...".
#pragma once

#include <cstdint>

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_majorities(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
