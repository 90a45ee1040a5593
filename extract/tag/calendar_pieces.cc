#include "extract/tag/calendar_pieces.h"

#include <array>

#include "corpus/ascii.h"
#include "extract/tag/calendar_point.h"

namespace crosstally {
namespace {

enum ByteKind : unsigned char { other, digit, small, capital };

ByteKind kind_of(char c) {
    static constexpr auto kinds = [] {
        std::array<ByteKind, 256> table{};
        for (unsigned i = '0'; i <= '9'; ++i) table[i] = digit;
        for (unsigned i = 'a'; i <= 'z'; ++i) table[i] = small;
        for (unsigned i = 'A'; i <= 'Z'; ++i) table[i] = capital;
        table['\''] = small;
        return table;
    }();
    return kinds[static_cast<unsigned char>(c)];
}

bool is_in_word(char c) { return is_small(c) || c == '\''; }
bool is_sign(char c) { return c == '-' || c == '/' || c == '.' || c == '~'; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

// One byte for what the calendar's words need of Unicode: apostrophes and dashes; the rest is a space.
char CalendarPieces::plain_at(std::size_t at, std::size_t& size) const {
    const char c = text_[at];
    size = 1;
    if (is_ascii(c)) return made_small(c);
    while (at + size < text_.size() && (static_cast<unsigned char>(text_[at + size]) & 0xC0) == 0x80) ++size;
    const std::string_view letter = text_.substr(at, size);
    if (letter == "\u2019") return '\'';
    return letter == "\u2013" || letter == "\u2014" || letter == "\u2011" || letter == "\u2212" ? '-' : ' ';
}

template <class Wanted>
void CalendarPieces::take(Wanted wanted) {
    while (at_ < text_.size()) {
        std::size_t size = 1;
        const char c = is_ascii(text_[at_]) ? made_small(text_[at_]) : plain_at(at_, size);
        if (!wanted(c)) return;
        piece_.push_back(c);
        at_ += size;
    }
}

// The piece that begins here, where it stands in the text as it is read: small letters and digits of ASCII. Most do.
std::string_view CalendarPieces::take_plain() {
    std::size_t end = at_;
    while (end < text_.size() && kind_of(text_[end]) == digit) ++end;
    while (end < text_.size() && kind_of(text_[end]) == small) ++end;
    const bool ends = end == text_.size() || (is_ascii(text_[end]) && kind_of(text_[end]) != capital);
    if (!ends) return {};
    const std::string_view piece = text_.substr(at_, end - at_);
    at_ = end;
    return piece;
}

std::optional<std::string_view> CalendarPieces::next() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    if (const std::string_view plain = take_plain(); !plain.empty()) return plain;
    piece_.clear();
    while (at_ < text_.size()) {
        take([](char c) { return is_digit(c); });
        take([](char c) { return is_in_word(c); });
        if (!piece_.empty()) return piece_;
        std::size_t size = 0;
        const char c = plain_at(at_, size);
        at_ += size;
        if (!is_sign(c)) continue;
        piece_.push_back(c);
        return piece_;
    }
    return std::nullopt;
}

std::vector<std::string> calendar_pieces(std::string_view text) {
    constexpr std::size_t usual_pieces = 4;  // at most
    std::vector<std::string> pieces;
    pieces.reserve(usual_pieces);
    CalendarPieces reader(text);
    while (const auto piece = reader.next()) pieces.emplace_back(*piece);
    return pieces;
}

}  // namespace crosstally
