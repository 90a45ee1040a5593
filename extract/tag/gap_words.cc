#include "extract/tag/gap_words.h"

namespace crosstally {
namespace {

enum ByteKind : unsigned char { mark, space, letter };

ByteKind kind_of(char c) {
    static constexpr auto kinds = [] {
        std::array<ByteKind, 256> table{};
        for (const char blank : {' ', '\n', '\t', '\r'}) table[static_cast<unsigned char>(blank)] = space;
        for (unsigned byte = 'a'; byte <= 'z'; ++byte) table[byte] = letter;
        for (unsigned byte = 0x80; byte < table.size(); ++byte) table[byte] = letter;
        table[static_cast<unsigned char>('-')] = letter;
        return table;
    }();
    return kinds[static_cast<unsigned char>(c)];
}

bool is_space(char c) { return kind_of(c) == space; }
bool in_word(char c) { return kind_of(c) == letter; }

}  // namespace

GapWords::GapWords(std::string_view low, std::uint32_t begin, std::uint32_t end, std::size_t most) {
    const char* const text = low.data();
    for (std::uint32_t at = begin; at < end && size_ < most;) {
        const std::uint32_t first = at++;
        const ByteKind kind = kind_of(text[first]);
        if (kind == space) continue;
        if (kind == letter) {
            while (at < end && in_word(text[at])) ++at;
        }
        words_[size_++] = {text + first, at - first};
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
