#include "extract/reconcile/two_people.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/copy.h"

namespace crosstally {
namespace {

constexpr unsigned reach = 3;  // sentences that go on with "he"

struct Person {
    std::string forename, surname;  // in small letters; of "Mr Ward" no forename
};

Person person_of(std::string_view name) {
    const std::vector<SentenceWord> words = sentence_words(name, 0);
    if (words.empty()) return {};
    return {words.size() > 1 ? words.front().text : std::string(), words.back().text};
}

std::string_view as_printed(const SentenceView& sentence, const Word& word) { return slice_code_points(sentence.ref->text, word.start, word.end); }

// "Cllr Ann Tooley has", "Jason Meeks, his brother, has": known by the first of the two words, where no record names a person.
std::optional<Person> person_by_forename(const Batch& batch, const SentenceView& sentence, std::size_t at) {
    if (at + 1 >= sentence.words.size() || !sentence.words[at + 1].capital) return std::nullopt;
    if (!batch.places->is_forename(as_printed(sentence, sentence.words[at]))) return std::nullopt;
    return Person{std::string(sentence.words[at].text), std::string(sentence.words[at + 1].text)};
}

std::optional<Person> person_opening(const Batch& batch, const SentenceView& sentence) {
    if (sentence.words.empty()) return std::nullopt;
    const std::size_t at = batch.senses->words().has(WordList::titles, sentence.words.front().text) ? 1 : 0;
    if (at == sentence.words.size()) return std::nullopt;
    const Range range = batch.articles[sentence.article].names;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const NameRecord& name = *batch.names[i].record;
        const std::uint32_t start = name.place.span.start - std::min(name.place.span.start, sentence.ref->span.start);
        const bool opens = name.place.span.start >= sentence.ref->span.start && (start == 0 || start == sentence.words[at].start);
        if (name.kind == NameKind::person && name.place.in_title == sentence.in_title && opens) return person_of(name.place.text);
    }
    return person_by_forename(batch, sentence, at);
}

bool is_pronoun_of_person(const Word& word) {
    constexpr std::array pronouns = std::to_array<std::string_view>({"he", "her", "his", "she"});
    return std::ranges::find(pronouns, word.text) != pronouns.end();
}

// "He was given 6 points", "Police found £12,600 in his flat": whose they are stands before.
bool goes_on_from_person(const SentenceView& sentence) {
    const auto names = [](const Word& word) { return word.capital && !is_pronoun_of_person(word); };
    return std::ranges::any_of(sentence.words, is_pronoun_of_person) && std::none_of(sentence.words.begin() + 1, sentence.words.end(), names);
}

std::optional<Person> person_told_of(const Batch& batch, std::uint32_t sentence) {
    for (unsigned back = 0; back <= reach; ++back) {
        const SentenceView& view = batch.sentences[sentence];
        if (auto person = person_opening(batch, view)) return person;
        if (!goes_on_from_person(view)) return std::nullopt;
        const auto before = batch.sentence_before(sentence);
        if (!before) return std::nullopt;
        sentence = *before;
    }
    return std::nullopt;
}

// Of one surname two only by forenames of two initials: "Dave Ward" is "David Ward", and "Mr Ward" is either.
bool are_two(const Person& a, const Person& b) {
    if (a.surname != b.surname) return !is_spelling_variant(a.surname, b.surname);
    return !a.forename.empty() && !b.forename.empty() && a.forename.front() != b.forename.front();
}

// Who says it is not the one of whom it is told: of "Ann Lee said that 12,000 had come" the figure is none of hers.
bool is_said_by(const Figure& figure, const Person& person) { return person_of(figure.record->speaker.name).surname == person.surname; }

}  // namespace

bool are_of_two_people(const Batch& batch, std::uint32_t figure_a, std::uint32_t figure_b) {
    const Figure& a = batch.figures[figure_a];
    const Figure& b = batch.figures[figure_b];
    const auto left = person_told_of(batch, a.sentence);
    const auto right = left ? person_told_of(batch, b.sentence) : std::nullopt;
    return right && are_two(*left, *right) && !is_said_by(a, *left) && !is_said_by(b, *right);
}

}  // namespace crosstally
