// Texts that copy one another are one witness.
#pragma once

#include <compare>
#include <cstdint>
#include <set>
#include <vector>

#include "extract/reconcile/spill_sorter.h"

namespace crosstally {

struct LineageEdge {  // two texts that share copied sentences, earlier < later
    std::uint32_t later = 0, earlier = 0;
    [[nodiscard]] std::uint64_t leading() const { return std::uint64_t{later} << 32U | earlier; }
    friend auto operator<=>(const LineageEdge&, const LineageEdge&) = default;
};

class Lineages {
public:
    // A text joins a lineage where it shares sentences with at least half of it: likeness is not handed on from
    // neighbour to neighbour.
    Lineages(std::uint32_t texts, SpillSorter<LineageEdge>& edges);
    [[nodiscard]] std::uint32_t count(const std::set<std::uint32_t>& texts) const;  // lineages that they come from

private:
    std::vector<std::uint32_t> of_;
};

}  // namespace crosstally
