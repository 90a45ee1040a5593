// Which figures may be added up, or set against a share: plain amounts, told as they are or as they are to be. What an article
// foresees must add up too.
#pragma once

#include <optional>

#include "extract/reconcile/batch.h"

namespace crosstally {

[[nodiscard]] bool is_count(const Figure& figure);     // of things
[[nodiscard]] bool exact_count(const Figure& figure);  // one that nothing hedges
[[nodiscard]] bool is_sum(const Figure& figure);       // of money
[[nodiscard]] bool is_amount(const Figure& figure);    // of money or a measurement

// The figure of the sentence that alone counts things, of whatever modality and hedge; nullopt where none or several do.
[[nodiscard]] std::optional<std::uint32_t> only_count_in(const Batch& batch, std::uint32_t sentence);
[[nodiscard]] std::optional<std::uint32_t> only_of_dimension(const Batch& batch, std::uint32_t sentence, const std::string& dimension);

}  // namespace crosstally
