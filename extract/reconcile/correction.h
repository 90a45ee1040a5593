// Figures that an article itself takes back: "cut to 275 from 288", "459, not 477", "41,329 rather than 46,706".
#pragma once

#include <vector>

#include "extract/reconcile/batch.h"
#include "extract/reconcile/draft.h"
#include "extract/reconcile/story.h"

namespace crosstally {

struct Correction {
    std::uint32_t before = 0, after = 0;  // figures: the one taken back, and the one that stands
};

[[nodiscard]] std::vector<Correction> corrections_in(const Batch& batch, std::uint32_t article);

// The article states the figure that it has itself taken back.
void check_own_corrections(const Batch& batch, std::uint32_t article, Drafts& drafts);

// A later article of the story repeats the figure that an earlier one took back.
void check_stale(const Batch& batch, const Kinship& kinship, Drafts& drafts);

}  // namespace crosstally
