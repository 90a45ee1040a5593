// The figures of its article that a figure is compared with: those up to 250 before it and behind it in the text. An
// article of news is compared whole; in one of 100,000 figures what stands far apart is not, so that the time that an
// article takes grows with its length and not with its square. For the same reason the figures of two such articles are not
// all compared with one another, but those that share a value, or a place, a period and a word of measure.
#pragma once

#include <algorithm>

#include "extract/reconcile/batch.h"

namespace crosstally {

inline constexpr std::uint32_t furthest_neighbour = 250;  // figures

[[nodiscard]] inline Range neighbourhood(const Batch& batch, std::uint32_t figure) {
    const Range all = batch.articles[batch.figures[figure].article].figures;
    return {std::max(all.begin, figure - std::min(figure, furthest_neighbour)), std::min(all.end, figure + furthest_neighbour + 1)};
}

// Of the text, its headline apart.
[[nodiscard]] inline bool is_of_first_sentence(const Batch& batch, std::uint32_t sentence) { return !batch.sentence_before(sentence); }

[[nodiscard]] inline bool is_of_first_two_sentences(const Batch& batch, std::uint32_t sentence) {
    const auto before = batch.sentence_before(sentence);
    return !before || is_of_first_sentence(batch, *before);
}

inline constexpr std::uint64_t most_crossed = 100'000;  // pairs of figures: no two articles of news have as many

[[nodiscard]] inline bool too_many_to_cross(Range a, Range b) { return std::uint64_t{a.end - a.begin} * (b.end - b.begin) > most_crossed; }

}  // namespace crosstally
