// Two figures of one value that cannot be one fact, as their words say: "a profit of" and "a loss of", "a tonne" and "a
// kilo", "men" and "women".
#pragma once

#include <span>
#include <string_view>

#include "extract/reconcile/batch.h"

namespace crosstally {

// What they count is of two kinds that exclude each other (rules/measure/opposite.toml).
[[nodiscard]] inline bool counts_opposite(const Figure& a, const Figure& b) { return are_opposite(a.counted->kinds, b.counted->kinds); }

// Of copied sentences: close to the figures stand words that turn them round ("bought" and "sold" too, which of two
// sentences in other words may tell of one deal).
[[nodiscard]] inline bool turned_beside(const Figure& a, const Figure& b) { return are_opposite(a.reading->sides, b.reading->sides); }

// "tonne" of "£1,450 a tonne", the figure standing at `at`; empty where it is no rate.
[[nodiscard]] std::string_view rate_unit_behind(std::span<const Word> words, std::size_t at);
[[nodiscard]] inline std::string_view rate_unit(const Figure& figure) { return figure.reading->rate_unit; }

// "£1,450 a tonne" and "£1,450 a kilo".
[[nodiscard]] bool given_per_other(const Batch& batch, std::uint32_t a, std::uint32_t b);

// "I started with 26 cows" and "We started with 62 cows": two people, each of themselves.
[[nodiscard]] bool tell_of_themselves(const Batch& batch, std::uint32_t a, std::uint32_t b);

// "Each was used 30.7 times" and "they were used 438,210 times": what a slip of the point does not explain.
[[nodiscard]] bool are_average_and_sum(const Figure& a, const Figure& b);

// Either: no agreement, whatever the values.
[[nodiscard]] inline bool said_apart(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    return counts_opposite(batch.figures[a], batch.figures[b]) || given_per_other(batch, a, b);
}

}  // namespace crosstally
