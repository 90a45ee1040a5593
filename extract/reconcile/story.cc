#include "extract/reconcile/story.h"

#include <algorithm>
#include <set>
#include <string>

#include "extract/reconcile/senses.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

constexpr unsigned copy_likeness = 600;  // of 1000

// Short sentences ("East Midlands: 2.4%") are copies only where every word is the same.
bool is_copy(const Copy& copy, const SentenceView& a, const SentenceView& b) {
    const std::size_t words = std::min(a.words.size(), b.words.size());
    return copy.likeness >= (words < 6 ? 1000U : copy_likeness);
}

// The best partner of every sentence comes first; a sentence is in one copy only.
std::vector<SentencePair> best_copies(const Batch& batch, const ArticleLinks& links) {
    std::vector<SentencePair> found;
    for (const auto& [a, b] : links.sentences) {
        SentencePair pair{a, b, align(batch.sentences[a], batch.sentences[b])};
        if (is_copy(pair.copy, batch.sentences[a], batch.sentences[b])) found.push_back(std::move(pair));
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const SentencePair& x, const SentencePair& y) { return x.copy.likeness > y.copy.likeness; });
    std::set<std::uint32_t> taken;
    std::erase_if(found, [&](const SentencePair& pair) {
        if (taken.count(pair.a) > 0 || taken.count(pair.b) > 0) return true;
        taken.insert(pair.a);
        taken.insert(pair.b);
        return false;
    });
    return found;
}

void count_figures(const Batch& batch, Kinship& kinship) {
    for (const SentencePair& pair : kinship.copies) {
        for (const CopiedNumber& number : pair.copy.numbers) {
            const std::int32_t a = batch.sentences[pair.a].words[number.a].figure;
            const std::int32_t b = batch.sentences[pair.b].words[number.b].figure;
            if (a < 0 || b < 0) continue;
            const Fit fit = fit_of(batch.figures[static_cast<std::uint32_t>(a)], batch.figures[static_cast<std::uint32_t>(b)]);
            kinship.same_figures += agrees(fit);
            kinship.other_figures += fit == Fit::apart || fit == Fit::adjacent;
        }
    }
}

unsigned count_values(const Batch& batch, const ArticleLinks& links) {
    std::set<std::string> values;
    for (const auto& [a, b] : links.values) {
        const Figure& left = batch.figures[a];
        const Figure& right = batch.figures[b];
        if (left.is_rare() && right.is_rare() && left.dimension == right.dimension && shared_words(left.near, right.near) > 0) {
            values.insert(left.dimension + left.quantity.value.to_decimal());
        }
    }
    return static_cast<unsigned>(values.size());
}

}  // namespace

bool Kinship::one_story() const { return !template_only() && (same_figures + shared_values >= 2); }

bool Kinship::template_only() const {
    return other_figures >= 2 && other_figures * 2 > same_figures && shared_values < other_figures;
}

bool Kinship::one_lineage() const { return copies.size() >= 2 && !template_only(); }

Kinship kinship_of(const Batch& batch, IndexPair articles, const ArticleLinks& links) {
    Kinship kinship;
    kinship.a = articles.first;
    kinship.b = articles.second;
    kinship.copies = best_copies(batch, links);
    count_figures(batch, kinship);
    kinship.shared_values = count_values(batch, links);
    return kinship;
}

}  // namespace crosstally
