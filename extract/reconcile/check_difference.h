// "£12,000, 5 per cent or £600 below last spring": a level, a rate and an amount that must fit together.
// Also "the eight months from April to December": a length and the period that it names.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_differences(const Batch& batch, std::uint32_t article, Drafts& drafts);
void check_lengths(const Batch& batch, std::uint32_t article, Drafts& drafts);
void check_impossible_dates(const Batch& batch, std::uint32_t article, Drafts& drafts);

}  // namespace crosstally
