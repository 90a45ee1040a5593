// The log of a run, put aside where it does not fit into memory. Bounded, whatever the number of findings: one of them is
// at hand at a time.
#pragma once

#include <array>
#include <compare>
#include <functional>

#include "extract/reconcile/finding.h"
#include "extract/reconcile/spill_bytes.h"

namespace crosstally {

class LogStore final : public LogSource {
public:
    explicit LogStore(SpillRoom& room) : findings_(room, room.memory / 32), agreements_(room, room.memory / 32) {}

    void add(Discrepancy& finding);  // counts it, too
    void add(std::uint32_t article, Agreement& agreement);  // article: the number of the first that it is about
    void sort();                     // after the last

    void for_each_finding(const std::function<void(const Discrepancy&)>& take) const override;
    void for_each_agreement(const std::function<void(const Agreement&)>& take) const override;
    [[nodiscard]] const Summary& counts() const override { return summary; }

    Summary summary;

private:
    using Id = std::array<char, 32>;
    struct Rank {
        std::array<std::int64_t, 5> of{};
        Id id{};
        friend auto operator<=>(const Rank&, const Rank&) = default;
    };

    struct Where {
        std::uint32_t article = 0;
        std::uint32_t in_text = 0;  // 0: in its title
        std::uint32_t start = 0;
        Id id{};
        friend auto operator<=>(const Where&, const Where&) = default;
    };

    static Id id_of(const std::string& id);

    SpillBytes<Rank> findings_;
    SpillBytes<Where> agreements_;
};

}  // namespace crosstally
