// What is counted may be taken from a sentence before: "thefts of oars rose by 27%, with 61 stolen" below one on nets.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

// A word of the figure's measure does not stand in its own sentence.
[[nodiscard]] bool has_carried_measure(const Batch& batch, std::uint32_t figure);

}  // namespace crosstally
