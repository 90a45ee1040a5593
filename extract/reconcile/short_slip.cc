#include "extract/reconcile/short_slip.h"

#include <algorithm>
#include <span>
#include <vector>

#include "extract/reconcile/rare_slip.h"

namespace crosstally {
namespace {

constexpr std::size_t words_to_a_side = 8;

std::span<const Word> words_near(const Batch& batch, const Figure& figure) {
    const std::span<const Word> words = batch.sentence_of(figure).words;
    const std::size_t at = std::min(figure.reading->word, words.size());
    const std::size_t begin = at - std::min(at, words_to_a_side);
    return words.subspan(begin, std::min(words.size(), at + words_to_a_side + 1) - begin);
}

std::vector<std::uint64_t> senses_near(const Batch& batch, const Figure& figure) {
    std::vector<std::uint64_t> senses;
    for (const Word& word : words_near(batch, figure)) {
        if (word.sense != 0 && !batch.senses->is_light(word.text)) senses.push_back(word.sense);
    }
    std::ranges::sort(senses);
    senses.erase(std::unique(senses.begin(), senses.end()), senses.end());
    return senses;
}

std::ptrdiff_t count_words_near_both(const MeasurePair& pair) {
    const std::vector<std::uint64_t> of_right = senses_near(pair.batch, pair.right());
    return std::ranges::count_if(senses_near(pair.batch, pair.left()), [&](std::uint64_t sense) { return std::ranges::binary_search(of_right, sense); });
}

bool names(const Batch& batch, const Figure& figure, auto&& take) {
    const std::span<const Word> words = batch.sentence_of(figure).words;
    bool any = false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].capital && words[i].sense != 0) any |= take(words[i]);
    }
    return any;
}

// Each sentence names somebody or some place, and neither one that the other names.
bool name_others(const MeasurePair& pair) {
    const std::span<const Word> words = pair.batch.sentence_of(pair.right()).words;
    const auto any = [](const Word&) { return true; };
    const auto shared = [&](const Word& word) { return std::ranges::any_of(words, [&](const Word& other) { return other.id == word.id; }); };
    return names(pair.batch, pair.left(), any) && names(pair.batch, pair.right(), any) && !names(pair.batch, pair.left(), shared);
}

bool is_superlative(std::string_view word) { return word == "worst" || (word.size() > 5 && word.ends_with("est")); }

// "Flats by 1.3%", "bungalows by 3.1%": each counts what the other sentence does not speak of.
bool measured_apart(const MeasurePair& pair) {
    const auto is_foreign = [](const Figure& figure, const Figure& other) {
        const std::vector<std::uint64_t>& words = figure.counted->hashes;
        return !words.empty() && std::ranges::none_of(words, [&](std::uint64_t word) { return std::ranges::binary_search(other.near, word); });
    };
    return is_foreign(pair.left(), pair.right()) && is_foreign(pair.right(), pair.left());
}

// "The first phase", "the second phase"; "energy bills", "water bills": one noun, and before it a word that the other sentence has not.
bool modified_apart(const MeasurePair& pair) {
    const std::span<const Word> left = words_near(pair.batch, pair.left()), right = words_near(pair.batch, pair.right());
    const auto is_own = [](const Word& word, const Figure& other) { return word.sense != 0 && !is_superlative(word.text) && !std::ranges::binary_search(other.near, word.sense); };
    for (std::size_t i = 1; i < left.size(); ++i) {
        if (left[i].sense == 0 || pair.batch.senses->is_light(left[i].text) || !is_own(left[i - 1], pair.right())) continue;
        for (std::size_t j = 1; j < right.size(); ++j) {
            if (right[j].sense == left[i].sense && is_own(right[j - 1], pair.left())) return true;
        }
    }
    return false;
}

bool may_be_short_slip(const MeasurePair& pair) {
    const Figure& a = pair.left();
    const Figure& b = pair.right();
    if (!pair.related || !pair.same_week || !a.is_exact() || !b.is_exact() || std::min(a.digits, b.digits) < 2) return false;
    return a.quantity.change == b.quantity.change && possible(pair.scope) && possible(pair.period) && is_transposed(pair);
}

}  // namespace

ShortSlip short_slip_of(const MeasurePair& pair) {
    if (!may_be_short_slip(pair)) return ShortSlip::none;
    const std::ptrdiff_t numbers = numbers_beside(pair);
    const std::ptrdiff_t beside = count_words_near_both(pair) + numbers;
    if (beside == 0 || (numbers == 0 && measured_apart(pair)) || name_others(pair) || modified_apart(pair)) return ShortSlip::none;
    const bool one_way = pair.left().quantity.change != Change::none;
    const std::ptrdiff_t common = beside + (stated_same(pair.scope) ? 1 : 0) + (stated_same(pair.period) ? 1 : 0) + (one_way ? 1 : 0);
    return common > 2 ? ShortSlip::shown : common == 2 ? ShortSlip::doubtful : ShortSlip::none;
}

}  // namespace crosstally
