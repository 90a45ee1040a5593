// The words of a name as two names are compared by them: without "the". Read once for each name that is printed, for one
// is printed in many articles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/word_bits.h"

namespace crosstally {

struct NameWords {
    std::vector<SentenceWord> words;
    std::string plain;  // one behind the other
    SpellingBits bits{""};
};

[[nodiscard]] NameWords read_name(std::string_view name);

}  // namespace crosstally
