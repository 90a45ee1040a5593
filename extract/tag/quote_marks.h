// Stretches between quotation marks: curly or straight, double or single, the outermost only.
// A paragraph's opening mark without its closing mark runs to the paragraph's end. Apostrophes close nothing:
// 'I'd bought', 'two pensioners' tax'. Spans are bytes of the text, marks included, in the order of the text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/segment.h"

namespace crosstally {

struct QuotedSpan {
    Span span;
    std::uint32_t paragraph = 0;
    bool closed = true;  // false: the mark that would close it is missing
};

[[nodiscard]] std::vector<QuotedSpan> find_quote_marks(std::string_view text, const Segmentation& segmentation);

[[nodiscard]] Span without_marks(std::string_view text, Span quoted);

}  // namespace crosstally
