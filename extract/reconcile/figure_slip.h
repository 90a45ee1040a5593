// Two figures that a slip of the hand joins: by their units, and what a finding says of it.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

[[nodiscard]] bool one_number_of_two_units(const Figure& a, const Figure& b);  // as printed, however short

// The same digits with another unit: $27.6 billion and £27.6 billion, 128 kph and 128 mph.
[[nodiscard]] bool is_unit_slip(const Figure& a, const Figure& b);

// Adds to the draft's tags the likely cause why the two figures differ, where there is one: "transposed-digits", "unit".
void explain_slip(const Figure& a, const Figure& b, Draft& draft);

}  // namespace crosstally
