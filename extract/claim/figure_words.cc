#include "extract/claim/figure_words.h"

#include <array>

#include "corpus/among.h"

namespace crosstally {
namespace {

constexpr std::array<std::string_view, 7> comparatives = {"more", "less", "fewer", "higher", "lower", "greater", "smaller"};
constexpr std::array<std::string_view, 6> loose_prepositions = {"over", "under", "around", "about", "near", "below"};

// How many words before i are part of the figure's hedge, its article or an adjective of amount; 0 where none is.
std::size_t hedge_before(const TaggedWords& words, std::size_t i) {
    const TaggedWord& word = words[i - 1];
    if (word.mark || word.tagged()) return 0;
    const std::string_view low = word.low;
    if (low == "than") {
        const bool compared = i > 1 && among(comparatives, words[i - 2].low);
        return compared && (i < 3 || words[i - 3].figure == nothing) ? 2 : 0;
    }
    if (low == "to") return i > 1 && words[i - 2].low == "up" && (i < 3 || !words[i - 3].is(change_verb)) ? 2 : 0;
    if (low == "least" || low == "most") return i > 1 && words[i - 2].low == "at" ? 2 : 0;
    if (low == "many" || low == "much" || low == "as") return 1;
    if (low == "of") return i > 1 && words.is(i - 2, WordList::amounts_of) ? 2 : 0;
    if (among(loose_prepositions, low)) return 1;
    if (word.is(preposition | speech_verb | auxiliary)) return 0;
    return word.is(determiner | adverb | hedge_word) && !word.is(change_verb | pronoun) ? 1 : 0;
}

}  // namespace

bool is_break(const TaggedWord& word) { 
    if (word.low == "-") return word.spaced;
    return word.mark && word.low != "'" && word.low != "%";
}

std::size_t first_with_hedge(const TaggedWords& words, std::uint32_t claim) {
    std::size_t i = words.first_of_figure(claim);
    while (i > 0) {
        const std::size_t more = hedge_before(words, i);
        if (more == 0) return i;
        i -= more;
    }
    return i;
}

std::size_t governor_of(const TaggedWords& words, std::uint32_t claim) {
    const std::size_t first = first_with_hedge(words, claim);
    return first == 0 ? words.size() : first - 1;
}

std::string_view governing_word(const TaggedWords& words, std::uint32_t claim) {
    const std::size_t i = governor_of(words, claim);
    return i < words.size() ? std::string_view(words[i].low) : std::string_view();
}

const Quantity& quantity_of(const Document& document, std::uint32_t claim) {
    return document.tags.quantities[document.claims[claim].quantity].quantity;
}

bool is_change(const Document& document, std::uint32_t claim) {
    const Quantity& quantity = quantity_of(document, claim);
    return quantity.change != Change::none || quantity.kind == FigureKind::multiple || quantity.kind == FigureKind::points;
}

bool is_level(const Document& document, std::uint32_t claim) {
    const FigureKind kind = quantity_of(document, claim).kind;
    return !is_change(document, claim) && kind != FigureKind::age && kind != FigureKind::multiple;
}

bool is_share(const Document& document, std::uint32_t claim) {
    const FigureKind kind = quantity_of(document, claim).kind;
    return !is_change(document, claim) && (kind == FigureKind::percent || kind == FigureKind::ratio);
}

bool is_noun_of_spending(const TaggedWords& words, std::size_t i) {
    if (words[i].low != "spend" || i == 0 || words[i - 1].mark) return false;
    const TaggedWord& before = words[i - 1];
    const bool many = before.low.ends_with('s') && !before.low.ends_with("ss") && !before.possessive;
    return !many && before.low != "people" && before.low != "who" && before.low != "to" && !before.is(pronoun | auxiliary | adverb);
}

}  // namespace crosstally
