#include "extract/reconcile/shorter_version.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace crosstally {
namespace {

using Texts = std::vector<std::string_view>;

// Articles that begin alike are looked through up to this many: versions of one story are few.
constexpr std::size_t most_versions = 64;

Texts sorted_texts(const Batch& batch, std::uint32_t article) {
    Texts texts;
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t i = range.begin; i < range.end; ++i) texts.push_back(batch.sentences[i].ref->text);
    std::sort(texts.begin(), texts.end());
    return texts;
}

// The longest first, so that those left out of a long list are the shortest.
void sort_by_length(const Batch& batch, std::vector<std::uint32_t>& articles) {
    const auto length = [&](std::uint32_t article) { return batch.articles[article].sentences.end - batch.articles[article].sentences.begin; };
    std::stable_sort(articles.begin(), articles.end(), [&](std::uint32_t a, std::uint32_t b) { return length(a) > length(b); });
}

void mark_shorter(const Batch& batch, std::vector<std::uint32_t>& articles, std::vector<bool>& shorter) {
    if (articles.size() < 2) return;
    sort_by_length(batch, articles);
    std::vector<Texts> longest;
    for (const std::uint32_t article : articles) {
        const Texts own = sorted_texts(batch, article);
        shorter[article] = std::any_of(longest.begin(), longest.end(), [&](const Texts& other) {
            return own.size() < other.size() && std::includes(other.begin(), other.end(), own.begin(), own.end());
        });
        if (!shorter[article] && longest.size() < most_versions) longest.push_back(own);
    }
}

}  // namespace

std::vector<bool> shorter_versions(const Batch& batch) {
    std::map<std::string_view, std::vector<std::uint32_t>> by_beginning;
    for (std::uint32_t i = 0; i < batch.articles.size(); ++i) {
        const Range range = batch.articles[i].sentences;
        if (range.begin < range.end) by_beginning[batch.sentences[range.begin].ref->text].push_back(i);
    }
    std::vector<bool> shorter(batch.articles.size());
    for (auto& [text, articles] : by_beginning) mark_shorter(batch, articles, shorter);
    return shorter;
}

}  // namespace crosstally
