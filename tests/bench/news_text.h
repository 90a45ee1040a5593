// Writes articles of any number for measurements: stories, titles that copy them, local figures, quotations,
// non-ASCII names. The same seed gives the same articles. Names of people are invented.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/article.h"

namespace crosstally {

[[nodiscard]] std::vector<Article> news_articles(std::size_t count, std::uint32_t seed);

}  // namespace crosstally
