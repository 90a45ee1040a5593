// How `crosstally explain` says that one article was read, as text.
#pragma once

#include <cstdint>
#include <string>

#include "extract/pipeline.h"

namespace crosstally {

// Each tag with its rule, each claim with the words that gave its fields. line: that line only; 0: all.
[[nodiscard]] std::string explain_reading(const Knowledge& knowledge, const ExtractedArticle& article, std::uint32_t line);

}  // namespace crosstally
