// The words of a quotation as two quotations are compared by them: numbers up to twelve in digits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/claim/record.h"
#include "extract/claim/sentence_words.h"
#include "extract/reconcile/word_bits.h"
#include "rules/name_list.h"

namespace crosstally {

[[nodiscard]] std::vector<SentenceWord> quote_words(const QuoteRecord& quote);

struct QuoteWords {
    std::vector<std::uint64_t> hashes;       // of the words, sorted
    std::array<std::uint64_t, 2> halves{};   // hashes of them as they are printed
    WordBits bits{};                         // of the words
};
[[nodiscard]] QuoteWords read_quote(std::string_view text);

// Of the speaker's name and role, without words that say nothing; none where no speaker is named. Read once for each speaker.
struct SpeakerWords {
    std::vector<SentenceWord> both;
    std::vector<SentenceWord> name, role;  // also without the words for what many speakers are
};
[[nodiscard]] SpeakerWords read_speaker(const RecordSpeaker& speaker, const NameList& names);

// Each names its speaker, and they are two: who holds one office in two places is not one speaker ("of Leeds council").
[[nodiscard]] bool are_two_speakers(const SpeakerWords& a, const SpeakerWords& b);

// Of so many words in common: may the two be one quotation that was altered?
[[nodiscard]] bool may_be_one_quotation(std::size_t common, std::size_t words_a, std::size_t words_b);
[[nodiscard]] bool may_be_one_quotation(const QuoteWords& a, const QuoteWords& b);  // by what words they have in common, in any order

}  // namespace crosstally
