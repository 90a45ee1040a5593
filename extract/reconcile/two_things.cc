#include "extract/reconcile/two_things.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/known_copies.h"
#include "extract/reconcile/examples_told.h"
#include "extract/reconcile/numbered_apart.h"
#include "extract/reconcile/qualifiers.h"
#include "extract/reconcile/said.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

constexpr unsigned reach = 3;  // sentences

// A sentence of few words that names nobody.
bool is_bare(const Batch& batch, const SentenceView& sentence) {
    constexpr std::ptrdiff_t few = 5;  // words of meaning
    const auto has_meaning = [&](const Word& word) { return word.sense != 0 && !batch.senses->is_light(word.text); };
    const auto names = [](const Word& word) { return word.capital && word.sense != 0; };
    return std::ranges::count_if(sentence.words, has_meaning) <= few && std::none_of(sentence.words.begin() + !sentence.words.empty(), sentence.words.end(), names);
}

// "In Dublin the average was €2,113": most words of what it counts stand in a sentence before.
bool is_counted_before(const Figure& figure) {
    const std::vector<std::uint64_t>& counted = figure.counted->hashes;
    const auto is_near = [&](std::uint64_t word) { return std::ranges::binary_search(figure.near, word); };
    return counted.empty() || 2 * static_cast<std::size_t>(std::ranges::count_if(counted, is_near)) < counted.size();
}

// The sentence that says what the figure is about; none where it is its own.
std::optional<std::uint32_t> lead_of(const Batch& batch, const Figure& figure) {
    if (!is_counted_before(figure) && !is_bare(batch, batch.sentence_of(figure))) return std::nullopt;
    auto lead = batch.sentence_before(figure.sentence);
    for (unsigned back = 1; lead && back < reach && is_bare(batch, batch.sentences[*lead]); ++back) {
        const auto before = batch.sentence_before(*lead);
        if (!before) break;
        lead = before;
    }
    return lead;
}

bool any_two(const SentenceView& a, const SentenceView& b, const auto& holds) {
    return std::ranges::any_of(a.figures, [&](std::uint32_t x) { return std::ranges::any_of(b.figures, [&](std::uint32_t y) { return holds(x, y); }); });
}

// A number of two digits or more stands in both.
bool share_number(const Batch& batch, const SentenceView& a, const SentenceView& b) {
    return any_two(a, b, [&](std::uint32_t x, std::uint32_t y) {
        return batch.figures[x].digits >= 2 && agrees(fit_of(batch.figures[x], batch.figures[y]));
    });
}

// Chance does not put such numbers into two sentences that tell of two things in other words.
bool is_slip_of_hand(const Figure& a, const Figure& b) {
    const Slip slip = slip_between(a.quantity.value, b.quantity.value);
    return std::min(a.digits, b.digits) >= 2 && (slip == Slip::transposed || slip == Slip::magnitude);
}

// "1,312 patients with flu", "3,929 patients with Covid"
bool count_two(const Batch& batch, const SentenceView& a, const SentenceView& b) {
    return any_two(a, b, [&](std::uint32_t x, std::uint32_t y) {
        const Figure &left = batch.figures[x], &right = batch.figures[y];
        return fit_of(left, right) == Fit::apart && !is_slip_of_hand(left, right) && counted_apart(batch, x, y, OwnWords::each);
    });
}

bool is_forename(const Batch& batch, const SentenceView& sentence, const Word& word) {
    return word.capital && batch.places->is_forename(slice_code_points(sentence.ref->text, word.start, word.end));
}

// A word of meaning that the other sentence has not, nor in another spelling.
bool has_own_word(const Batch& batch, const SentenceView& sentence, const SentenceView& other) {
    return std::ranges::any_of(sentence.words, [&](const Word& word) {
        const bool means = word.text == "new" || (word.sense != 0 && !batch.senses->is_light(word.text) && !is_forename(batch, sentence, word));
        return means && std::ranges::none_of(other.words, [&](const Word& one) {
            return one.id == word.id || (word.sense != 0 && one.sense == word.sense) || is_spelling_variant(one.text, word.text);
        });
    });
}

// "Private buyers registered 50,458 new cars", "Fleets registered 81,207 new cars": a copy with another word, name or day.
bool copied_with_another_word(const Batch& batch, const SentenceView& a, const SentenceView& b) {
    const Copy* copy = batch.copies->of(a, b);
    if (copy == nullptr) return false;
    return copy->names_differ || copy->dates_differ || tell_of_two_classes(a, b) || (has_own_word(batch, a, b) && has_own_word(batch, b, a));
}

// "Outside Dublin", "excluding the North-West"
bool leaves_out_place(const SentenceView& sentence) {
    constexpr std::array leaving = std::to_array<std::string_view>({"except", "excluding", "outside"});
    const std::span<const Word> words = sentence.words;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const std::size_t name = words[i + 1].text == "the" ? i + 2 : i + 1;
        if (std::ranges::binary_search(leaving, words[i].text) && name < words.size() && words[name].capital) return true;
    }
    return false;
}

// "Women in Glasgow", "men in Glasgow": of copies, anywhere in them.
bool copied_of_opposites(const Batch& batch, const SentenceView& a, const SentenceView& b) {
    const Opposites& opposites = batch.senses->opposites();
    return batch.copies->of(a, b) != nullptr && are_opposite(kinds_said(std::string(a.ref->text), opposites), kinds_said(std::string(b.ref->text), opposites));
}

}  // namespace

bool are_of_two_things(const Batch& batch, std::uint32_t figure_a, std::uint32_t figure_b) {
    const SentenceView &own_a = batch.sentence_of(batch.figures[figure_a]), &own_b = batch.sentence_of(batch.figures[figure_b]);
    if (leaves_out_place(own_a) != leaves_out_place(own_b) || tell_of_two_classes(own_a, own_b) || copied_of_opposites(batch, own_a, own_b) || are_two_examples(batch, own_a, own_b)) return true;
    const auto lead_a = lead_of(batch, batch.figures[figure_a]);
    const auto lead_b = lead_a ? lead_of(batch, batch.figures[figure_b]) : std::nullopt;
    if (!lead_b) return false;
    const SentenceView &a = batch.sentences[*lead_a], &b = batch.sentences[*lead_b];
    if (share_number(batch, a, b)) return false;
    return copied_with_another_word(batch, a, b) || (!is_slip_of_hand(batch.figures[figure_a], batch.figures[figure_b]) && count_two(batch, a, b));
}

}  // namespace crosstally
