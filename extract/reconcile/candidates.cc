#include "extract/reconcile/candidates.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/record_bytes.h"

namespace crosstally {
namespace {

// In a larger block each member is compared with its neighbours only: copies stand together often enough.
constexpr std::size_t widest_block = 64;
constexpr std::uint64_t whole_sentence = 6;  // further kinds of keys, made here
constexpr std::uint64_t half_of_quote = 7;
constexpr std::size_t neighbours = 8;
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

LinkKind kind_of(const KeyPosting& posting) {
    const std::uint64_t kind = posting.key & kind_bits;
    return kind == whole_sentence ? LinkKind::sentence : kind == half_of_quote ? LinkKind::quote : static_cast<LinkKind>(kind);
}

// Where very many share a run of words, a value or a part of a name, it says nothing; a sentence is still a copy.
bool says_something_in_many(const KeyPosting& posting) {
    const std::uint64_t kind = posting.key & kind_bits;
    return kind == whole_sentence || kind == half_of_quote || kind == static_cast<std::uint64_t>(LinkKind::measure);
}

// The sentence but for its numbers.
std::uint64_t key_of(const SentenceView& view) {
    std::string words;
    for (const Word& word : view.words) words += word.text + ' ';
    return (hash_of_text(words)[0] & ~kind_bits) | whole_sentence;
}

// An altered word leaves one half of the quotation as it was.
std::array<std::uint64_t, 2> keys_of(const QuoteRecord& quote) {
    const std::vector<SentenceWord> words = sentence_words(quote.place.text, 0);
    std::array<std::string, 2> halves;
    for (std::size_t i = 0; i < words.size(); ++i) halves[i * 2 / words.size()] += words[i].text + ' ';
    const auto key = [](const std::string& half) { return (hash_of_text(half)[0] & ~kind_bits) | half_of_quote; };
    return {key(halves[0] + "..."), key("..." + halves[1])};
}

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
        if (last) keys.add({key_of(batch.sentence_of(batch.figures[i])), text, batch.figures[i].sentence - view.sentences.begin});
    }
    add_range(batch.quotes, view.quotes, text, keys);
    for (std::uint32_t i = view.quotes.begin; i < view.quotes.end; ++i) {
        for (const std::uint64_t key : keys_of(*batch.quotes[i])) keys.add({key, text, i - view.quotes.begin});
    }
    add_range(batch.names, view.names, text, keys);
}

namespace {

// The postings of one key, in order; never more of them than a block is wide.
class BlockLinker {
public:
    BlockLinker(std::size_t texts, SpillSorter<TextLink>& links)
        : widest_(std::clamp<std::size_t>(texts / 8, 16, widest_block)), links_(links) {}

    void add(const KeyPosting& posting) {
        if (!block_.empty() && block_.back().key != posting.key) finish();
        if (!block_.empty() && block_.back() == posting) return;
        block_.push_back(posting);
        if (wide_) {
            link_back(block_.size() - 1, neighbours);
            if (block_.size() > widest_) block_.erase(block_.begin(), block_.end() - neighbours);
        } else if (block_.size() > widest_) {
            wide_ = true;
            link_all(neighbours);
        }
    }

    void finish() {
        if (!wide_) link_all(widest_);
        block_.clear();
        wide_ = false;
    }

private:
    void link_all(std::size_t most) {
        for (std::size_t i = 0; i < block_.size(); ++i) link_back(i, most);
    }

    void link_back(std::size_t at, std::size_t most) {
        const KeyPosting& b = block_[at];
        if (wide_ && !says_something_in_many(b)) return;
        for (std::size_t i = at - std::min(at, most); i < at; ++i) {
            const KeyPosting& a = block_[i];
            if (worth_linking(a, b)) links_.add({a.text, b.text, kind_of(b), a.index, b.index});
        }
    }

    std::size_t widest_;
    SpillSorter<TextLink>& links_;
    std::vector<KeyPosting> block_;
    bool wide_ = false;
};

}  // namespace

void link_keys(std::size_t texts, SpillSorter<KeyPosting>& keys, SpillSorter<TextLink>& links) {
    BlockLinker linker(texts, links);
    keys.drain([&](const KeyPosting& posting) { linker.add(posting); });
    linker.finish();
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
