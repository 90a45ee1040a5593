#include "extract/reconcile/candidates.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/word_hash.h"
#include "extract/claim/sentence_words.h"
#include "extract/reconcile/copy.h"
#include "extract/reconcile/quote_words.h"
#include "extract/reconcile/record_bytes.h"

namespace crosstally {
namespace {

// In a larger block each member is compared with its neighbours only: copies stand together often enough.
constexpr std::size_t widest_block = 64;
constexpr std::uint64_t whole_sentence = 6;  // further kinds of keys, made here
constexpr std::uint64_t half_of_quote = 7;
constexpr std::uint64_t same_sentence = 8;
constexpr std::uint64_t same_quote = 9;
constexpr std::uint64_t same_measure = 10;
constexpr std::uint64_t kind_bits = 15;
constexpr std::size_t neighbours = 8;
constexpr std::size_t widest_of_rare_value = 16;

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
    if (kind == whole_sentence || kind == same_sentence) return LinkKind::sentence;
    if (kind == same_measure) return LinkKind::measure;
    return kind == half_of_quote || kind == same_quote ? LinkKind::quote : static_cast<LinkKind>(kind);
}

// Where very many share a run of words, a value or a part of a name, it says nothing; a sentence is still a copy.
bool says_something_in_many(const KeyPosting& posting) {
    const std::uint64_t kind = posting.key & kind_bits;
    return kind == whole_sentence || kind == half_of_quote || kind == static_cast<std::uint64_t>(LinkKind::measure);
}

std::uint64_t of_kind(std::uint64_t hash, std::uint64_t kind) { return (hash & ~kind_bits) | kind; }

// All keys of one kind that a record has, and a hash of its own.
std::uint64_t hash_of(const std::vector<BlockKey>& keys, char sort, std::uint64_t hash) {
    for (const BlockKey& key : keys) {
        if (key.sort == sort) hash = next_hash(hash, key.hash);
    }
    return hash;
}

// The keys of one kind of a sentence, quotation or figure. The others that have the very same are joined by a key of their
// own, so that they need not be for every one.
void add_all(const std::vector<BlockKey>& shared, char sort, std::uint64_t same, const PackedBits& bits, std::uint32_t text, std::uint32_t index, SpillSorter<KeyPosting>& keys) {
    for (const BlockKey& key : shared) {
        if (key.sort == sort) keys.add({key_of(key), text, index, same, bits});
    }
    keys.add({same, text, index, same, bits});
}

// Quotations share their halves as they are printed; how near they are is told with the numbers in digits.
void add_quote(const QuoteView& view, std::uint32_t text, std::uint32_t index, SpillSorter<KeyPosting>& keys) {
    const QuoteRecord& quote = *view.record;
    const std::array<std::uint64_t, 2>& halves = view.words->halves;
    WordBits bits = view.words->bits;
    for (const SentenceWord& word : view.speaker->both) bits.add_initial(word.text);
    if (quote.direct) bits.mark();
    const std::uint64_t same = of_kind(hash_of(quote.keys, 'q', next_hash(halves[0], halves[1])), same_quote);
    add_all(quote.keys, 'q', same, bits.packed(), text, index, keys);
    for (const std::uint64_t half : halves) keys.add({of_kind(half, half_of_quote), text, index, same, bits.packed()});
}

// Each key of a name that is known by no other leaves out one of its words.
void add_name(const NameView& name, std::uint32_t text, std::uint32_t index, SpillSorter<KeyPosting>& keys) {
    if (name.record->kind == NameKind::place) return;  // places are not compared
    const std::vector<BlockKey>& shared = name.record->keys;
    const auto& [words, plain, whole] = *name.printed;
    for (std::size_t i = 0; i < shared.size(); ++i) {
        const SpellingBits bits = words.size() < 2 ? whole.without("") : name.as_printed && i < words.size() ? whole.without(words[i].text) : whole;
        keys.add({key_of(shared[i]), text, index, 0, bits.packed()});
    }
}

// As a whole it is joined with those that are the same but for their numbers.
void add_sentence(const SentenceView& view, const std::vector<BlockKey>& shared, std::uint32_t text, std::uint32_t index, SpillSorter<KeyPosting>& keys) {
    const PackedBits& bits = view.reading->bits.packed();
    const std::uint64_t same = of_kind(hash_of(shared, 's', view.reading->hash), same_sentence);
    add_all(shared, 's', same, bits, text, index, keys);
    keys.add({of_kind(view.reading->hash, whole_sentence), text, index, same, bits});
}

// The figures of a sentence share its keys: the last of them adds these.
bool last_of_sentence(const Batch& batch, Range figures, std::uint32_t index) {
    return index + 1 == figures.end || batch.figures[index + 1].sentence != batch.figures[index].sentence;
}

// Of more words than are counted the bits deny too few to make a copy none.
bool may_be_copies(const WordBits& a, const WordBits& b) { return is_common_of_copy(a.most_common(b), a.words(), b.words()); }

bool may_be_one_quotation(const WordBits& a, const WordBits& b) {
    if (!a.marked() && !b.marked()) return false;  // two reports
    if (a.has_initials() && b.has_initials() && !a.share_initial(b)) return false;  // two speakers
    return !a.counted() || !b.counted() || crosstally::may_be_one_quotation(a.most_common(b), a.words(), b.words());
}

// Mostly a run of words is shared by chance, and a name is the same one. Within one text only names are compared with
// each other.
bool is_worth_linking(const KeyPosting& a, const KeyPosting& b) {
    const LinkKind kind = kind_of(b);
    if (kind == LinkKind::name) return SpellingBits(a.bits).is_near(SpellingBits(b.bits));
    if (a.text == b.text) return false;
    if (kind == LinkKind::sentence) return may_be_copies(WordBits(a.bits), WordBits(b.bits));
    return kind != LinkKind::quote || may_be_one_quotation(WordBits(a.bits), WordBits(b.bits));
}

}  // namespace

std::size_t count_keys(const Batch& batch) {
    constexpr std::size_t made_here = 3;  // for a sentence or quotation
    std::size_t count = 0;
    for (const Figure& figure : batch.figures) count += figure.record->keys.size() + made_here;
    for (const QuoteView& quote : batch.quotes) count += quote.record->keys.size() + made_here;
    for (const NameView& name : batch.names) count += name.record->keys.size();
    return count;
}

void add_keys(const Batch& batch, std::uint32_t article, std::uint32_t text, SpillSorter<KeyPosting>& keys) {
    const Range figures = batch.articles[article].figures, sentences = batch.articles[article].sentences;
    for (std::uint32_t i = figures.begin; i < figures.end; ++i) {
        const std::vector<BlockKey>& own = batch.figures[i].record->keys;
        for (const BlockKey& key : own) {
            if (key.sort == 'v') keys.add({key_of(key), text, i - figures.begin});
        }
        if (std::ranges::find(own, 'm', &BlockKey::sort) != own.end()) add_all(own, 'm', of_kind(hash_of(own, 'm', no_hash), same_measure), {}, text, i - figures.begin, keys);
        const std::uint32_t sentence = batch.figures[i].sentence;
        if (last_of_sentence(batch, figures, i)) add_sentence(batch.sentences[sentence], own, text, sentence - sentences.begin, keys);
    }
    const Range quotes = batch.articles[article].quotes, names = batch.articles[article].names;
    for (std::uint32_t i = quotes.begin; i < quotes.end; ++i) add_quote(batch.quotes[i], text, i - quotes.begin, keys);
    for (std::uint32_t i = names.begin; i < names.end; ++i) add_name(batch.names[i], text, i - names.begin, keys);
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
        for (std::size_t i = 1; i < block_.size(); ++i) link_back(i, most);
    }

    void link_back(std::size_t at, std::size_t most) {
        const KeyPosting& b = block_[at];
        if (wide_ && !says_something_in_many(b)) return;
        for (std::size_t i = at - std::min(at, most); i < at; ++i) {
            const KeyPosting& a = block_[i];
            if (!wide_ && b.same != b.key && b.same != 0 && a.same == b.same) continue;  // their own key joins them: where it has too many, this one has
            if (is_worth_linking(a, b)) links_.add({a.text, b.text, kind_of(b), a.index, b.index, is_weak(a, b)});
        }
    }

    [[nodiscard]] bool is_weak(const KeyPosting& a, const KeyPosting& b) const {
        const LinkKind kind = kind_of(b);
        if (kind == LinkKind::value) return block_.size() > widest_of_rare_value;
        if (kind == LinkKind::name) return !SpellingBits(a.bits).may_be_variant_of(SpellingBits(b.bits));
        return kind == LinkKind::sentence && WordBits(a.bits).name_others(WordBits(b.bits));
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

void link_two(std::span<const KeyPosting> a, std::span<const KeyPosting> b, SpillSorter<TextLink>& links) {
    BlockLinker linker(2, links);
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        if (x->key != y->key) {
            ++(x->key < y->key ? x : y);
            continue;
        }
        const std::uint64_t key = x->key;
        for (; x != a.end() && x->key == key; ++x) linker.add(*x);
        for (; y != b.end() && y->key == key; ++y) linker.add({key, 1, y->index, y->same, y->bits});
    }
    linker.finish();
}

bool is_worth_comparing(std::span<const TextLink> of_pair) {
    const TextLink* weak_value = nullptr;
    for (const TextLink& link : of_pair) {
        if (!link.weak || (link.kind == LinkKind::name && of_pair.front().kind != LinkKind::name)) return true;
        if (link.kind != LinkKind::value) continue;
        if (weak_value != nullptr && weak_value->index_a != link.index_a && weak_value->index_b != link.index_b) return true;
        weak_value = &link;
    }
    return false;
}

namespace {

// Of the batch's members, that which the text counts as number `index`.
std::uint32_t in_batch(const AllOfArticle& all, const std::vector<std::uint32_t>* held, std::uint32_t index) {
    const std::uint32_t first = all.at_hand().begin;
    if (held == nullptr) return first + index;
    return first + static_cast<std::uint32_t>(std::lower_bound(held->begin(), held->end(), index) - held->begin());
}

}  // namespace

ArticleLinks links_in_batch(const Batch& batch, IndexPair articles, std::span<const TextLink> of_pair, PartsOfTwo parts) {
    const ArticleView& a = batch.articles[articles.first];
    const ArticleView& b = batch.articles[articles.second];
    ArticleLinks links;
    for (const TextLink& link : of_pair) {
        const auto add = [&](std::vector<IndexPair>& list, AllOfArticle ArticleView::* all, std::vector<std::uint32_t> TextParts::* held) {
            const IndexPair pair(in_batch(a.*all, parts.a != nullptr ? &(parts.a->*held) : nullptr, link.index_a),
                                 in_batch(b.*all, parts.b != nullptr ? &(parts.b->*held) : nullptr, link.index_b));
            if (list.empty() || list.back() != pair) list.push_back(pair);
        };
        switch (link.kind) {
            case LinkKind::sentence: add(links.sentences, &ArticleView::sentences, &TextParts::sentences); break;
            case LinkKind::value: add(links.values, &ArticleView::figures, &TextParts::figures); break;
            case LinkKind::measure: add(links.measures, &ArticleView::figures, &TextParts::figures); break;
            case LinkKind::quote: add(links.quotes, &ArticleView::quotes, &TextParts::quotes); break;
            case LinkKind::name: add(links.names, &ArticleView::names, &TextParts::names); break;
            case LinkKind::topic: links.one_topic = true; break;
        }
    }
    return links;
}

}  // namespace crosstally
