// The figures that a record's links name: the ends of a change, the base of a share. Found among the article's own figures.
#pragma once

#include <optional>
#include <string_view>

#include "extract/reconcile/batch.h"

namespace crosstally {

// The first figure that `figure` has in this role; nullopt where there is none. Cost: a look at the sentence's figures,
// and at the article's only where the link leaves the sentence.
[[nodiscard]] std::optional<std::uint32_t> linked(const Batch& batch, std::uint32_t figure, LinkRole role);

}  // namespace crosstally
