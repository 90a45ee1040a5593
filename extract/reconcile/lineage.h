// Articles that copy one another are one witness.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "extract/reconcile/candidates.h"

namespace crosstally {

class Lineages {
public:
    // edges: pairs of articles that share copied sentences. An article joins a lineage where it shares sentences with
    // at least half of it: likeness is not handed on from neighbour to neighbour.
    Lineages(std::uint32_t articles, const std::set<IndexPair>& edges);
    [[nodiscard]] std::uint32_t count(const std::set<std::uint32_t>& articles) const;  // lineages that they come from

private:
    std::vector<std::uint32_t> of_;
};

}  // namespace crosstally
