// The words that a finding or an agreement rests on: every place that is marked in a text, in every article with that
// text, in the order of the articles and then of the text.
#pragma once

#include <set>
#include <vector>

#include "extract/reconcile/finding.h"
#include "extract/reconcile/texts.h"

namespace crosstally {

struct MarkedPlace {
    std::uint32_t text = 0;
    std::uint32_t side = 0;
    Place place;  // of any article
    SentenceRef sentence;
};

struct GatheredEvidence {
    std::vector<Evidence> evidence;
    std::set<std::uint32_t> articles;
};

[[nodiscard]] GatheredEvidence evidence_of(const Texts& texts, const std::vector<MarkedPlace>& marks);

}  // namespace crosstally
