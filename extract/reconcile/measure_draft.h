// What is written of two figures of one measure that cannot both be right.
#pragma once

#include <string>

#include "extract/reconcile/draft.h"
#include "extract/reconcile/measure_pair.h"

namespace crosstally {

// A contradiction is an error, any other verdict a warning. Of an unstated scope or period only what both share is the subject.
[[nodiscard]] Draft clash(const MeasurePair& pair, Verdict verdict, std::string reason);

// "; neither states a place; one of them states no period", for the end of a reason; empty where both state both.
[[nodiscard]] std::string unstated(const MeasurePair& pair);

}  // namespace crosstally
