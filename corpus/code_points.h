// Byte offsets of a text turned into code points, lines and columns. Cost: one walk over the text when it is set;
// then, for each look-up, at most a step over 64 bytes that are not all ASCII. A line ends after LF, or after a CR that
// no LF follows.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/span.h"

namespace crosstally {

struct LineColumn {
    std::uint32_t line = 1;    // counted from 1
    std::uint32_t column = 1;  // code points, counted from 1
};

class CodePoints {
public:
    void set(std::string_view text);  // the text must outlive the look-ups

    [[nodiscard]] std::uint32_t at(std::uint32_t byte) const;  // code points before it
    [[nodiscard]] std::uint32_t size() const;                  // of the whole text
    [[nodiscard]] LineColumn line_column(std::uint32_t byte) const;

private:
    struct Line {
        std::uint32_t begin = 0;   // byte
        std::uint32_t points = 0;  // before it
    };

    std::string_view text_;
    std::vector<std::uint32_t> before_block_;  // code points before each block of 64 bytes
    std::vector<Line> lines_;
};

}  // namespace crosstally
