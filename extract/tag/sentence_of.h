// The sentence that holds a byte of the text. Cost: a binary search.
#pragma once

#include "corpus/segment.h"

namespace crosstally {

[[nodiscard]] std::uint32_t sentence_of(const Segmentation& segmentation, std::uint32_t byte);
[[nodiscard]] std::uint32_t token_at(const Segmentation& segmentation, std::uint32_t byte);  // the first that ends after it

}  // namespace crosstally
