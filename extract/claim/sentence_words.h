// The words of one sentence as the reconciler and the block keys read them: lower case, punctuation dropped,
// possessive 's dropped, spans in code points (half open, counted from the sentence's `start`).
// Copies are recognised by these words, so a change of quotation marks or of dashes changes nothing.
#pragma once

#include <array>
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

// The hash of its SentenceWord's text.
struct HashedWord {
    std::uint64_t hash = 0;
    bool number = false;
};

[[nodiscard]] std::string in_lower_case(const PrintedWord& word);  // as SentenceWord has it

// Word by word, without memory of its own. sentence: valid UTF-8. start: the code point at which it stands.
class SentenceWordReader {
public:
    SentenceWordReader(std::string_view sentence, std::uint32_t start) : text_(sentence), point_(start) {}

    // Overwrites the word; false: there is none left.
    bool next(PrintedWord& word) { return next_plain(word) || next_of_any_kind(word); }
    // The same of a word's hash alone; where words stand is not counted then, so one text is read in one of the two ways.
    bool next(HashedWord& word) {
        const PlainWord plain = skip_to_plain();
        if (plain.size == 0) return next_of_any_kind(word);
        word = {plain.hash, is_digit(text_[at_])};
        at_ += plain.size;
        return true;
    }

private:
    // Most words: letters and digits of ASCII with nothing behind them that might join more to them. False: it is none.
    bool next_plain(PrintedWord& word) {
        const std::size_t before = at_;
        const PlainWord plain = skip_to_plain();
        point_ += static_cast<std::uint32_t>(at_ - before);
        if (plain.size == 0) return false;
        const char first = text_[at_];
        const auto end = point_ + static_cast<std::uint32_t>(plain.size);
        word = {text_.substr(at_, plain.size), point_, end, plain.hash, is_digit(first), first >= 'A' && first <= 'Z', true};
        skip(plain.size);
        return true;
    }
    // Stands at the next byte that may be in a word; the word there, empty where it is no plain one.
    PlainWord skip_to_plain() {
        while (at_ < text_.size() && parts_words(text_[at_])) ++at_;
        const PlainWord plain = plain_word_at(text_, at_);
        const std::size_t end = at_ + plain.size;
        if (end == text_.size()) return plain;
        if (plain.size == 0 || !parts_words(text_[end])) return {};
        if (is_digit(text_[at_]) && (text_[end] == ',' || text_[end] == '.')) return {};
        return plain;
    }
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }
    // A byte of ASCII that is in no word: no letter, digit or apostrophe.
    static bool parts_words(char c) {
        static constexpr auto parts = [] {
            std::array<bool, 256> table{};
            for (unsigned byte = 0; byte < 0x80; ++byte) {
                const bool letter = (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
                table[byte] = !letter && !(byte >= '0' && byte <= '9') && byte != '\'';
            }
            return table;
        }();
        return parts[static_cast<unsigned char>(c)];
    }
    bool next_of_any_kind(PrintedWord& word);
    bool next_of_any_kind(HashedWord& word);
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
