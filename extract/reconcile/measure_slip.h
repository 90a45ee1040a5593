// Whether a slip of the hand explains why two figures of one thing differ: digits that changed places, one of four that
// differs, one that is left out, another unit.
#pragma once

#include "extract/reconcile/measure_pair.h"

namespace crosstally {

// Two values that a slip joins: digits changed places, or one of four differs. Of few digits only where much else is the same.
[[nodiscard]] bool is_slip(const MeasurePair& pair);

// Both are where one change led to ("rose by 77,000 to 1.36 million"): by one amount, or from one level.
[[nodiscard]] bool end_one_change(const MeasurePair& pair);

// Two sizes of one change: "rose 28% to £686 from £536" and "up 82pc from £536 to £686"; of one place and to one long number
// also where only its end is told, and the digits changed places.
[[nodiscard]] bool are_one_change(const MeasurePair& pair);

// "43 per cent of English colleges expect to be in deficit" and "34 per cent": forecasts in much the same words.
[[nodiscard]] bool is_slip_of_one_forecast(const MeasurePair& pair);

[[nodiscard]] bool one_number_two_units(const MeasurePair& pair);  // "40 km/h" and "40 mph"

// 58,900 hectares and 58,900 acres in one story: one kind of unit, and a number that chance does not repeat.
[[nodiscard]] bool is_rare_unit_slip(const MeasurePair& pair);

}  // namespace crosstally
