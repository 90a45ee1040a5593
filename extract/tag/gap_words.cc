#include "extract/tag/gap_words.h"

namespace crosstally {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool in_word(char c) { return (c >= 'a' && c <= 'z') || c == '-' || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

GapWords::GapWords(std::string_view low, std::uint32_t begin, std::uint32_t end, std::size_t most) {
    for (std::uint32_t at = begin; at < end && size_ < most;) {
        const std::uint32_t first = at++;
        if (is_space(low[first])) continue;
        while (in_word(low[first]) && at < end && in_word(low[at])) ++at;
        words_[size_++] = low.substr(first, at - first);
    }
}

std::string_view last_gap_word(std::string_view low, std::uint32_t begin, std::uint32_t end) {
    while (end > begin && is_space(low[end - 1])) --end;
    if (end <= begin) return {};
    std::uint32_t first = end - 1;
    while (in_word(low[end - 1]) && first > begin && in_word(low[first - 1])) --first;
    return low.substr(first, end - first);
}

}  // namespace crosstally
