#include "extract/reconcile/lineage.h"

#include <map>

namespace crosstally {

Lineages::Lineages(std::uint32_t articles, const std::set<IndexPair>& edges) : of_(articles) {
    std::vector<std::vector<std::uint32_t>> earlier(articles);
    for (const auto& [a, b] : edges) earlier[b].push_back(a);
    std::vector<std::uint32_t> sizes;
    for (std::uint32_t article = 0; article < articles; ++article) {
        std::map<std::uint32_t, std::uint32_t> shared;
        for (const std::uint32_t other : earlier[article]) ++shared[of_[other]];
        std::uint32_t home = static_cast<std::uint32_t>(sizes.size());
        for (const auto& [lineage, count] : shared) {
            if (count * 2 >= sizes[lineage]) {
                home = lineage;
                break;
            }
        }
        if (home == sizes.size()) sizes.push_back(0);
        ++sizes[home];
        of_[article] = home;
    }
}

std::uint32_t Lineages::count(const std::set<std::uint32_t>& articles) const {
    std::set<std::uint32_t> lineages;
    for (const std::uint32_t article : articles) lineages.insert(of_[article]);
    return static_cast<std::uint32_t>(lineages.size());
}

}  // namespace crosstally
