// Tolls of a disaster: counted again and again, so that a later article has a higher number and no slip.
#pragma once

#include "extract/reconcile/draft.h"
#include "extract/reconcile/measure_pair.h"

namespace crosstally {

// Two articles that count the dead of one disaster at other hours: the higher number is of the later one, or of one day.
void note_rising_toll(const MeasurePair& pair, Drafts& drafts);

// The figures of two articles: both count the dead, and no count of the one is in the other. Cost: reads all of both.
[[nodiscard]] bool tolls_differ(const Batch& batch, Range a, Range b);

}  // namespace crosstally
