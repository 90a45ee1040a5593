// Parts and their total: "88 bodies, of which 78 ... and 10 ...", "Of those, 30 were mares and 12 foals".
#pragma once

#include <vector>

#include "extract/claim/change_links.h"

namespace crosstally {

// claims: [first, end) are the sentence's; a total may stand in the sentence before.
[[nodiscard]] std::vector<ClaimLink> part_links(const Document& document, const TaggedWords& words, std::uint32_t first,
                                                std::uint32_t end);

}  // namespace crosstally
