#include "extract/reconcile/candidates.h"

#include <algorithm>

namespace crosstally {
namespace {

// Members of a larger block are compared with as many that follow them: copies stand together often enough.
constexpr std::size_t widest_block = 64;
constexpr std::uint64_t kind_bits = 7;

LinkKind kind_of(char sort) {
    switch (sort) {
        case 's': return LinkKind::sentence;
        case 'v': return LinkKind::value;
        case 'm': return LinkKind::measure;
        case 'q': return LinkKind::quote;
        default: return LinkKind::name;
    }
}

std::uint64_t key_of(const BlockKey& key) { return (key.hash & ~kind_bits) | static_cast<std::uint64_t>(kind_of(key.sort)); }

LinkKind kind_of(const KeyPosting& posting) { return static_cast<LinkKind>(posting.key & kind_bits); }

template <typename List>
void add_range(const List& list, Range range, std::uint32_t text, SpillSorter<KeyPosting>& keys) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        for (const BlockKey& key : list[i]->keys) keys.add({key_of(key), text, i - range.begin});
    }
}

// The figures of a sentence share its keys: the last of them adds these.
bool last_of_sentence(const Batch& batch, Range figures, std::uint32_t index) {
    return index + 1 == figures.end || batch.figures[index + 1].sentence != batch.figures[index].sentence;
}

// One name in two places of a text is compared too; else a text is not compared with itself.
bool worth_linking(const KeyPosting& a, const KeyPosting& b) { return a.text != b.text || kind_of(a) == LinkKind::name; }

}  // namespace

void add_keys(const Batch& batch, std::uint32_t article, std::uint32_t text, SpillSorter<KeyPosting>& keys) {
    const ArticleView& view = batch.articles[article];
    for (std::uint32_t i = view.figures.begin; i < view.figures.end; ++i) {
        const bool last = last_of_sentence(batch, view.figures, i);
        for (const BlockKey& key : batch.figures[i].record->keys) {
            if (key.sort != 's') keys.add({key_of(key), text, i - view.figures.begin});
            else if (last) keys.add({key_of(key), text, batch.figures[i].sentence - view.sentences.begin});
        }
    }
    add_range(batch.quotes, view.quotes, text, keys);
    add_range(batch.names, view.names, text, keys);
}

void link_keys(SpillSorter<KeyPosting>& keys, SpillSorter<TextLink>& links) {
    std::vector<KeyPosting> block;  // the last of one key
    keys.drain([&](const KeyPosting& posting) {
        if (!block.empty() && block.back() == posting) return;
        if (!block.empty() && block.back().key != posting.key) block.clear();
        const std::size_t first = block.size() - std::min(block.size(), widest_block - 1);
        for (std::size_t i = first; i < block.size(); ++i) {
            if (worth_linking(block[i], posting)) links.add({block[i].text, posting.text, kind_of(posting), block[i].index, posting.index});
        }
        if (block.size() >= widest_block * 16) block.erase(block.begin(), block.end() - widest_block);
        block.push_back(posting);
    });
}

ArticleLinks links_in_batch(const Batch& batch, IndexPair articles, std::span<const TextLink> of_pair) {
    const ArticleView& a = batch.articles[articles.first];
    const ArticleView& b = batch.articles[articles.second];
    ArticleLinks links;
    const auto add = [](std::vector<IndexPair>& list, IndexPair pair) {
        if (list.empty() || list.back() != pair) list.push_back(pair);
    };
    for (const TextLink& link : of_pair) {
        const auto shifted = [&](std::uint32_t first_a, std::uint32_t first_b) { return IndexPair(first_a + link.index_a, first_b + link.index_b); };
        switch (link.kind) {
            case LinkKind::sentence: add(links.sentences, shifted(a.sentences.begin, b.sentences.begin)); break;
            case LinkKind::value: add(links.values, shifted(a.figures.begin, b.figures.begin)); break;
            case LinkKind::measure: add(links.measures, shifted(a.figures.begin, b.figures.begin)); break;
            case LinkKind::quote: add(links.quotes, shifted(a.quotes.begin, b.quotes.begin)); break;
            case LinkKind::name: add(links.names, shifted(a.names.begin, b.names.begin)); break;
            case LinkKind::topic: links.one_topic = true; break;
        }
    }
    return links;
}

}  // namespace crosstally
