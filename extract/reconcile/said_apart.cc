#include "extract/reconcile/said_apart.h"

#include <algorithm>
#include <array>
#include <map>

#include "extract/claim/content_words.h"
#include "extract/reconcile/phrase.h"

namespace crosstally {
namespace {

constexpr std::size_t words_before = 6;
constexpr std::size_t words_behind = 4;

using Sides = std::map<std::string_view, int>;  // of each pair of opposites: 1, -1, or 0 where both stand

template <typename Call>
void for_each_word(std::string_view phrase, Call call) {
    for (std::size_t at = phrase.find_first_not_of(' '); at < phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
        call(phrase.substr(at, end - at));
        at = phrase.find_first_not_of(' ', end);
    }
}

Sides sides_in(std::string_view phrase, const TurnedWords& turned) {
    Sides sides;
    for_each_word(phrase, [&](std::string_view word) {
        const TurnedWord* turn = turned.find(word);
        if (turn == nullptr) return;
        const auto [found, is_new] = sides.try_emplace(turn->pair, turn->side);
        if (!is_new && found->second != turn->side) found->second = 0;
    });
    return sides;
}

bool are_opposite(const Sides& a, const Sides& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& side) {
        const auto other = b.find(side.first);
        return other != b.end() && side.second * other->second < 0;
    });
}

std::uint32_t initial(char letter) { return 1U << (static_cast<unsigned char>(letter) & 31U); }

// Lower case, a space at both ends; and what its words begin with, which denies most phrases without a search.
struct PaddedMeasure {
    explicit PaddedMeasure(const std::string& measure) : text(' ' + measure + ' ') {
        for (char& c : text) {
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
            if (c == '-') c = ' ';
        }
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

// Each says one kind of the set, and another one.
bool of_other_kinds(const std::vector<OppositeKind>& kinds, const PaddedMeasure& a, const PaddedMeasure& b) {
    std::ptrdiff_t kind_a = -1, kind_b = -1;
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        const bool in_a = says_kind(a, kinds[k]);
        const bool in_b = says_kind(b, kinds[k]);
        if ((in_a && (in_b || kind_a >= 0)) || (in_b && kind_b >= 0)) return false;
        if (in_a) kind_a = static_cast<std::ptrdiff_t>(k);
        if (in_b) kind_b = static_cast<std::ptrdiff_t>(k);
    }
    return kind_a >= 0 && kind_b >= 0;
}

// What is said about the figure and no other one: cut at the next number or "and" to each side.
std::string words_beside(const Batch& batch, std::uint32_t figure) {
    const Phrases phrases(batch, batch.figures[figure].sentence);
    std::string before = phrases.before(figure, words_before);
    std::string after = phrases.after(figure, words_behind);
    for (const std::string_view joint : {" # ", " and ", " but ", " while "}) {
        if (const std::size_t at = before.rfind(joint); at != std::string::npos) before.erase(0, at + joint.size() - 1);
        after.erase(std::min(after.find(joint), after.size()));
    }
    return before + after;
}

// One form for the names of one unit.
std::string plain_unit(std::string_view word) {
    constexpr std::array units = std::to_array<std::string_view>(
        {" kilo kilos kilogram kilogramme kilograms kg ", " tonne tonnes ton tons t ", " litre liter litres l ", " year annum years annually yr ",
         " person head capita people resident inhabitant ", " home house household property homes dwelling ", " pupil student child pupils students learner "});
    const std::string padded = ' ' + std::string(word) + ' ';
    for (const std::string_view names : units) {
        if (names.find(padded) != std::string_view::npos) return std::string(names.substr(1, names.find(' ', 1) - 1));
    }
    return stem(word);
}

}  // namespace

bool counts_opposite(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    const std::string& first = batch.figures[a].record->measure;
    const std::string& second = batch.figures[b].record->measure;
    if (first.empty() || second.empty() || first == second) return false;
    const PaddedMeasure left(first);
    const PaddedMeasure right(second);
    const Opposites& opposites = batch.senses->opposites();
    return std::any_of(opposites.begin(), opposites.end(), [&](const std::vector<OppositeKind>& kinds) { return of_other_kinds(kinds, left, right); });
}

bool turned_beside(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    const TurnedWords& turned = batch.senses->turned();
    return are_opposite(sides_in(words_beside(batch, a), turned), sides_in(words_beside(batch, b), turned));
}

std::string rate_unit(const Batch& batch, std::uint32_t figure) {
    const std::string tail = Phrases(batch, batch.figures[figure].sentence).after(figure, 3);
    std::vector<std::string_view> words;
    for_each_word(tail, [&](std::string_view word) { words.push_back(word); });
    const bool rate = words.size() >= 2 && (words[0] == "a" || words[0] == "an" || words[0] == "per" || words[0] == "each" || words[0] == "every");
    if (!rate || words[1] == "#" || is_function_word(words[1])) return {};
    // "£4 a year earlier" is none
    constexpr std::array times = std::to_array<std::string_view>({"after", "ago", "before", "earlier", "later", "previously"});
    if (words.size() == 3 && std::find(times.begin(), times.end(), words[2]) != times.end()) return {};
    return std::string(words[1]);
}

bool given_per_other(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    const std::string left = rate_unit(batch, a);
    const std::string right = left.empty() ? "" : rate_unit(batch, b);
    return !right.empty() && plain_unit(left) != plain_unit(right);
}

}  // namespace crosstally
