// The words of one sentence as the reconciler and the block keys read them: lower case, punctuation dropped,
// possessive 's dropped, spans in code points (half open, counted from the sentence's `start`).
// Copies are recognised by these words, so a change of quotation marks or of dashes changes nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/word_hash.h"

namespace crosstally {

struct SentenceWord {
    std::string text;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    bool number = false;   // begins with a digit
    bool capital = false;  // printed with a capital first letter
};

// A word as it stands in the sentence.
struct PrintedWord {
    std::string_view text;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::uint64_t hash = 0;  // of its first letters and digits in lower case: as corpus/word_hash.h has it, where it is plain
    bool number = false;
    bool capital = false;
    bool plain = true;       // nothing but letters and digits of ASCII
};

[[nodiscard]] std::string in_lower_case(const PrintedWord& word);  // as SentenceWord has it

// Word by word, without memory of its own. sentence: valid UTF-8. start: the code point at which it stands.
class SentenceWordReader {
public:
    SentenceWordReader(std::string_view sentence, std::uint32_t start) : text_(sentence), point_(start) {}

    bool next(PrintedWord& word);  // overwrites the word; false: there is none left

private:
    [[nodiscard]] std::string_view piece(std::size_t at) const;  // a character; empty at the end
    [[nodiscard]] bool at_word_piece() const;
    [[nodiscard]] bool joins(const PrintedWord& word) const;
    void skip(std::size_t plain) {  // characters of one byte
        at_ += plain;
        point_ += static_cast<std::uint32_t>(plain);
    }
    void step();

    std::string_view text_;
    std::size_t at_ = 0;
    std::uint32_t point_ = 0;
};

[[nodiscard]] std::vector<SentenceWord> sentence_words(std::string_view sentence, std::uint32_t start);

// The bytes of the code points [start, end) of text; counted from the text's beginning.
[[nodiscard]] std::string_view slice_code_points(std::string_view text, std::uint32_t start, std::uint32_t end);

}  // namespace crosstally
