#include "extract/reconcile/said.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "corpus/ascii.h"
#include "extract/claim/content_words.h"
#include "extract/reconcile/batch.h"

namespace crosstally {
namespace {

constexpr std::size_t words_before = 6;
constexpr std::size_t words_behind = 4;

std::uint32_t initial(char letter) { return 1U << (static_cast<unsigned char>(letter) & 31U); }

// Lower case, a space at both ends; and what its words begin with, which denies most phrases without a search.
struct PaddedMeasure {
    explicit PaddedMeasure(const std::string& measure) : text(' ' + measure + ' ') {
        for (char& c : text) c = c == '-' ? ' ' : made_small(c);
        for (std::size_t i = 1; i < text.size(); ++i) initials |= text[i - 1] == ' ' ? initial(text[i]) : 0;
    }
    [[nodiscard]] bool holds(const std::string& phrase) const {
        return (initials & initial(phrase[1])) != 0 && text.find(phrase) != std::string::npos;
    }

    std::string text;
    std::uint32_t initials = 0;
};

// Words that join are no kind by themselves: "for" and "against" of votes.
bool says_kind(const PaddedMeasure& measure, const OppositeKind& kind) {
    return std::any_of(kind.begin(), kind.end(), [&](const std::string& phrase) {
        return measure.holds(phrase) && !is_function_word(std::string_view(phrase).substr(1, phrase.size() - 2));
    });
}

// What is said of another number, or of another thing, stands behind one of these.
bool parts_figures(const Word& word) {
    return word.is_masked() || word.text == "and" || word.text == "but" || word.text == "while";
}

void add_side(const Word& word, std::vector<SaidSide>& sides) {
    const TurnedWord* turn = word.turn;
    if (turn == nullptr) return;
    const auto known = std::find_if(sides.begin(), sides.end(), [&](const SaidSide& side) { return side.pair == turn->pair; });
    if (known == sides.end()) sides.push_back({turn->pair, turn->side});
    else if (known->side != turn->side) known->side = 0;
}

}  // namespace

std::vector<SaidKind> kinds_said(const std::string& measure, const Opposites& opposites) {
    std::vector<SaidKind> said;
    if (measure.empty()) return said;
    const PaddedMeasure padded(measure);
    for (std::size_t set = 0; set < opposites.size(); ++set) {
        const std::vector<OppositeKind>& kinds = opposites[set];
        const auto is_said = [&](const OppositeKind& kind) { return says_kind(padded, kind); };
        const auto found = std::find_if(kinds.begin(), kinds.end(), is_said);
        if (found != kinds.end() && std::none_of(found + 1, kinds.end(), is_said)) said.push_back({set, static_cast<std::size_t>(found - kinds.begin())});
    }
    return said;
}

std::vector<SaidSide> sides_beside(std::span<const Word> words, std::size_t at) {
    std::vector<SaidSide> sides;
    const std::size_t first = at - std::min(at, words_before);
    for (std::size_t i = at; i > first && !parts_figures(words[i - 1]); --i) add_side(words[i - 1], sides);
    const std::size_t end = std::min(at + 1 + words_behind, words.size());
    for (std::size_t i = at + 1; i < end && !parts_figures(words[i]); ++i) add_side(words[i], sides);
    return sides;
}

bool are_opposite(const std::vector<SaidKind>& a, const std::vector<SaidKind>& b) {
    return std::any_of(a.begin(), a.end(), [&](const SaidKind& one) {
        return std::any_of(b.begin(), b.end(), [&](const SaidKind& other) { return one.set == other.set && one.kind != other.kind; });
    });
}

bool are_opposite(const std::vector<SaidSide>& a, const std::vector<SaidSide>& b) {
    return std::any_of(a.begin(), a.end(), [&](const SaidSide& one) {
        return std::any_of(b.begin(), b.end(), [&](const SaidSide& other) { return one.pair == other.pair && one.side * other.side < 0; });
    });
}

}  // namespace crosstally
