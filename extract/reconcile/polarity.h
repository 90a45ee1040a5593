// Words that turn a sentence round: "not", and those of rules/measure/turned.toml, "higher" and "lower". A sentence is read without them, so
// that two copies that differ in one of them only are found by equal strings.
// Cost: one pass over the sentence's words.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reconcile/batch.h"

namespace crosstally {

struct PolarWord {
    std::size_t at = 0;    // in the sentence's words
    int side = 0;          // 1 or -1; 0 for a negation
    std::size_t order = 0; // how many words of the plain reading stand before it
};

struct PolarReading {
    std::string plain;  // the words, polar ones as their pair's name, a dateline, negations and small words left out, numbers as "#"
    std::size_t words = 0;
    std::vector<PolarWord> polar;
};

[[nodiscard]] bool is_negation(std::string_view word);  // "not", "didn't"
// Words that a sub-editor puts in, takes out or changes without changing what is said.
[[nodiscard]] bool is_small(std::string_view word);

[[nodiscard]] PolarReading read_polarity(std::string_view text, std::span<const Word> words);

}  // namespace crosstally
