// Puts the links of a run in an order in which few texts are at hand at a time: texts in groups of some bytes, the links
// of two groups together. So a text is read back once for each group that it has links with, and not once
// for each link. Memory: a word a text; the links are put aside where they do not fit.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/reconcile/candidates.h"
#include "extract/reconcile/texts.h"

namespace crosstally {

class Tiles {
public:
    // group: bytes of texts in one, about.
    Tiles(SpillRoom& room, const Texts& texts, std::size_t group);

    void add(std::span<const TextLink> of_pair);

    // Gives the links of two texts at a time to take(links), group by group; once.
    template <class Take>
    void drain(const Take& take) {
        std::vector<TextLink> of_pair;
        links_.drain([&](const TiledLink& one) {
            if (!of_pair.empty() && (of_pair.front().a != one.link.a || of_pair.front().b != one.link.b)) {
                take(of_pair);
                of_pair.clear();
            }
            of_pair.push_back(one.link);
        });
        if (!of_pair.empty()) take(of_pair);
    }

private:
    struct TiledLink {
        std::uint32_t group_a = 0, group_b = 0;
        TextLink link;
        [[nodiscard]] std::uint64_t leading() const { return std::uint64_t{group_a} << 32U | group_b; }
        [[nodiscard]] std::uint64_t following() const { return link.leading(); }
        friend auto operator<=>(const TiledLink&, const TiledLink&) = default;
    };

    std::vector<std::uint32_t> group_of_;  // by text
    SpillSorter<TiledLink> links_;
};

}  // namespace crosstally
