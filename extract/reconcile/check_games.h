// The record of a team: "won 14 of their 38 games, drew nine and lost 13" makes 36.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_games(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
