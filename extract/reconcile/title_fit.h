// Whether the figures of a text bear out the figure of its headline, which rounds, cuts hedges and tells by a word how much
// a level is of another.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

// "Fewer than four in 10" over 43.9 per cent.
[[nodiscard]] bool breaks_bound(const Figure& title, const Figure& body);

// "More than a quarter" over 28.4 per cent, "more than half" over 62: what is above and not far.
[[nodiscard]] bool is_surpassed(const Figure& title, const Figure& body);

// By one figure; anything within a tenth does.
[[nodiscard]] bool bears_out(const Batch& batch, const Figure& title, std::uint32_t index);

// "Profits treble" over "£15m, against £5m a year earlier": by two levels of the range that stand together, one so many times or
// that share of the other. Cost: the pairs of figures of neighbouring sentences.
[[nodiscard]] bool levels_bear_out(const Batch& batch, const Figure& title, Range range);

}  // namespace crosstally
