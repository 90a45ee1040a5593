// How alike two measures are, by the words that they share.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

struct MeasureLikeness {
    unsigned shared = 0;    // words
    unsigned of_least = 0;  // of 1000: shared words of the shorter measure
    unsigned context = 0;   // words of meaning that the two sentences share
    [[nodiscard]] bool same() const { return shared > 0 && of_least >= 660; }
    [[nodiscard]] bool alike() const { return shared > 0 && of_least >= 500; }
};

[[nodiscard]] MeasureLikeness measure_likeness(const Figure& a, const Figure& b);

}  // namespace crosstally
