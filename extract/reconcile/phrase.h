// The words around a sentence's figures, for the checks that need to read how they are joined ("up 34 per cent on the").
// Phrases are lower case, words parted by one space, with a space at both ends, "#" for a number: " up from # in ".
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "extract/reconcile/batch.h"

namespace crosstally {

[[nodiscard]] std::string phrase_of(std::span<const Word> words, std::size_t begin, std::size_t end);  // end: at most

class Phrases {
public:
    Phrases(const Batch& batch, std::uint32_t sentence) : view_(batch.sentences[sentence]) {}

    [[nodiscard]] std::string between(std::uint32_t figure_a, std::uint32_t figure_b) const;  // a stands before b
    [[nodiscard]] std::string before(std::uint32_t figure, std::size_t words) const;
    [[nodiscard]] std::string after(std::uint32_t figure, std::size_t words) const;

private:
    [[nodiscard]] std::string join(std::size_t begin, std::size_t end) const { return phrase_of(view_.words, begin, end); }
    const SentenceView& view_;
};

// The text between two figures of one sentence as it is printed, with its signs.
[[nodiscard]] std::string_view text_between(const Batch& batch, std::uint32_t a, std::uint32_t b);

[[nodiscard]] bool has_any(std::string_view phrase, std::initializer_list<std::string_view> words);  // " from "
[[nodiscard]] std::size_t count_words(std::string_view phrase);

}  // namespace crosstally
