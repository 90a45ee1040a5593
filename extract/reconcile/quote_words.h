// The words of a quotation as two quotations are compared by them: numbers up to twelve in digits.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/claim/record.h"
#include "extract/claim/sentence_words.h"
#include "rules/name_list.h"

namespace crosstally {

[[nodiscard]] std::vector<SentenceWord> quote_words(const QuoteRecord& quote);
void write_numbers_in_digits(std::vector<SentenceWord>& words);

// Of the speaker's name and role, without those that say nothing; none where no speaker is named.
[[nodiscard]] std::vector<SentenceWord> words_of_speaker(const QuoteRecord& quote);

// Each names its speaker, and they are two: who holds one office in two places is not one speaker ("of Leeds council").
[[nodiscard]] bool of_two_speakers(const QuoteRecord& a, const QuoteRecord& b, const NameList& names);

// Of so many words in common: may the two be one quotation that was altered?
[[nodiscard]] bool may_be_one_quotation(std::size_t common, std::size_t words_a, std::size_t words_b);

}  // namespace crosstally
