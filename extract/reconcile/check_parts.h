// Parts and wholes inside one article: a share against its base ("19 of the 31, 51 per cent"), a part larger than its
// whole, parts that do not make their total, percentages of one whole above 100.
#pragma once

#include "extract/reconcile/draft.h"

namespace crosstally {

void check_shares(const Batch& batch, std::uint32_t article, Drafts& drafts);
void check_totals(const Batch& batch, std::uint32_t article, Drafts& drafts);

// A plain number of things, told as it is or as it is to be: what an article foresees must add up too.
[[nodiscard]] bool is_count(const Figure& figure);
[[nodiscard]] bool exact_count(const Figure& figure);  // one that nothing hedges
[[nodiscard]] std::optional<std::uint32_t> only_count_in(const Batch& batch, std::uint32_t sentence);  // of whatever modality and hedge
[[nodiscard]] std::optional<std::uint32_t> only_of_dimension(const Batch& batch, std::uint32_t sentence, const std::string& dimension);
[[nodiscard]] bool is_sum(const Figure& figure);  // the same of money
[[nodiscard]] bool is_amount(const Figure& figure);  // the same of money and measurements

}  // namespace crosstally
