// Two figures of one value that cannot be one fact, as their words say: "a profit of" and "a loss of", "a tonne" and "a
// kilo", "men" and "women". Cost: a look at both measures where they are worded alike, else the lists' words in both.
#pragma once

#include <string>

#include "extract/reconcile/batch.h"

namespace crosstally {

// What they count is of two kinds that exclude each other (rules/measure/opposite.toml).
[[nodiscard]] bool counts_opposite(const Batch& batch, std::uint32_t a, std::uint32_t b);

// Of copied sentences: close to the figures stand words that turn them round ("bought" and "sold" too, which of two
// sentences in other words may tell of one deal).
[[nodiscard]] bool turned_beside(const Batch& batch, std::uint32_t a, std::uint32_t b);

// "tonne" of "£1,450 a tonne"; empty where the figure is no rate.
[[nodiscard]] std::string rate_unit(const Batch& batch, std::uint32_t figure);

// "£1,450 a tonne" and "£1,450 a kilo".
[[nodiscard]] bool given_per_other(const Batch& batch, std::uint32_t a, std::uint32_t b);

// Either: no agreement, whatever the values.
[[nodiscard]] inline bool said_apart(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    return counts_opposite(batch, a, b) || given_per_other(batch, a, b);
}

}  // namespace crosstally
