// A half-open range of bytes [begin, end) in one text (an article's text or its title).
// Spans never cut a UTF-8 character. Records count in code points; see corpus/code_points.h.
#pragma once

#include <cstdint>
#include <string_view>

namespace crosstally {

struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] std::uint32_t size() const { return end - begin; }
    [[nodiscard]] bool empty() const { return begin >= end; }
    [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    friend bool operator==(Span, Span) = default;
};

[[nodiscard]] inline std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.begin, span.size());
}

}  // namespace crosstally
