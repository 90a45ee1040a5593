#include "extract/claim/sentence_words.h"

#include <algorithm>
#include <array>

#include "corpus/ascii.h"

namespace crosstally {
namespace {

std::size_t size_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead < 0x80 ? 1U : lead < 0xE0 ? 2U : lead < 0xF0 ? 3U : 4U;
    return std::min(size, text.size() - at);
}

bool is_latin_capital(std::string_view piece) { return piece.size() == 2 && piece >= "\u00C0" && piece <= "\u00DE"; }

bool is_apostrophe(std::string_view piece) { return piece == "'" || piece == "\u2019"; }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// A letter or digit of ASCII, in lower case; 0 for any other byte. Most of a text is made of them.
char plain(char c) {
    static constexpr auto table = [] {
        std::array<char, 256> lower{};
        for (unsigned i = '0'; i <= '9'; ++i) lower[i] = static_cast<char>(i);
        for (unsigned i = 'a'; i <= 'z'; ++i) lower[i] = lower[i - 0x20] = static_cast<char>(i);
        return lower;
    }();
    return table[static_cast<unsigned char>(c)];
}

bool is_plain(char c) { return plain(c) != 0; }

// Beyond ASCII everything is taken for a letter but signs (U+0080 to U+00BF, U+00D7) and general punctuation and symbols.
bool is_word_piece(std::string_view piece) {
    if (piece.size() == 1) return is_plain(piece[0]);
    const auto lead = static_cast<unsigned char>(piece[0]);
    return lead != 0xC2 && lead != 0xE2 && piece != "\u00D7" && lead != 0xEF;
}

}  // namespace

std::string_view SentenceWordReader::piece(std::size_t at) const {
    return at < text_.size() ? text_.substr(at, size_at(text_, at)) : std::string_view();
}

void SentenceWordReader::step() {
    at_ += is_ascii(text_[at_]) ? 1 : size_at(text_, at_);
    ++point_;
}

// A comma or point between digits, an apostrophe between letters.
bool SentenceWordReader::joins(const PrintedWord& word) const {
    const std::string_view joint = piece(at_);
    const std::string_view next = piece(at_ + joint.size());
    if (next.empty()) return false;
    if (joint == "," || joint == ".") return is_digit(text_[at_ - 1]) && is_digit(next[0]) && word.number;
    return is_apostrophe(joint) && is_word_piece(next);
}

bool SentenceWordReader::at_word_piece() const {
    const char c = text_[at_];
    return is_plain(c) || (!is_ascii(c) && is_word_piece(piece(at_)));
}

bool SentenceWordReader::next_of_any_kind(PrintedWord& word) {
    while (at_ < text_.size() && !at_word_piece()) step();
    if (at_ >= text_.size()) return false;
    const std::size_t begin = at_;
    const PlainWord plain = plain_word_at(text_, at_);
    word.start = point_;
    word.number = is_digit(text_[at_]);
    word.capital = is_capital(text_[at_]) || (plain.size == 0 && is_latin_capital(piece(at_)));
    word.hash = plain.hash;
    word.plain = true;
    skip(plain.size);
    while (at_ < text_.size() && text_[at_] != ' ' && (at_word_piece() || joins(word))) {
        word.plain = false;
        step();
        skip(plain_word_at(text_, at_).size);
    }
    word.end = point_;
    word.text = text_.substr(begin, at_ - begin);
    return true;
}

bool SentenceWordReader::next_of_any_kind(HashedWord& word) {
    PrintedWord printed;
    if (!next_of_any_kind(printed)) return false;
    word = {printed.plain ? printed.hash : hash_of_word(in_lower_case(printed)), printed.number};
    return true;
}

std::string in_lower_case(const PrintedWord& word) {
    std::string lower(word.text);
    for (char& c : lower) c = is_plain(c) ? plain(c) : c;
    if (word.plain) return lower;
    for (std::size_t at = lower.find("\u2019"); at != std::string::npos; at = lower.find("\u2019", at)) lower.replace(at, 3, "'");
    if (lower.ends_with("'s")) lower.resize(lower.size() - 2);
    return lower;
}

std::vector<SentenceWord> sentence_words(std::string_view sentence, std::uint32_t start) {
    std::vector<SentenceWord> words;
    words.reserve(sentence.size() / 6 + 2);  // about as many as there are in English
    SentenceWordReader reader(sentence, start);
    for (PrintedWord word; reader.next(word);) words.push_back({in_lower_case(word), word.start, word.end, word.number, word.capital});
    return words;
}

std::string_view slice_code_points(std::string_view text, std::uint32_t start, std::uint32_t end) {
    std::size_t at = 0;
    std::uint32_t point = 0;
    while (at < text.size() && point < start) {
        at += size_at(text, at);
        ++point;
    }
    const std::size_t begin = at;
    while (at < text.size() && point < end) {
        at += size_at(text, at);
        ++point;
    }
    return text.substr(begin, at - begin);
}

}  // namespace crosstally
