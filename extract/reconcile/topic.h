// Do two texts tell of one thing? They share a fifth of their words of meaning or more; two articles of one day that
// have nothing to do with each other share a tenth. Words that stand in many texts of the run are left out, so that
// a word weighs by how rare it is here. Only sentences with a record are read.
// Cost: for every text, the texts that share its rare words: at most 24 a word.
#pragma once

#include <span>

#include "extract/reconcile/batch.h"
#include "extract/reconcile/candidates.h"

namespace crosstally {

struct WordPosting {
    std::uint64_t word = 0;  // hash of its stem
    std::uint32_t text = 0;
    [[nodiscard]] std::uint64_t leading() const { return word; }
    friend auto operator<=>(const WordPosting&, const WordPosting&) = default;
};

void add_words(const Batch& batch, std::uint32_t article, std::uint32_t text, SpillSorter<WordPosting>& words);

// Of two texts alone; sorted.
[[nodiscard]] bool are_of_one_topic(std::span<const WordPosting> a, std::span<const WordPosting> b);

// Adds a link of the kind topic for every two of the `texts` texts that are of one topic.
void link_topics(SpillRoom& room, std::uint32_t texts, SpillSorter<WordPosting>& words, SpillSorter<TextLink>& links);

}  // namespace crosstally
