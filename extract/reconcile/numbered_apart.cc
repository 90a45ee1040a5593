#include "extract/reconcile/numbered_apart.h"

#include <algorithm>
#include <optional>

#include "corpus/ascii.h"
#include "extract/claim/sentence_words.h"
#include "extract/tag/calendar_words.h"

namespace crosstally {
namespace {

struct NumberedClass {
    std::uint64_t sense = 0;  // of the word that the number stands with
    int number = 0;
    friend bool operator==(const NumberedClass&, const NumberedClass&) = default;
};

std::string_view text_between(const SentenceView& sentence, std::uint32_t start, std::uint32_t end) { return slice_code_points(sentence.ref->text, start, end); }

std::optional<int> number_of(const SentenceView& sentence, const Word& word) {
    std::string text(text_between(sentence, word.start, word.end));
    if (text == "a" || text == "an") return std::nullopt;
    std::ranges::transform(text, text.begin(), made_small);
    return small_number_from(text);
}

bool may_be_class(const Word& word) {
    return word.sense != 0 && month_from(word.text) == 0 && !weekday_from(word.text) && unit_from(word.text) == CalendarUnit::none;
}

// "The first dose", "both doses"
std::optional<int> order_of(const Word& word) {
    constexpr int both = -2;
    return word.text == "both" ? std::optional(both) : word.figure < 0 ? ordinal_from(word.text) : std::nullopt;
}

void add_places_in_order(std::span<const Word> words, std::vector<NumberedClass>& found) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto order = order_of(words[i]);
        if (order && !words[i + 1].capital && may_be_class(words[i + 1])) found.push_back({words[i + 1].sense, *order});
    }
}

std::vector<NumberedClass> classes_in(const SentenceView& sentence) {
    std::vector<NumberedClass> found;
    const std::span<const Word> words = sentence.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto number = number_of(sentence, words[i]);
        if (!number) continue;
        if (i > 0 && words[i].figure < 0 && may_be_class(words[i - 1]) && words[i - 1].end + 1 == words[i].start) found.push_back({words[i - 1].sense, *number});
        const bool joined = i + 1 < words.size() && text_between(sentence, words[i].end, words[i + 1].start) == "-";
        if (joined && may_be_class(words[i + 1])) found.push_back({words[i + 1].sense, *number});
    }
    add_places_in_order(words, found);
    return found;
}

}  // namespace

bool tell_of_two_classes(const SentenceView& a, const SentenceView& b) {
    const std::vector<NumberedClass> left = classes_in(a), right = left.empty() ? left : classes_in(b);
    return std::ranges::any_of(left, [&](const NumberedClass& one) {
        const auto of_one_word = [&](const NumberedClass& other) { return other.sense == one.sense; };
        return std::ranges::any_of(right, of_one_word) && std::ranges::find(right, one) == right.end();
    });
}

}  // namespace crosstally
