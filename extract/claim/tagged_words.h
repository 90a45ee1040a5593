// One sentence's part of Document::words. Indexes count tokens from the sentence's first. Owns nothing; costs nothing.
#pragma once

#include <span>

#include "extract/claim/word_classes.h"
#include "extract/document.h"
#include "rules/word_lists.h"

namespace crosstally {

class TaggedWords {
public:
    void read(const Document& document, std::uint32_t sentence);  // no words where it was not tagged

    [[nodiscard]] std::span<const TaggedWord> words() const { return words_; }
    [[nodiscard]] const TaggedWord& operator[](std::size_t i) const { return words_[i]; }
    [[nodiscard]] std::size_t size() const { return words_.size(); }
    [[nodiscard]] std::uint32_t sentence() const { return sentence_; }
    [[nodiscard]] const WordLists& lists() const { return *document_->lists; }
    // False beyond the end.
    [[nodiscard]] bool is(std::size_t i, WordList list) const { return i < size() && lists().has_padded(list, words_[i].low); }

    // First token of the figure, and the one after its last; size() for a figure of another sentence.
    [[nodiscard]] std::size_t first_of_figure(std::uint32_t claim) const;
    [[nodiscard]] std::size_t end_of_figure(std::uint32_t claim) const;
    [[nodiscard]] std::size_t first_of_span(Span span) const;  // the first token that ends after it begins

private:
    const Document* document_ = nullptr;
    std::span<const TaggedWord> words_;
    std::uint32_t sentence_ = 0;
    std::uint32_t begin_ = 0;  // the sentence's first token
};

}  // namespace crosstally
