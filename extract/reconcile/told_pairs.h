// Which figures stand against each other in a finding: such a pair is no agreement and no note besides. Figures by
// Texts::figure_number. Memory: three words for each figure of a finding.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace crosstally {

class ToldPairs {
public:
    void add(std::uint32_t figure, std::uint32_t finding, std::uint32_t side) { entries_.push_back({figure, finding, side}); }
    void sort();  // after the last is added

    // On two sides of one finding.
    [[nodiscard]] bool apart(std::uint32_t a, std::uint32_t b) const;

private:
    struct Entry {
        std::uint32_t figure = 0, finding = 0, side = 0;
        friend auto operator<=>(const Entry&, const Entry&) = default;
    };
    [[nodiscard]] std::pair<std::vector<Entry>::const_iterator, std::vector<Entry>::const_iterator> of(std::uint32_t figure) const;

    std::vector<Entry> entries_;
};

}  // namespace crosstally
