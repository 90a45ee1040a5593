// "The blue oar is the most stolen, with 210 oars": of one kind of oar, whatever the place that the sentence names.
#pragma once

#include "extract/reconcile/batch.h"

namespace crosstally {

// The sentence calls what the figure is of the most or the best of its kind, and it is not the figure's place that it calls so.
[[nodiscard]] bool is_of_one_of_many(const Batch& batch, std::uint32_t figure);

}  // namespace crosstally
