#include "extract/reconcile/quote_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extract/claim/content_words.h"

namespace crosstally {

// "ten" and "10" are one number.
std::vector<SentenceWord> quote_words(const QuoteRecord& quote) {
    constexpr std::array numbers = std::to_array<std::string_view>({"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"});
    std::vector<SentenceWord> words = sentence_words(quote.place.text, 0);
    for (SentenceWord& word : words) {
        const auto found = std::find(numbers.begin(), numbers.end(), word.text);
        if (found != numbers.end()) word.text = std::to_string(found - numbers.begin());
    }
    return words;
}

std::vector<SentenceWord> words_of_speaker(const QuoteRecord& quote) {
    if (quote.speaker.name.empty()) return {};
    std::vector<SentenceWord> words = sentence_words(quote.speaker.name + " " + quote.speaker.role, 0);
    std::erase_if(words, [](const SentenceWord& word) { return is_function_word(word.text); });
    return words;
}

bool may_be_one_quotation(std::size_t common, std::size_t words_a, std::size_t words_b) {
    const std::size_t least = std::min(words_a, words_b);
    return least >= 6 && common * 10 >= least * 7;
}

}  // namespace crosstally
