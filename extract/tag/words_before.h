// The words of a period's sentence that stand before it, the nearest first. They point into the text, which is the
// document's or its form in small letters. Cost: a binary search among the tokens.
#pragma once

#include "extract/document.h"
#include "extract/tag/sentence_of.h"

namespace crosstally {

class WordsBefore {
public:
    WordsBefore(const Document& document, std::string_view text, const PeriodTag& period)
        : tokens_(document.segmentation.tokens),
          text_(text),
          first_(document.segmentation.sentences[period.sentence].first_token),
          end_(token_at(document.segmentation, period.span.begin)) {}

    [[nodiscard]] std::uint32_t size() const { return end_ - first_; }
    // back: 1 is the word right before the period; empty beyond the sentence's first.
    [[nodiscard]] std::string_view operator[](std::uint32_t back) const { return back > size() ? std::string_view() : slice(text_, span(back)); }
    [[nodiscard]] Span span(std::uint32_t back) const { return tokens_[end_ - back].span; }  // back: at most size()

private:
    const std::vector<Token>& tokens_;
    std::string_view text_;
    std::uint32_t first_;
    std::uint32_t end_;
};

}  // namespace crosstally
