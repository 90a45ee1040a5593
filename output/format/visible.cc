#include "output/format/visible.h"

#include "corpus/utf8.h"

namespace crosstally {
namespace {

bool is_hidden(char32_t c) {
    return (c >= 0x80 && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

void append_code(char32_t code_point, std::string& out) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += "<U+";
    for (unsigned shift = 16; shift > 0; shift -= 4) out.push_back(digits[(code_point >> (shift - 4)) & 15U]);
    out += ">";
}

}  // namespace

HiddenMark hidden_mark(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x20 || first == 0x7F) return {first, 1};
    if (first != 0xC2 && first != 0xD8 && first != 0xE2 && first != 0xEF) return {};
    const auto point = decode_utf8(text, at);
    if (!point || !is_hidden(point->value)) return {};
    return {point->value, point->size};
}

void append_visible(std::string_view text, std::string& out) {
    for (std::size_t at = 0; at < text.size();) {
        const HiddenMark hidden = hidden_mark(text, at);
        if (hidden.size == 0) {
            out.push_back(text[at++]);
            continue;
        }
        const bool space = hidden.value == '\n' || hidden.value == '\r' || hidden.value == '\t';
        if (space && !(hidden.value == '\n' && out.ends_with(' '))) out.push_back(' ');
        if (!space) append_code(hidden.value, out);
        at += hidden.size;
    }
}

std::string visible(std::string_view text) {
    std::string out;
    append_visible(text, out);
    return out;
}

}  // namespace crosstally
