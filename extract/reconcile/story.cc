#include "extract/reconcile/story.h"

#include <algorithm>
#include <set>
#include <string>

#include "extract/reconcile/count_common.h"
#include "extract/reconcile/known_copies.h"
#include "extract/reconcile/relation.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

// The best partner of every sentence comes first; a sentence is in one copy only.
std::vector<SentencePair> best_copies(const Batch& batch, IndexPair articles, const ArticleLinks& links) {
    std::vector<SentencePair> found;
    for (const auto& [a, b] : links.sentences) {
        if (const Copy* copy = batch.copies->of(batch.sentences[a], batch.sentences[b])) found.push_back({a, b, copy});
    }
    if (found.size() < 2) return found;
    std::stable_sort(found.begin(), found.end(),
                     [](const SentencePair& x, const SentencePair& y) { return x.copy->likeness > y.copy->likeness; });
    const Range of_a = batch.articles[articles.first].sentences.at_hand(), of_b = batch.articles[articles.second].sentences.at_hand();
    std::vector<bool> taken_a(of_a.end - of_a.begin), taken_b(of_b.end - of_b.begin);
    std::erase_if(found, [&](const SentencePair& pair) {
        const std::size_t a = pair.a - of_a.begin, b = pair.b - of_b.begin;
        if (taken_a[a] || taken_b[b]) return true;
        taken_a[a] = taken_b[b] = true;
        return false;
    });
    return found;
}

// Figures of two places or two periods are rightly different.
bool known_apart(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    const auto apart = [](Relation relation) {
        return relation == Relation::part || relation == Relation::whole || relation == Relation::overlapping || relation == Relation::disjoint;
    };
    const Figure& left = batch.figures[a];
    const Figure& right = batch.figures[b];
    return apart(relation_of_places(left, right, *batch.places)) || apart(relation_of_periods(left, right));
}

std::set<std::string> names_in(const Batch& batch, std::uint32_t article) {
    std::set<std::string> names;
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const std::span<const Word> words = batch.sentences[i].words;
        for (std::size_t at = 1; at < words.size(); ++at) {
            if (words[at].capital && words[at].text.size() > 3) names.emplace(words[at].text);
        }
    }
    return names;
}

unsigned count_names(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    const std::set<std::string> left = names_in(batch, a);
    const std::set<std::string> right = names_in(batch, b);
    return static_cast<unsigned>(std::count_if(left.begin(), left.end(), [&](const std::string& name) { return right.count(name) > 0; }));
}

// "Turnover rose by 14 per cent to £48m from £42m" and "Losses at the club rose by 3 per cent to £11m from £10m": one way of
// telling, of two things, and no sentence of a template.
bool tells_of_another(const Batch& batch, const SentencePair& pair) {
    if (pair.copy->substitutions == 0 || pair.copy->likeness >= 780) return false;
    return std::ranges::none_of(pair.copy->numbers, [&](const CopiedNumber& number) {
        const std::int32_t a = batch.sentences[pair.a].figure_at(number.a), b = batch.sentences[pair.b].figure_at(number.b);
        return a >= 0 && b >= 0 && agrees(fit_of(batch.figures[static_cast<std::uint32_t>(a)], batch.figures[static_cast<std::uint32_t>(b)]));
    });
}

void count_figures(const Batch& batch, Kinship& kinship) {
    for (const SentencePair& pair : kinship.copies) {
        kinship.renamed += pair.copy->names_differ && pair.copy->likeness >= 780 && pair.copy->substitutions <= 1;
        const bool another = tells_of_another(batch, pair);
        for (const CopiedNumber& number : pair.copy->numbers) {
            const std::int32_t a = batch.sentences[pair.a].figure_at(number.a);
            const std::int32_t b = batch.sentences[pair.b].figure_at(number.b);
            if (a < 0 || b < 0) continue;
            const Fit fit = fit_of(batch.figures[static_cast<std::uint32_t>(a)], batch.figures[static_cast<std::uint32_t>(b)]);
            kinship.same_figures += agrees(fit);
            if (named_apart(batch.figures[static_cast<std::uint32_t>(a)], batch.figures[static_cast<std::uint32_t>(b)], *batch.places)) {
                ++(agrees(fit) ? kinship.elsewhere_same : kinship.elsewhere_other);
            }
            const bool elsewhere = another || pair.copy->names_differ || known_apart(batch, static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
            kinship.other_figures += !elsewhere && (fit == Fit::apart || fit == Fit::adjacent);
        }
    }
}

constexpr unsigned many_digits = 4;

// Of one stated time: in articles of one topic, or of five digits and one place too, a number that no chance repeats.
bool is_of_one_time(const Batch& batch, const ArticleLinks& links, const Figure& left, const Figure& right) {
    if (left.digits < many_digits || relation_of_periods(left, right) != Relation::same) return false;
    return links.one_topic || (left.digits > many_digits && relation_of_places(left, right, *batch.places) == Relation::same);
}

void count_values(const Batch& batch, const ArticleLinks& links, Kinship& kinship) {
    std::vector<std::pair<std::uint32_t, Rational>> values;  // with their dimensions
    for (const auto& [a, b] : links.values) {
        const Figure& left = batch.figures[a];
        const Figure& right = batch.figures[b];
        if (!left.is_rare() || !right.is_rare() || left.dimension_id != right.dimension_id) continue;
        kinship.value_of_one_time = kinship.value_of_one_time || is_of_one_time(batch, links, left, right);
        if (count_common(left.near, right.near) == 0) continue;
        values.emplace_back(left.dimension_id, left.quantity.value);
        if (!kinship.value_of_one_body && left.digits >= many_digits && relation_of_places(left, right, *batch.places) == Relation::same) kinship.value_of_one_body = true;
    }
    std::sort(values.begin(), values.end());
    kinship.shared_values = static_cast<unsigned>(std::unique(values.begin(), values.end()) - values.begin());
}

}  // namespace

bool Kinship::is_copied(std::uint32_t sentence_a, std::uint32_t sentence_b) const {
    return std::binary_search(copied.begin(), copied.end(), IndexPair(sentence_a, sentence_b));
}

bool Kinship::related() const {
    if (one_topic && same_week) return true;
    return same_figures + shared_values >= 2 || value_of_one_body || value_of_one_time || (shared_values == 1 && same_days && shared_names >= 3);
}

bool Kinship::template_only() const {
    if (renamed > 0) return true;
    return other_figures >= 2 && other_figures * 2 > same_figures && shared_values < other_figures;
}

bool Kinship::one_lineage() const { return copies.size() >= 2 && !template_only(); }

bool within_days(const std::optional<Day>& first, const std::optional<Day>& second, int days) {
    return first && second && std::chrono::abs(*first - *second) <= std::chrono::days(days);
}

Kinship kinship_of(const Batch& batch, IndexPair articles, const ArticleLinks& links) {
    Kinship kinship;
    kinship.a = articles.first;
    kinship.b = articles.second;
    kinship.one_topic = links.one_topic;
    batch.copies->make_room();
    kinship.copies = best_copies(batch, articles, links);
    for (const SentencePair& pair : kinship.copies) kinship.copied.emplace_back(pair.a, pair.b);
    std::sort(kinship.copied.begin(), kinship.copied.end());
    count_figures(batch, kinship);
    count_values(batch, links, kinship);
    kinship.same_days = within_days(batch.articles[kinship.a].published, batch.articles[kinship.b].published, 2);
    kinship.same_week = within_days(batch.articles[kinship.a].published, batch.articles[kinship.b].published, 7);
    if (kinship.shared_values == 1 && kinship.same_days) kinship.shared_names = count_names(batch, kinship.a, kinship.b);
    return kinship;
}

}  // namespace crosstally
