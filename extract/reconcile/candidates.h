// Which texts, and in them which sentences, figures, quotations and names, are worth comparing: those that share a key.
// Never all pairs, and of those that share a key none that are no copies by the number of their words alone; a key that very many share joins nothing, or only neighbours in its (sorted) block. Cost: n log n.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "extract/reconcile/batch.h"
#include "extract/reconcile/spill_sorter.h"
#include "extract/reconcile/text_parts.h"
#include "extract/reconcile/word_bits.h"

namespace crosstally {

using IndexPair = std::pair<std::uint32_t, std::uint32_t>;  // first <= second

struct ArticleLinks {  // of two articles of a batch; each list sorted
    std::vector<IndexPair> sentences;  // that share a run of words
    std::vector<IndexPair> values;     // figures of the same rare value
    std::vector<IndexPair> measures;   // figures of one stated place and period that share a word of measure
    std::vector<IndexPair> quotes;
    std::vector<IndexPair> names;
    bool one_topic = false;            // the two articles share many words that are rare in the run
};

enum class LinkKind : std::uint16_t { sentence, value, measure, quote, name, topic };

struct KeyPosting {
    std::uint64_t key = 0;  // its last bits are the kind
    std::uint32_t text = 0;
    std::uint32_t index = 0;  // within the text
    std::uint64_t same = 0;   // the key that joins it with those that have the very same keys; 0: it has none
    PackedBits bits{};        // WordBits of a sentence or quotation, SpellingBits of a name; of a figure none
    [[nodiscard]] std::uint64_t leading() const { return key; }
    [[nodiscard]] std::uint64_t place() const { return std::uint64_t{text} << 32U | index; }
    friend bool operator==(const KeyPosting&, const KeyPosting&) = default;
    friend std::strong_ordering operator<=>(const KeyPosting& x, const KeyPosting& y) {
        if (const auto order = x.key <=> y.key; order != 0) return order;
        if (const auto order = x.place() <=> y.place(); order != 0) return order;
        return x.bits <=> y.bits;
    }
};

struct TextLink {  // indexes within the texts; none where two texts are of one topic
    std::uint32_t a = 0, b = 0;
    LinkKind kind = LinkKind::sentence;
    std::uint32_t index_a = 0, index_b = 0;
    bool weak = false;  // what so many share that one alone says nothing, one sentence about two places, or a part of two names
    [[nodiscard]] std::uint64_t leading() const { return std::uint64_t{a} << 32U | b; }
    [[nodiscard]] std::uint64_t kind_and_index() const { return static_cast<std::uint64_t>(kind) << 32U | index_a; }
    [[nodiscard]] std::uint64_t other_index() const { return std::uint64_t{index_b} << 1U | (weak ? 1U : 0U); }
    friend bool operator==(const TextLink&, const TextLink&) = default;
    friend std::strong_ordering operator<=>(const TextLink& x, const TextLink& y) {  // part by part, several at once
        if (const auto order = x.leading() <=> y.leading(); order != 0) return order;
        if (const auto order = x.kind_and_index() <=> y.kind_and_index(); order != 0) return order;
        return x.other_index() <=> y.other_index();
    }
};

// Of all articles, at most.
[[nodiscard]] std::size_t count_keys(const Batch& batch);
void add_keys(const Batch& batch, std::uint32_t article, std::uint32_t text, SpillSorter<KeyPosting>& keys);
// texts: how many there are in the run.
void link_keys(std::size_t texts, SpillSorter<KeyPosting>& keys, SpillSorter<TextLink>& links);

// The same of two texts alone, whose postings are sorted and name text 0; a is to be text 0 of the links, and b text 1.
void link_two(std::span<const KeyPosting> a, std::span<const KeyPosting> b, SpillSorter<TextLink>& links);

// All links of two texts: may their comparison find anything?
[[nodiscard]] bool is_worth_comparing(std::span<const TextLink> of_pair);

// The same in a batch that holds both texts as articles; parts: what of each it holds, null where that is all.
struct PartsOfTwo {
    const TextParts* a = nullptr;
    const TextParts* b = nullptr;
};
[[nodiscard]] ArticleLinks links_in_batch(const Batch& batch, IndexPair articles, std::span<const TextLink> of_pair, PartsOfTwo parts = {});

}  // namespace crosstally
