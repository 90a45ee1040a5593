#include "rules/name_tables.h"

namespace crosstally {
namespace {

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// The letters and digits of ASCII, in capitals; 0 for all other bytes.
constexpr auto in_capitals_or_none = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::uint8_t c = '0'; c <= '9'; ++c) table[c] = c;
    for (std::uint8_t c = 'A'; c <= 'Z'; ++c) table[c] = table[c + 0x20U] = c;
    return table;
}();

// Of the other bytes: those of other characters, but not of dashes and curly quotes (U+2000 to U+203F).
bool in_piece(std::string_view text, std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    return c >= 0x80 && !(c == 0xE2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) == 0x80);
}

}  // namespace

NamePiece first_piece(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a
    bool latin = false;  // after the lead byte of U+00C0 to U+00FF
    std::size_t end = 0;
    for (; end < text.size(); ++end) {
        const auto byte = static_cast<unsigned char>(text[end]);
        std::uint8_t c = in_capitals_or_none[byte];
        if (c == 0) {
            if (!in_piece(text, end)) break;
            c = latin && byte >= 0xA0 && byte != 0xB7 ? static_cast<std::uint8_t>(byte - 0x20) : byte;
        }
        latin = byte == 0xC3;
        hash = (hash ^ c) * 0x100000001B3U;
    }
    return {text.substr(0, end), hash};
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
    const std::size_t mask = first_of_hash.size() - 1;
    for (std::size_t slot = hash & mask; first_of_hash[slot] != empty_slot; slot = (slot + 1) & mask) {
        if (names[first_of_hash[slot]].hash == hash) return first_of_hash[slot];
    }
    return empty_slot;
}

}  // namespace crosstally
