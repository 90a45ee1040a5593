// A share in per cent, or as a fraction, held against the part and the whole that stand beside it.
#pragma once

#include <cstdint>
#include <optional>

#include "extract/reconcile/draft.h"

namespace crosstally {

[[nodiscard]] bool is_share(const Batch& batch, std::uint32_t index);  // told, and no change

// The share that belongs to "19 of the 31": right behind it, or right before the part. Both are of one sentence, or the
// whole stands before it.
[[nodiscard]] std::optional<std::uint32_t> share_near(const Batch& batch, std::uint32_t part, std::uint32_t whole);

void check_share(const Batch& batch, std::uint32_t part, std::uint32_t whole, std::uint32_t share, Drafts& drafts);

}  // namespace crosstally
