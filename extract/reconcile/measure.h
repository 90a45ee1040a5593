// How alike two measures are, by the words that they share.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "extract/reconcile/batch.h"

namespace crosstally {

struct MeasureLikeness {
    unsigned shared = 0;    // words
    unsigned of_least = 0;  // of 1000: shared words of the shorter measure
    std::span<const std::uint64_t> near_a{}, near_b{};  // words of meaning of the two sentences
    [[nodiscard]] unsigned context() const;             // how many of them both have: counted when it is first asked for
    [[nodiscard]] bool same() const { return shared > 0 && of_least >= 660; }
    [[nodiscard]] bool alike() const { return shared > 0 && of_least >= 500; }

    mutable std::optional<unsigned> counted_context{};
};

[[nodiscard]] MeasureLikeness measure_likeness(const Figure& a, const Figure& b);

}  // namespace crosstally
