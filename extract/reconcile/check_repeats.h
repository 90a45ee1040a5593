// A figure that one article gives twice and not alike: digits changed places, one currency for another, a hedge that
// points the wrong way. Only slips that show how they came about: one article may speak of many things.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_repeats(const Batch& batch, std::uint32_t article, Drafts& drafts);

[[nodiscard]] bool one_number_of_two_units(const Figure& a, const Figure& b);  // as printed, however short

// The same digits with another unit: $27.6 billion and £27.6 billion, 128 kph and 128 mph.
[[nodiscard]] bool is_unit_slip(const Figure& a, const Figure& b);

}  // namespace crosstally
