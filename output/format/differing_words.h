// Which words of two sentences differ, by their longest common subsequence of words. Spans are bytes of each sentence.
// Cost: the product of the two lengths in words; sentences beyond 400 words are not compared.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace crosstally {

struct DifferingWords {
    std::vector<Span> left;
    std::vector<Span> right;
    std::size_t common = 0;  // words of both
};

[[nodiscard]] DifferingWords differing_words(std::string_view left, std::string_view right);

}  // namespace crosstally
