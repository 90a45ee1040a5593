// Are two sentences copies of one, but for a number? Words are aligned in order; numbers are masked, so that
// two numbers that stand in the same place of the sentence come out as a pair.
// Cost: the product of the two lengths; called for sentences that share a key only.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "extract/reconcile/batch.h"

namespace crosstally {

struct CopiedNumber {
    std::uint32_t a = 0, b = 0;  // indexes into the sentences' words
    bool anchored = false;       // a neighbouring word on one side at least is the same in both
};

struct Copy {
    unsigned likeness = 0;       // of 1000, which is all: the words that stand in both
    std::vector<CopiedNumber> numbers;
    unsigned substitutions = 0;  // places where words of meaning differ on both sides
    bool names_differ = false;   // a local name, a month or a day on one side stands against another on the other
    bool spans_differ = false;   // "in the year" stands against "in the first half"
    bool dates_differ = false;   // a bare number (a year, a day) differs
};

// Of 1000, for a copy of two sentences of so many words each. Short sentences ("East Midlands: 2.4%") are copies only where
// every word is the same.
[[nodiscard]] constexpr std::size_t least_likeness(std::size_t words_a, std::size_t words_b) { return words_a < 6 || words_b < 6 ? 1000 : 600; }
[[nodiscard]] inline bool is_likeness_of_copy(unsigned likeness, std::size_t words_a, std::size_t words_b) { return likeness >= least_likeness(words_a, words_b); }
[[nodiscard]] unsigned likeness_of(std::size_t common, std::size_t words_a, std::size_t words_b);

// May two sentences of so many words with so many in common be copies? The same without a division, for what is asked of very many.
[[nodiscard]] inline bool is_common_of_copy(std::size_t common, std::size_t words_a, std::size_t words_b) {
    return common > 0 && 2000 * common >= least_likeness(words_a, words_b) * (words_a + words_b);
}

// By what words they have in common, in any order. Far cheaper than to align them.
[[nodiscard]] bool may_be_copies(const SentenceView& a, const SentenceView& b);

[[nodiscard]] Copy align(const SentenceView& a, const SentenceView& b);

// One edit, or two in longer words, apart: "Penhallow" and "Penhalow".
[[nodiscard]] bool is_spelling_variant(std::string_view a, std::string_view b);
// Of a name whose other two words or more are the same: two in words of five letters, too ("Roche" and "Roach").
[[nodiscard]] bool is_variant_in_full_name(std::string_view a, std::string_view b);

}  // namespace crosstally
