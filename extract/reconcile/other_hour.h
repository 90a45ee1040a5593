// Do two articles of one day count votes at two hours: "At 07:00 BST the Greens had five seats" and "At 11:00 BST"? An article's
// hour is the first clock time that a sentence begins with. Cost: the sentences and names of both; called where values are apart.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

[[nodiscard]] bool count_at_two_hours(const Batch& batch, std::uint32_t figure_a, std::uint32_t figure_b);

}  // namespace crosstally
