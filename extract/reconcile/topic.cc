#include "extract/reconcile/topic.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "extract/claim/content_words.h"

namespace crosstally {
namespace {

struct Least {
    std::size_t words;  // shared
    std::size_t share;  // one of so many words of the shorter article
};
constexpr Least strong_measure{12, 5};
constexpr Least weak_measure{8, 8};  // enough where a third article is strongly like both

// A word in more articles than this says nothing: an eighth of the batch, and in small batches eight.
std::size_t most_articles(const Batch& batch) { return std::clamp<std::size_t>(batch.articles.size() / 8, 8, 24); }

using WordSet = std::set<std::string>;

WordSet words_in(const Batch& batch, std::uint32_t article) {
    WordSet words;
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        for (const Word& word : batch.sentences[i].words) {
            if (!batch.sentences[i].in_title && word.text.size() > 2 && !is_function_word(word.text)) words.insert(stem(word.text));
        }
    }
    return words;
}

// The articles of each rare word, and how many rare words each article has.
struct Index {
    std::vector<std::vector<std::uint32_t>> articles_of;  // by word
    std::vector<std::vector<std::uint32_t>> words_of;     // by article
};

Index index_words(const Batch& batch) {
    std::map<std::string, std::vector<std::uint32_t>> articles_of;
    for (std::uint32_t i = 0; i < batch.articles.size(); ++i) {
        for (const std::string& word : words_in(batch, i)) articles_of[word].push_back(i);
    }
    Index index{{}, std::vector<std::vector<std::uint32_t>>(batch.articles.size())};
    for (auto& [word, articles] : articles_of) {
        if (articles.size() > most_articles(batch)) continue;
        for (const std::uint32_t article : articles) index.words_of[article].push_back(static_cast<std::uint32_t>(index.articles_of.size()));
        index.articles_of.push_back(std::move(articles));
    }
    return index;
}

enum class Likeness : unsigned char { weak, strong };

// Every pair of articles that is at least weakly alike, in order.
std::vector<std::pair<IndexPair, Likeness>> alike(const Index& index) {
    std::vector<std::pair<IndexPair, Likeness>> pairs;
    std::vector<std::size_t> shared(index.words_of.size(), 0);
    for (std::uint32_t a = 0; a < index.words_of.size(); ++a) {
        std::vector<std::uint32_t> met;
        for (const std::uint32_t word : index.words_of[a]) {
            for (const std::uint32_t b : index.articles_of[word]) {
                if (b > a && shared[b]++ == 0) met.push_back(b);
            }
        }
        std::sort(met.begin(), met.end());
        for (const std::uint32_t b : met) {
            const std::size_t shorter = std::min(index.words_of[a].size(), index.words_of[b].size());
            const auto reaches = [&](const Least& measure) { return shared[b] >= measure.words && shared[b] * measure.share >= shorter; };
            if (reaches(weak_measure)) pairs.emplace_back(IndexPair(a, b), reaches(strong_measure) ? Likeness::strong : Likeness::weak);
            shared[b] = 0;
        }
    }
    return pairs;
}

bool share_one(const std::set<std::uint32_t>& a, const std::set<std::uint32_t>& b) {
    return std::any_of(a.begin(), a.end(), [&](std::uint32_t article) { return b.count(article) > 0; });
}

}  // namespace

std::vector<IndexPair> pairs_of_one_topic(const Batch& batch) {
    const auto pairs = alike(index_words(batch));
    std::vector<std::set<std::uint32_t>> near(batch.articles.size());
    for (const auto& [articles, likeness] : pairs) {
        if (likeness != Likeness::strong) continue;
        near[articles.first].insert(articles.second);
        near[articles.second].insert(articles.first);
    }
    std::vector<IndexPair> found;
    for (const auto& [articles, likeness] : pairs) {
        if (likeness == Likeness::strong || share_one(near[articles.first], near[articles.second])) found.push_back(articles);
    }
    return found;
}

}  // namespace crosstally
