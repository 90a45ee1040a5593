#include "extract/reconcile/quote_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "corpus/word_hash.h"
#include "extract/claim/content_words.h"
#include "extract/reconcile/copy.h"
#include "extract/reconcile/count_common.h"
#include "extract/reconcile/record_bytes.h"

namespace crosstally {
namespace {

using Words = std::vector<SentenceWord>;

// Without the words for what many speakers are, which do not tell one from another.
Words telling_words(std::string_view text, const NameList& names) {
    Words words = sentence_words(text, 0);
    std::erase_if(words, [&](const SentenceWord& word) { return is_function_word(word.text) || names.is_office(word.text); });
    return words;
}

bool share(const Words& a, const Words& b) {
    return std::any_of(a.begin(), a.end(), [&](const SentenceWord& word) {
        return std::any_of(b.begin(), b.end(), [&](const SentenceWord& other) {
            return word.text == other.text || (word.text.size() > 4 && is_spelling_variant(word.text, other.text));
        });
    });
}

// An altered word leaves one half of the quotation as it was.
std::array<std::uint64_t, 2> halves_of(const Words& words) {
    std::array<std::string, 2> halves;
    for (std::size_t i = 0; i < words.size(); ++i) halves[i * 2 / words.size()] += words[i].text + ' ';
    return {hash_of_text(halves[0] + "...")[0], hash_of_text("..." + halves[1])[0]};
}

// "ten" and "10" are one number.
void write_numbers_in_digits(std::vector<SentenceWord>& words) {
    constexpr std::array numbers = std::to_array<std::string_view>({"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"});
    for (SentenceWord& word : words) {
        const auto found = std::find(numbers.begin(), numbers.end(), word.text);
        if (found != numbers.end()) word.text = std::to_string(found - numbers.begin());
    }
}

}  // namespace

std::vector<SentenceWord> quote_words(const QuoteRecord& quote) {
    std::vector<SentenceWord> words = sentence_words(quote.place.text, 0);
    write_numbers_in_digits(words);
    return words;
}

QuoteWords read_quote(std::string_view text) {
    std::vector<SentenceWord> words = sentence_words(text, 0);
    QuoteWords quote{{}, halves_of(words), {}};
    write_numbers_in_digits(words);
    quote.hashes.reserve(words.size());
    for (const SentenceWord& word : words) {
        quote.hashes.push_back(hash_of_word(word.text));
        quote.bits.add(quote.hashes.back());
    }
    std::sort(quote.hashes.begin(), quote.hashes.end());
    return quote;
}

SpeakerWords read_speaker(const RecordSpeaker& speaker, const NameList& names) {
    if (speaker.name.empty()) return {};
    SpeakerWords read{sentence_words(speaker.name + " " + speaker.role, 0), telling_words(speaker.name, names), telling_words(speaker.role, names)};
    std::erase_if(read.both, [](const SentenceWord& word) { return is_function_word(word.text); });
    return read;
}

bool are_two_speakers(const SpeakerWords& a, const SpeakerWords& b) {
    if (share(a.name, b.name) || share(a.name, b.role) || share(a.role, b.name)) return false;
    if (!a.name.empty() && !b.name.empty()) return true;
    const bool nobody = (a.name.empty() && a.role.empty()) || (b.name.empty() && b.role.empty());  // "a spokesman"
    return nobody ? !share(a.both, b.both) : !share(a.role, b.role);
}

bool may_be_one_quotation(const QuoteWords& a, const QuoteWords& b) {
    return may_be_one_quotation(count_common(a.hashes, b.hashes), a.hashes.size(), b.hashes.size());
}

bool may_be_one_quotation(std::size_t common, std::size_t words_a, std::size_t words_b) {
    const std::size_t least = std::min(words_a, words_b);
    return least >= 6 && common * 10 >= least * 7;
}

}  // namespace crosstally
