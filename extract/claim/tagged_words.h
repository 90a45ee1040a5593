// One sentence's tokens with what is known of each: its word classes and the figure, period or name that it is part of.
// Indexes count tokens from the sentence's first; `figure` indexes Document::claims, the others their tag lists.
// Cost: one walk over the sentence and its tags; the words point into the document's text.
#pragma once

#include <string>
#include <vector>

#include "extract/claim/word_classes.h"
#include "extract/document.h"

namespace crosstally {

inline constexpr std::uint32_t nothing = 0xffffffff;

struct TaggedWord {
    Span span;
    std::string low;             // lower case, straight apostrophes, without a possessive 's
    std::uint32_t classes = 0;   // 0 inside figures, periods and marks
    std::uint32_t figure = nothing;
    std::uint32_t period = nothing;
    std::uint32_t name = nothing;
    bool mark = false;           // punctuation
    bool capital = false;
    bool possessive = false;
    bool spaced = false;         // white space stands before it

    [[nodiscard]] bool is(std::uint32_t any_of) const { return (classes & any_of) != 0; }
    [[nodiscard]] bool tagged() const { return figure != nothing || period != nothing || name != nothing; }
};

class TaggedWords {
public:
    void read(const Document& document, std::uint32_t sentence);

    [[nodiscard]] const std::vector<TaggedWord>& words() const { return words_; }
    [[nodiscard]] const TaggedWord& operator[](std::size_t i) const { return words_[i]; }
    [[nodiscard]] std::size_t size() const { return words_.size(); }
    [[nodiscard]] std::uint32_t sentence() const { return sentence_; }

    // First token of the figure, and the one after its last. The figure must stand in this sentence.
    [[nodiscard]] std::size_t first_of_figure(std::uint32_t claim) const;
    [[nodiscard]] std::size_t end_of_figure(std::uint32_t claim) const;
    [[nodiscard]] std::size_t first_of_span(Span span) const;  // the first token that ends after it begins

private:
    std::vector<TaggedWord> words_;
    std::uint32_t sentence_ = 0;
};

}  // namespace crosstally
