#include "extract/reconcile/two_parties.h"

#include <string_view>

namespace crosstally {
namespace {

bool is_party(const Batch& batch, const NameRecord& name) {
    if (name.kind != NameKind::organisation) return false;
    const auto entity = batch.places->find_id(name.id);
    return entity && batch.places->entities()[*entity].list == "parties";
}

bool begins_with_pronoun(const SentenceView& sentence) {
    const std::string_view first = sentence.words.empty() ? std::string_view() : std::string_view(sentence.words.front().text);
    return first == "they" || first == "it" || first == "its" || first == "their";
}

// The party named last before `end` in the sentence, by its id; empty where there is none.
std::string_view party_before(const Batch& batch, const SentenceView& sentence, std::uint32_t end) {
    std::string_view party;
    const Range range = batch.articles[sentence.article].names;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const NameRecord& name = *batch.names[i].record;
        const bool inside = name.place.in_title == sentence.in_title && name.place.span.start >= sentence.ref->span.start && name.place.span.end <= end;
        if (inside && is_party(batch, name)) party = name.id;
    }
    return party;
}

std::string_view party_told_of(const Batch& batch, const Figure& figure) {
    const SentenceView& sentence = batch.sentence_of(figure);
    const std::string_view party = party_before(batch, sentence, figure.record->place.span.start);
    const auto before = party.empty() && begins_with_pronoun(sentence) ? batch.sentence_before(figure.sentence) : std::nullopt;
    return before ? party_before(batch, batch.sentences[*before], batch.sentences[*before].ref->span.end) : party;
}

}  // namespace

bool names_party(const Batch& batch, std::uint32_t article) {
    const Range range = batch.articles[article].names;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (is_party(batch, *batch.names[i].record)) return true;
    }
    return false;
}

bool are_of_two_parties(const Batch& batch, std::uint32_t figure_a, std::uint32_t figure_b) {
    const std::string_view a = party_told_of(batch, batch.figures[figure_a]);
    const std::string_view b = a.empty() ? a : party_told_of(batch, batch.figures[figure_b]);
    return !b.empty() && a != b;
}

}  // namespace crosstally
