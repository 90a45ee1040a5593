// Which articles, and in them which sentences, are worth comparing: those that share a key. Never all pairs; a key
// that very many share joins only neighbours in its (sorted) block.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "extract/reconcile/batch.h"

namespace crosstally {

using IndexPair = std::pair<std::uint32_t, std::uint32_t>;  // first < second

struct ArticleLinks {
    std::set<IndexPair> sentences;  // that share a run of words
    std::set<IndexPair> values;     // figures of the same rare value
    std::set<IndexPair> measures;   // figures of one stated place and period that share a word of measure
    std::set<IndexPair> quotes;
    std::set<IndexPair> names;
    bool one_topic = false;         // the two articles share many words that are rare in the batch
};

// By pair of articles; an article with itself stands for what it repeats.
[[nodiscard]] std::map<IndexPair, ArticleLinks> find_candidates(const Batch& batch);

}  // namespace crosstally
