// Do two sentences go on from two stories: "A 34-year-old man was arrested at the scene", below a crash in one town and below a
// stabbing in another? Such a sentence names nobody and no place, and the articles share neither names nor what they tell of.
// Cost: the words of the two articles; called for sentences that read alike where values are apart.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

[[nodiscard]] bool go_on_from_two_stories(const Batch& batch, std::uint32_t sentence_a, std::uint32_t sentence_b);

}  // namespace crosstally
