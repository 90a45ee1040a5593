#include "corpus/utf8.h"

#include <simdjson.h>

#include <cstdint>

#include "corpus/eight_bytes.h"

namespace crosstally {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

std::size_t length_from_first(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

bool is_whole(char32_t value, std::size_t size) {
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    return value >= smallest[size] && value <= 0x10FFFF && !surrogate;
}

// Bytes that continue a character, 10xxxxxx, among eight: the product adds the eight bits into the highest byte.
std::size_t count_continuations(const char* eight) {
    const std::uint64_t bytes = eight_bytes(eight);
    return ((bytes >> 7U) & ~(bytes >> 6U) & 0x0101010101010101U) * 0x0101010101010101U >> 56U;
}

}  // namespace

std::optional<CodePoint> decode_utf8(std::string_view text, std::size_t at) {
    const unsigned char first = byte_at(text, at);
    const std::size_t size = length_from_first(first);
    if (size == 0 || at + size > text.size()) return std::nullopt;
    if (size == 1) return CodePoint{first, 1};
    char32_t value = first & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        const unsigned char next = byte_at(text, at + i);
        if ((next & 0xC0U) != 0x80U) return std::nullopt;
        value = (value << 6U) | (next & 0x3FU);
    }
    if (!is_whole(value, size)) return std::nullopt;
    return CodePoint{value, size};
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    if (text.empty() || simdjson::validate_utf8(text.data(), text.size())) return std::nullopt;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = decode_utf8(text, at);
        if (!point) return at;
        at += point->size;
    }
    return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = text.size();
    std::size_t at = 0;
    for (; at + 32 <= text.size(); at += 32) {  // most bytes are of ASCII
        const char* const bytes = text.data() + at;
        if (!any_byte(eight_bytes(bytes) | eight_bytes(bytes + 8) | eight_bytes(bytes + 16) | eight_bytes(bytes + 24))) continue;
        for (std::size_t i = 0; i < 32; i += 8) count -= count_continuations(bytes + i);
    }
    for (; at + 8 <= text.size(); at += 8) count -= count_continuations(text.data() + at);
    for (; at < text.size(); ++at) count -= (byte_at(text, at) & 0xC0U) == 0x80U ? 1 : 0;
    return count;
}

std::string readable_utf8(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto point = decode_utf8(bytes, at);
        if (point) {
            out.append(bytes.substr(at, point->size));
            at += point->size;
            continue;
        }
        const unsigned char bad = byte_at(bytes, at++);
        out.append({'\\', 'x', digits[bad >> 4U], digits[bad & 15U]});
    }
    return out;
}

}  // namespace crosstally
