// What `crosstally explain` says of one article, as text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/pipeline.h"
#include "extract/reconcile/finding.h"

namespace crosstally {

// Each tag with its rule, each claim with the words that gave its fields. line: that line only; 0: all.
[[nodiscard]] std::string explain_reading(const Knowledge& knowledge, const ExtractedArticle& article, std::uint32_t line);

// For each figure of `records`: the figures that share a block with it, and the findings that rest on it.
[[nodiscard]] std::string explain_comparison(const std::vector<Record>& records, const std::vector<FigureRecord>& all,
                                             const Log& log, std::uint32_t line);

}  // namespace crosstally
