#include "extract/reconcile/candidates.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "extract/reconcile/topic.h"

namespace crosstally {
namespace {

// Members of a larger block are compared with as many that follow them: copies stand together often enough.
constexpr std::size_t widest_block = 64;

struct Entry {
    std::uint32_t article = 0;
    std::uint32_t index = 0;
    friend auto operator<=>(const Entry&, const Entry&) = default;
};

struct HashOfKey {
    std::size_t operator()(BlockKey key) const { return key.hash + static_cast<unsigned char>(key.sort); }
};

// Blocks in the order in which their keys were first seen, which the batch's order fixes.
class Blocks {
public:
    void add(BlockKey key, Entry entry) {
        const auto [at, fresh] = by_key_.emplace(key, blocks_.size());
        if (fresh) blocks_.push_back({key, {}});
        auto& entries = blocks_[at->second].entries;
        if (entries.empty() || entries.back() != entry) entries.push_back(entry);
    }

    template <typename Visit>
    void for_pairs(const Visit& visit) const {
        for (const Block& block : blocks_) {
            for (std::size_t i = 0; i < block.entries.size(); ++i) {
                const std::size_t end = std::min(block.entries.size(), i + widest_block);
                for (std::size_t j = i + 1; j < end; ++j) visit(block.key, block.entries[i], block.entries[j]);
            }
        }
    }

private:
    struct Block {
        BlockKey key;
        std::vector<Entry> entries;
    };
    std::unordered_map<BlockKey, std::size_t, HashOfKey> by_key_;  // looked up, never walked through
    std::vector<Block> blocks_;
};

std::set<IndexPair>& set_for(char sort, ArticleLinks& links) {
    switch (sort) {
        case 's': return links.sentences;
        case 'v': return links.values;
        case 'm': return links.measures;
        case 'q': return links.quotes;
        default: return links.names;
    }
}

void add_figures(const Batch& batch, Blocks& blocks) {
    for (std::uint32_t i = 0; i < batch.figures.size(); ++i) {
        const Figure& figure = batch.figures[i];
        for (const BlockKey key : figure.record->keys) {
            blocks.add(key, {figure.article, key.sort == 's' ? figure.sentence : i});
        }
    }
}

template <typename List>
void add_range(const List& list, Range range, std::uint32_t article, Blocks& blocks) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        for (const BlockKey key : list[i]->keys) blocks.add(key, {article, i});
    }
}

}  // namespace

std::map<IndexPair, ArticleLinks> find_candidates(const Batch& batch) {
    Blocks blocks;
    add_figures(batch, blocks);
    for (std::uint32_t i = 0; i < batch.articles.size(); ++i) {
        add_range(batch.quotes, batch.articles[i].quotes, i, blocks);
        add_range(batch.names, batch.articles[i].names, i, blocks);
    }
    std::map<IndexPair, ArticleLinks> candidates;
    blocks.for_pairs([&](BlockKey key, Entry a, Entry b) {
        if (a.index == b.index) return;
        if (b < a) std::swap(a, b);
        set_for(key.sort, candidates[{a.article, b.article}]).emplace(a.index, b.index);
    });
    for (const IndexPair& articles : pairs_of_one_topic(batch)) candidates[articles].one_topic = true;
    return candidates;
}

}  // namespace crosstally
