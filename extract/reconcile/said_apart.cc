#include "extract/reconcile/said_apart.h"

#include <algorithm>
#include <array>

#include "extract/claim/content_words.h"
#include "extract/reconcile/quote_words.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

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

// "£1,834, an extra £1.68": no sign stands behind it.
bool goes_on(std::span<const Word> words, std::size_t behind) { return behind < words.size() && words[behind].start == words[behind - 1].end + 1; }

bool is_one_of(std::string_view word, std::span<const std::string_view> words) { return std::ranges::find(words, word) != words.end(); }

bool tells_of_its_speaker(const Batch& batch, const Figure& figure) {
    constexpr std::array own = std::to_array<std::string_view>({"i", "my", "we", "our"});
    return !figure.record->quote.empty() && std::ranges::any_of(batch.sentence_of(figure).words, [&](const Word& word) { return is_one_of(word.text, own); });
}

}  // namespace

std::string_view rate_unit_behind(std::span<const Word> words, std::size_t at) {
    if (!goes_on(words, at + 1)) return {};
    const std::span<const Word> tail = words.subspan(at + 1, std::min<std::size_t>(words.size() - at - 1, 3));
    constexpr std::array per = std::to_array<std::string_view>({"a", "an", "per", "each", "every"});
    if (tail.size() < 2 || !is_one_of(tail[0].text, per) || tail[1].text == "#" || (is_function_word(tail[1].text) && tail[1].text != "year")) return {};
    // "£4 a year earlier" is none
    constexpr std::array times = std::to_array<std::string_view>({"after", "ago", "before", "earlier", "later", "previously"});
    return tail.size() == 3 && is_one_of(tail[2].text, times) ? std::string_view() : tail[1].text;
}

bool tell_of_themselves(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    const Figure& left = batch.figures[a];
    const Figure& right = batch.figures[b];
    if (!tells_of_its_speaker(batch, left) || !tells_of_its_speaker(batch, right)) return false;
    return are_two_speakers(read_speaker(left.record->speaker, *batch.places), read_speaker(right.record->speaker, *batch.places));
}

bool given_per_other(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    const std::string_view left = rate_unit(batch.figures[a]), right = rate_unit(batch.figures[b]);
    return !left.empty() && !right.empty() && plain_unit(left) != plain_unit(right);
}

bool are_average_and_sum(const Figure& a, const Figure& b) {
    const Quantity &x = a.quantity, &y = b.quantity;
    return x.kind == FigureKind::count && y.kind == FigureKind::count && (x.place < Rational(1)) != (y.place < Rational(1)) && !within_factor(x.value, y.value, 20, 1);
}

}  // namespace crosstally
