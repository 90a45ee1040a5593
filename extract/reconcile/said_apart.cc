#include "extract/reconcile/said_apart.h"

#include <algorithm>
#include <array>

#include "extract/claim/content_words.h"
#include "extract/reconcile/phrase.h"

namespace crosstally {
namespace {

template <typename Call>
void for_each_word(std::string_view phrase, Call call) {
    for (std::size_t at = phrase.find_first_not_of(' '); at < phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
        call(phrase.substr(at, end - at));
        at = phrase.find_first_not_of(' ', end);
    }
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

namespace {

// "£1,834, an extra £1.68": no sign stands behind it.
bool goes_on(const Batch& batch, std::uint32_t figure) {
    const SentenceView& sentence = batch.sentence_of(batch.figures[figure]);
    const std::size_t behind = sentence.word_of(figure) + 1;
    return behind < sentence.words.size() && sentence.words[behind].start == sentence.words[behind - 1].end + 1;
}

}  // namespace

std::string rate_unit(const Batch& batch, std::uint32_t figure) {
    if (!goes_on(batch, figure)) return {};
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
