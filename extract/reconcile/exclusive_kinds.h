// "920 of them at sea and 650 ashore", "50 are run by volunteers and 70 by paid staff": two numbers of one sentence that
// count what cannot be both, as two opposite words and nothing else say. "80 have teams for men and 60 for women" and "42 play
// in the orchestra and 35 in the choir" may overlap, and so does all that these words do not know.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

// whole: what both are parts of; its nouns may be said again with the parts. part stands before next, with no figure between.
[[nodiscard]] bool are_exclusive(const Batch& batch, std::uint32_t whole, std::uint32_t part, std::uint32_t next);

// "Freight brought in £88m of that and passengers £136m": opposite words before the verb, which is not said anew or said alike.
[[nodiscard]] bool come_of_exclusive(const Batch& batch, std::uint32_t part, std::uint32_t next);

}  // namespace crosstally
