#include "extract/claim/sentence_words.h"

#include <algorithm>

namespace crosstally {
namespace {

std::size_t size_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead < 0x80 ? 1U : lead < 0xE0 ? 2U : lead < 0xF0 ? 3U : 4U;
    return std::min(size, text.size() - at);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }

bool is_apostrophe(std::string_view piece) { return piece == "'" || piece == "\u2019"; }

// Beyond ASCII everything is taken for a letter but signs (U+0080 to U+00BF, U+00D7) and general punctuation and symbols.
bool is_word_piece(std::string_view piece) {
    if (piece.size() == 1) return is_letter(piece[0]) || is_digit(piece[0]);
    const auto lead = static_cast<unsigned char>(piece[0]);
    return lead != 0xC2 && lead != 0xE2 && piece != "\u00D7" && lead != 0xEF;
}

struct Reader {
    std::string_view text;
    std::size_t at = 0;
    std::uint32_t point = 0;

    [[nodiscard]] bool done() const { return at >= text.size(); }
    [[nodiscard]] std::string_view piece() const { return text.substr(at, size_at(text, at)); }
    [[nodiscard]] std::string_view next_piece() const {
        const std::size_t next = at + size_at(text, at);
        return next < text.size() ? text.substr(next, size_at(text, next)) : std::string_view();
    }
    void step() {
        at += size_at(text, at);
        ++point;
    }
};

// A comma or point between digits, an apostrophe between letters.
bool joins(const Reader& reader, const SentenceWord& word) {
    const std::string_view piece = reader.piece();
    const std::string_view next = reader.next_piece();
    if (next.empty() || word.text.empty()) return false;
    if (piece == "," || piece == ".") return is_digit(word.text.back()) && is_digit(next[0]) && word.number;
    return is_apostrophe(piece) && is_word_piece(next);
}

void finish(SentenceWord& word, std::uint32_t end, std::vector<SentenceWord>& out) {
    if (word.text.empty()) return;
    word.end = end;
    if (word.text.ends_with("'s")) word.text.resize(word.text.size() - 2);
    out.push_back(std::move(word));
    word = SentenceWord();
}

void append(SentenceWord& word, const Reader& reader) {
    const std::string_view piece = reader.piece();
    if (word.text.empty()) {
        word.start = reader.point;
        word.number = is_digit(piece[0]);
        word.capital = is_upper(piece[0]) || (piece.size() == 2 && piece >= "\u00C0" && piece <= "\u00DE");
    }
    if (is_apostrophe(piece)) {
        word.text += '\'';
    } else if (piece.size() == 1 && is_upper(piece[0])) {
        word.text += static_cast<char>(piece[0] - 'A' + 'a');
    } else {
        word.text += piece;
    }
}

}  // namespace

std::vector<SentenceWord> sentence_words(std::string_view sentence, std::uint32_t start) {
    std::vector<SentenceWord> words;
    SentenceWord word;
    Reader reader{sentence, 0, start};
    for (; !reader.done(); reader.step()) {
        if (is_word_piece(reader.piece()) || joins(reader, word)) {
            append(word, reader);
        } else {
            finish(word, reader.point, words);
        }
    }
    finish(word, reader.point, words);
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
