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
std::array<std::uint64_t, 2> halves_of(const std::vector<std::uint64_t>& words) {
    std::array<std::uint64_t, 2> halves{no_hash, ~no_hash};  // a first half is no second one
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::uint64_t& half = halves[i * 2 / words.size()];
        half = next_hash(half, words[i]);
    }
    return halves;
}

constexpr std::array numbers = std::to_array<std::string_view>({"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"});

// "ten" and "10" are one number.
void write_numbers_in_digits(std::vector<SentenceWord>& words) {
    for (SentenceWord& word : words) {
        const auto found = std::find(numbers.begin(), numbers.end(), word.text);
        if (found != numbers.end()) word.text = std::to_string(found - numbers.begin());
    }
}

struct NumberHash {
    std::uint64_t word = 0, digits = 0;
};

// The hash of the word that write_numbers_in_digits() writes for it.
std::uint64_t in_digits(std::uint64_t word) {
    static const auto hashes = [] {
        std::array<NumberHash, numbers.size()> all;
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = {hash_of_word(numbers[i]), hash_of_word(std::to_string(i))};
        return all;
    }();
    const auto found = std::ranges::find(hashes, word, &NumberHash::word);
    return found == hashes.end() ? word : found->digits;
}

}  // namespace

std::vector<SentenceWord> quote_words(const QuoteRecord& quote) {
    std::vector<SentenceWord> words = sentence_words(quote.place.text, 0);
    write_numbers_in_digits(words);
    return words;
}

QuoteWords read_quote(std::string_view text) {
    std::vector<std::uint64_t> words;
    words.reserve(text.size() / 6 + 2);
    SentenceWordReader reader(text, 0);
    for (HashedWord word; reader.next(word);) words.push_back(word.hash);
    QuoteWords quote{{}, halves_of(words), {}};
    for (std::uint64_t& word : words) {
        word = in_digits(word);
        quote.bits.add(word);
    }
    std::sort(words.begin(), words.end());
    quote.hashes = std::move(words);
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
