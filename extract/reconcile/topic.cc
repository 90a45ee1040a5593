#include "extract/reconcile/topic.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "extract/reconcile/spill_list.h"

namespace crosstally {
namespace {

struct Least {
    std::size_t words;  // shared
    std::size_t share;  // one of so many words of the shorter text
};
constexpr Least strong_measure{12, 5};
constexpr Least weak_measure{8, 8};  // enough where a third text is strongly like both

// A word in more texts than this says nothing: an eighth of the run, and in small runs eight.
std::size_t most_texts(std::size_t texts) { return std::clamp<std::size_t>(texts / 8, 8, 24); }

struct AlikePair {
    std::uint32_t a = 0, b = 0;
    bool strong = false;
};

struct TextPair {
    std::uint32_t a = 0, b = 0;
    [[nodiscard]] std::uint64_t leading() const { return std::uint64_t{a} << 32U | b; }
    friend auto operator<=>(const TextPair&, const TextPair&) = default;
};

// Every pair of texts that share a rare word, once for each such word; and how many rare words each text has.
void pair_texts(SpillSorter<WordPosting>& words, std::vector<std::uint32_t>& words_of, SpillSorter<TextPair>& pairs) {
    const std::size_t most = most_texts(words_of.size());
    std::vector<std::uint32_t> block;
    std::uint64_t word = 0;
    bool common = false;
    const auto finish = [&] {
        if (!common) {
            for (std::size_t j = 0; j < block.size(); ++j) {
                ++words_of[block[j]];
                for (std::size_t i = 0; i < j; ++i) pairs.add({block[i], block[j]});
            }
        }
        block.clear();
        common = false;
    };
    words.drain([&](const WordPosting& posting) {
        if (posting.word != word) finish();
        word = posting.word;
        if (!common) block.push_back(posting.text);
        common = common || block.size() > most;
    });
    finish();
}

bool reaches(const Least& measure, std::size_t shared, std::size_t shorter) {
    return shared >= measure.words && shared * measure.share >= shorter;
}

// Those that are at least weakly alike, in order.
void find_alike(SpillSorter<TextPair>& pairs, const std::vector<std::uint32_t>& words_of, SpillList<AlikePair>& alike) {
    TextPair last;
    std::size_t shared = 0;
    const auto finish = [&] {
        if (shared < weak_measure.words) return;
        const std::size_t shorter = std::min(words_of[last.a], words_of[last.b]);
        if (reaches(weak_measure, shared, shorter)) alike.add({last.a, last.b, reaches(strong_measure, shared, shorter)});
    };
    pairs.drain([&](const TextPair& pair) {
        if (pair != last) {
            finish();
            shared = 0;
        }
        last = pair;
        ++shared;
    });
    finish();
}

// Which texts are strongly like which. Memory: a word a text, and one for each end of such a pair.
class Near {
public:
    Near(std::uint32_t texts, const SpillList<AlikePair>& alike) : first_(texts) {
        const auto for_each = [&](const auto& take) {
            alike.for_each([&](const AlikePair& pair) {
                if (!pair.strong) return;
                take(pair.a, pair.b);
                take(pair.b, pair.a);
            });
        };
        for_each([&](std::uint32_t of, std::uint32_t) { ++first_[of]; });
        std::partial_sum(first_.begin(), first_.end(), first_.begin());
        near_.resize(first_.empty() ? 0 : first_.back());
        for_each([&](std::uint32_t of, std::uint32_t other) { near_[--first_[of]] = other; });  // back from each end
    }

    [[nodiscard]] bool share_one(std::uint32_t a, std::uint32_t b) const {
        const auto of_a = of(a), of_b = of(b);
        return std::ranges::any_of(of_a, [&](std::uint32_t text) { return std::ranges::find(of_b, text) != of_b.end(); });
    }

private:
    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t text) const {
        const std::size_t end = text + 1 < first_.size() ? first_[text + 1] : near_.size();
        return std::span(near_).subspan(first_[text], end - first_[text]);
    }

    std::vector<std::uint32_t> first_;
    std::vector<std::uint32_t> near_;
};

}  // namespace

void add_words(const Batch& batch, std::uint32_t article, std::uint32_t text, SpillSorter<WordPosting>& words) {
    std::vector<std::uint64_t> found;
    std::vector<bool> met;  // by the words' ids
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (batch.sentences[i].in_title) continue;
        for (const Word& word : batch.sentences[i].words) {
            if (word.stem == 0 || word.text.size() <= 2) continue;
            if (word.id >= met.size()) met.resize(word.id + 1);
            if (!met[word.id]) found.push_back(word.stem);
            met[word.id] = true;
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    for (const std::uint64_t word : found) words.add({word, text});
}

bool are_of_one_topic(std::span<const WordPosting> a, std::span<const WordPosting> b) {
    std::size_t shared = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
        const auto order = x->word <=> y->word;
        shared += order == 0;
        if (order <= 0) ++x;
        if (order >= 0) ++y;
    }
    return reaches(strong_measure, shared, std::min(a.size(), b.size()));
}

void link_topics(SpillRoom& room, std::uint32_t texts, SpillSorter<WordPosting>& words, SpillSorter<TextLink>& links) {
    std::vector<std::uint32_t> words_of(texts, 0);
    SpillSorter<TextPair> pairs(room, room.memory / 8);
    pair_texts(words, words_of, pairs);
    SpillList<AlikePair> alike(room, room.memory / 64);
    find_alike(pairs, words_of, alike);
    const Near near(texts, alike);
    alike.for_each([&](const AlikePair& pair) {
        if (pair.strong || near.share_one(pair.a, pair.b)) links.add({pair.a, pair.b, LinkKind::topic, 0, 0});
    });
}

}  // namespace crosstally
