#include "extract/reconcile/topic.h"

#include <algorithm>
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

bool share_one(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    return std::any_of(a.begin(), a.end(), [&](std::uint32_t text) { return std::find(b.begin(), b.end(), text) != b.end(); });
}

}  // namespace

void add_words(const Batch& batch, std::uint32_t article, std::uint32_t text, SpillSorter<WordPosting>& words) {
    std::vector<std::uint64_t> found;
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (batch.sentences[i].in_title) continue;
        for (const Word& word : batch.sentences[i].words) {
            if (word.stem != 0 && word.text.size() > 2) found.push_back(word.stem);
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
    std::vector<std::vector<std::uint32_t>> near(texts);
    alike.for_each([&](const AlikePair& pair) {
        if (!pair.strong) return;
        near[pair.a].push_back(pair.b);
        near[pair.b].push_back(pair.a);
    });
    alike.for_each([&](const AlikePair& pair) {
        if (pair.strong || share_one(near[pair.a], near[pair.b])) links.add({pair.a, pair.b, LinkKind::topic, 0, 0});
    });
}

}  // namespace crosstally
