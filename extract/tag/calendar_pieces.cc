#include "extract/tag/calendar_point.h"

namespace crosstally {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\''; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// One byte for what the calendar's words need of Unicode: apostrophes and dashes; the rest becomes a space.
std::string plain(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x80) {
            out.push_back(lower(text[i]));
            continue;
        }
        const std::string_view rest = text.substr(i, 3);
        if (rest == "\u2019") {
            out.push_back('\'');
        } else {
            out.push_back(rest == "\u2013" || rest == "\u2014" || rest == "\u2011" || rest == "\u2212" ? '-' : ' ');
        }
        while (i + 1 < text.size() && (static_cast<unsigned char>(text[i + 1]) & 0xC0) == 0x80) ++i;
    }
    return out;
}

}  // namespace

std::vector<std::string> calendar_pieces(std::string_view text) {
    const std::string line = plain(text);
    std::vector<std::string> pieces;
    for (std::size_t i = 0; i < line.size();) {
        std::size_t end = i;
        while (end < line.size() && is_digit(line[end])) ++end;
        while (end < line.size() && is_letter(line[end])) ++end;
        if (end > i) {
            pieces.push_back(line.substr(i, end - i));
        } else {
            end = i + 1;
            if (line[i] == '-' || line[i] == '/' || line[i] == '.' || line[i] == '~') pieces.emplace_back(1, line[i]);
        }
        i = end;
    }
    return pieces;
}

}  // namespace crosstally
