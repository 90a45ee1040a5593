// One token with what is known of it: its word classes and the figure, period or name that it is part of.
// `figure` indexes Document::claims, the others their tag lists. The word points into the document.
#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/span.h"
#include "extract/claim/word_classes.h"

namespace crosstally {

inline constexpr std::uint32_t nothing = 0xffffffff;

struct TaggedWord {
    Span span;
    std::string_view low;        // lower case, straight apostrophes, without a possessive 's
    std::uint32_t figure = nothing;
    std::uint32_t period = nothing;
    std::uint32_t name = nothing;
    bool mark = false;           // punctuation
    bool capital = false;
    bool possessive = false;
    bool spaced = false;         // white space stands before it

    [[nodiscard]] bool is(std::uint32_t any_of) const { return (classes() & any_of) != 0; }
    [[nodiscard]] bool tagged() const { return figure != nothing || period != nothing || name != nothing; }
    // Of WordClass; none inside figures and names and of marks. Looked up when it is first asked for: most words never are.
    [[nodiscard]] std::uint32_t classes() const {
        if (classes_ == unread) classes_ = mark || figure != nothing || name != nothing ? 0 : classes_of_padded(low);
        return classes_;
    }

private:
    static constexpr std::uint32_t unread = 0xffffffff;
    mutable std::uint32_t classes_ = unread;
};

}  // namespace crosstally
