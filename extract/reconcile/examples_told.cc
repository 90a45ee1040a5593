#include "extract/reconcile/examples_told.h"

#include <algorithm>
#include <array>

#include "extract/reconcile/slip.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

bool is_any_of(std::string_view word, std::span<const std::string_view> words) { return std::ranges::binary_search(words, word); }

// What is true of anyone: "someone", "those", or "a worker" who "would pay".
bool is_of_anyone(std::span<const Word> words) {
    constexpr std::array anyone = std::to_array<std::string_view>({"anybody", "anyone", "somebody", "someone", "those"});
    constexpr std::array supposing = std::to_array<std::string_view>({"can", "could", "may", "might", "pays", "saves", "will", "would"});
    if (words.empty()) return false;
    if (is_any_of(words.front().text, anyone)) return true;
    const bool indefinite = words.front().text == "a" || words.front().text == "an";
    return indefinite && std::ranges::any_of(words, [&](const Word& word) { return is_any_of(word.text, supposing); });
}

// The amount that says who is meant: before all other figures, behind "with" or another word that joins. -1: none.
std::int32_t condition_of(const SentenceView& sentence) {
    constexpr std::array joints = std::to_array<std::string_view>({"earning", "for", "of", "on", "over", "owing", "paid", "under", "with", "worth"});
    const std::span<const Word> words = sentence.words;
    const auto first = std::ranges::find_if(words, [](const Word& word) { return word.figure >= 0; });
    if (sentence.figures.size() < 2 || first == words.end() || first == words.begin() || !is_of_anyone(words)) return -1;
    return is_any_of((first - 1)->text, joints) ? sentence.figure_of(*first) : -1;
}

}  // namespace

bool are_two_examples(const Batch& batch, const SentenceView& a, const SentenceView& b) {
    const std::int32_t left = condition_of(a), right = left < 0 ? -1 : condition_of(b);
    if (right < 0) return false;
    const Figure &one = batch.figures[static_cast<std::uint32_t>(left)], &other = batch.figures[static_cast<std::uint32_t>(right)];
    const Slip slip = slip_between(one.quantity.value, other.quantity.value);
    return one.quantity.kind == FigureKind::money && fit_of(one, other) == Fit::apart && slip != Slip::magnitude && slip != Slip::transposed;
}

}  // namespace crosstally
