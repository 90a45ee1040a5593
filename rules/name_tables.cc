#include "rules/name_tables.h"

#include "corpus/word_hash.h"

namespace crosstally {
namespace {

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// Letters, digits and the bytes of other characters, but not of dashes and curly quotes (U+2000 to U+203F).
bool in_piece(std::string_view text, std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0x80) return !(c == 0xE2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) == 0x80);
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

NamePiece first_piece(std::string_view text) {
    const PlainWord plain = plain_word_at(text, 0);
    if (plain.size == text.size() || static_cast<unsigned char>(text[plain.size]) < 0x80) return {text.substr(0, plain.size), plain.hash};
    std::size_t end = plain.size;
    while (end < text.size() && in_piece(text, end)) ++end;
    if (end == plain.size) return {text.substr(0, end), plain.hash};
    return {text.substr(0, end), hash_of_word(in_capitals(text.substr(0, end)))};
}

char second_letter(std::string_view text, std::string_view piece) {
    const std::string_view rest = text.substr(piece.size());
    if (rest.size() < 2 || rest[0] != ' ') return 0;
    const char c = capital(rest[1]);
    return c >= 'A' && c <= 'Z' ? c : '\0';
}

std::string in_capitals(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto byte = static_cast<unsigned char>(out[i]);
        const bool latin = i > 0 && static_cast<unsigned char>(out[i - 1]) == 0xC3;
        out[i] = latin && byte >= 0xA0 && byte != 0xB7 ? static_cast<char>(byte - 0x20) : capital(out[i]);
    }
    return out;
}

std::uint32_t NameTables::first_name(std::uint64_t hash) const {
    if (!may_be_seen(hash)) return empty_slot;
    const std::size_t mask = slots.size() - 1;
    for (std::size_t i = hash & mask; slots[i].first != empty_slot; i = (i + 1) & mask) {
        if (slots[i].mark == hash >> 32U && names[slots[i].first].hash == hash) return slots[i].first;
    }
    return empty_slot;
}

}  // namespace crosstally
