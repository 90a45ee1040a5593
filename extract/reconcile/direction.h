// The direction of a change: the record's, or that of the words next to it ("rise of", "up", "lower").
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

[[nodiscard]] bool is_rate(const Figure& figure);  // a percentage, a ratio or a multiple

// none: a level.
[[nodiscard]] Change direction_of(const Figure& figure);

// What the words beside a figure that stands at `at` say, if it is a rate.
[[nodiscard]] Change direction_beside(std::span<const Word> words, std::size_t at);

}  // namespace crosstally
