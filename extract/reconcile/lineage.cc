#include "extract/reconcile/lineage.h"

#include <map>

namespace crosstally {

Lineages::Lineages(std::uint32_t texts, SpillSorter<LineageEdge>& edges) {
    of_.reserve(texts);
    std::vector<std::uint32_t> sizes;
    std::map<std::uint32_t, std::uint32_t> shared;  // with each lineage
    const auto settle = [&] {
        auto home = static_cast<std::uint32_t>(sizes.size());
        for (const auto& [lineage, count] : shared) {
            if (count * 2 >= sizes[lineage]) {
                home = lineage;
                break;
            }
        }
        if (home == sizes.size()) sizes.push_back(0);
        ++sizes[home];
        of_.push_back(home);
        shared.clear();
    };
    edges.drain([&](const LineageEdge& edge) {
        while (of_.size() < edge.later) settle();
        ++shared[of_[edge.earlier]];
    });
    while (of_.size() < texts) settle();
}

std::uint32_t Lineages::count(const std::set<std::uint32_t>& texts) const {
    std::set<std::uint32_t> lineages;
    for (const std::uint32_t text : texts) lineages.insert(of_[text]);
    return static_cast<std::uint32_t>(lineages.size());
}

}  // namespace crosstally
