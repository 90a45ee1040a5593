// Two figures that a slip of the hand joins: by their units, and what a finding says of it.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

[[nodiscard]] bool one_number_of_two_units(const Figure& a, const Figure& b);  // as printed, however short

// The same digits with another unit: $27.6 billion and £27.6 billion, 128 kph and 128 mph.
[[nodiscard]] bool is_unit_slip(const Figure& a, const Figure& b);

// With two digits: "9.5 kilos" and "9.5lb", "$68 a barrel" and "€68 a barrel".
[[nodiscard]] bool is_short_unit_slip(const Figure& a, const Figure& b);

// Both are sums of money, or both are measured; asked first, for most figures are neither.
[[nodiscard]] inline bool have_units(const Figure& a, const Figure& b) {
    const FigureKind kind = a.quantity.kind;
    return (kind == FigureKind::money || kind == FigureKind::measurement) && b.quantity.kind == kind;
}

[[nodiscard]] bool is_one_number_in_other_units(const Figure& a, const Figure& b);  // that have units

// One number all the same, though not counted in one unit: the slips above, and "$312 million" and "$3.12 billion", read as
// dollars of two countries.
[[nodiscard]] inline bool may_be_of_one_unit(const Figure& a, const Figure& b) { return have_units(a, b) && is_one_number_in_other_units(a, b); }

// Adds to the draft's tags the likely cause why the two figures differ, where there is one: "transposed-digits", "unit".
void explain_slip(const Figure& a, const Figure& b, Draft& draft);

}  // namespace crosstally
