// The levels that a change runs between: "up 16% on the 980,000", "fell by a third, from 600 to 400",
// "12 per cent and rose to 15 per cent, which is 3 points more".
#pragma once

#include <vector>

#include "extract/claim/figure_words.h"

namespace crosstally {

struct ClaimLink {
    std::uint32_t claim = 0;
    LinkRole role = LinkRole::base;
    std::uint32_t other = 0;
};

// claims: [first, end) are the sentence's. Levels are joined only where they are of one kind and unit.
[[nodiscard]] std::vector<ClaimLink> change_links(const Document& document, const TaggedWords& words, std::uint32_t first,
                                                  std::uint32_t end);

}  // namespace crosstally
