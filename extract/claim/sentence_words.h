// The words of one sentence as the reconciler and the block keys read them: lower case, punctuation dropped,
// possessive 's dropped, spans in code points (half open, counted from the sentence's `start`).
// Copies are recognised by these words, so a change of quotation marks or of dashes changes nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crosstally {

struct SentenceWord {
    std::string text;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    bool number = false;   // begins with a digit
    bool capital = false;  // printed with a capital first letter
};

// sentence: valid UTF-8. start: the code point at which it stands.
[[nodiscard]] std::vector<SentenceWord> sentence_words(std::string_view sentence, std::uint32_t start);

// The bytes of the code points [start, end) of text; counted from the text's beginning.
[[nodiscard]] std::string_view slice_code_points(std::string_view text, std::uint32_t start, std::uint32_t end);

}  // namespace crosstally
