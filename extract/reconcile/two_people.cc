#include "extract/reconcile/two_people.h"

#include <algorithm>
#include <array>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/copy.h"

namespace crosstally {
namespace {

constexpr unsigned reach = 3;  // sentences that go on with "he"

const NameRecord* person_opening(const Batch& batch, const SentenceView& sentence) {
    const Range range = batch.articles[sentence.article].names;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const NameRecord& name = *batch.names[i].record;
        if (name.kind == NameKind::person && name.place.in_title == sentence.in_title && name.place.span.start == sentence.ref->span.start) return &name;
    }
    return nullptr;
}

bool goes_on_with_pronoun(const SentenceView& sentence) {
    constexpr std::array pronouns = std::to_array<std::string_view>({"he", "her", "his", "she"});
    return !sentence.words.empty() && std::ranges::find(pronouns, sentence.words.front().text) != pronouns.end();
}

const NameRecord* person_told_of(const Batch& batch, std::uint32_t sentence) {
    for (unsigned back = 0; back <= reach; ++back) {
        const SentenceView& view = batch.sentences[sentence];
        if (const NameRecord* name = person_opening(batch, view)) return name;
        if (!goes_on_with_pronoun(view)) return nullptr;
        const auto before = batch.sentence_before(sentence);
        if (!before) return nullptr;
        sentence = *before;
    }
    return nullptr;
}

std::string surname_of(const NameRecord& name) {
    const std::vector<SentenceWord> words = sentence_words(name.place.text, 0);
    return words.empty() ? std::string() : words.back().text;
}

bool is_said(const Figure& figure) { return !figure.record->speaker.name.empty(); }

}  // namespace

bool are_of_two_people(const Batch& batch, std::uint32_t figure_a, std::uint32_t figure_b) {
    const Figure& a = batch.figures[figure_a];
    const Figure& b = batch.figures[figure_b];
    if (is_said(a) || is_said(b)) return false;
    const NameRecord* left = person_told_of(batch, a.sentence);
    const NameRecord* right = left == nullptr ? nullptr : person_told_of(batch, b.sentence);
    if (right == nullptr || left->id == right->id) return false;
    const std::string one = surname_of(*left), other = surname_of(*right);
    return one != other && !is_spelling_variant(one, other);
}

}  // namespace crosstally
