// Two quotations laid side by side, word by word: what stands in both, in order, and what is left between.
// Cost: the product of their words.
#pragma once

#include <string>
#include <vector>

#include "extract/claim/sentence_words.h"

namespace crosstally {

struct QuoteGap {
    std::vector<std::string> a, b;
    bool capitals_a = false, capitals_b = false;
    bool begins_a = false, begins_b = false;  // with a capital: a sentence, or a name
    bool names = true;   // nothing but names differs
    bool inner = false;  // words of both quotations stand before and behind it
    bool last = false;   // one word of each, with which both end
    std::size_t around = 0;  // how many common words, up to the next difference
    std::size_t at_a = 0, at_b = 0;  // its first word in each, or the one before which words are missing
};

struct QuoteDifference {
    std::size_t common = 0;
    std::vector<QuoteGap> gaps;
};

[[nodiscard]] QuoteDifference differ(const std::vector<SentenceWord>& a, const std::vector<SentenceWord>& b);

}  // namespace crosstally
