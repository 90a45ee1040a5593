#include "extract/reconcile/batch_parts.h"

#include <numeric>

#include "extract/reconcile/known_copies.h"

namespace crosstally {
namespace {

std::uint32_t size_of(const auto& list) { return static_cast<std::uint32_t>(list.size()); }

std::vector<std::uint32_t> all_of(const auto& list) {
    std::vector<std::uint32_t> numbers(list.size());
    std::iota(numbers.begin(), numbers.end(), 0U);
    return numbers;
}

TextParts all_of(const Batch& batch) { return {all_of(batch.sentences), all_of(batch.figures), all_of(batch.quotes), all_of(batch.names)}; }

// Where each wanted member stands in the new batch, by its number in its own.
std::vector<std::uint32_t> places(std::size_t count, const std::vector<std::uint32_t>& wanted, std::uint32_t first) {
    std::vector<std::uint32_t> places(count, 0);
    for (const std::uint32_t one : wanted) places[one] = first++;
    return places;
}

void append(const Batch& from, const TextParts& parts, bool with_periods, Batch& to) {
    const std::uint32_t article = size_of(to.articles);
    const std::uint32_t first_figure = size_of(to.figures), first_sentence = size_of(to.sentences), first_quote = size_of(to.quotes),
                        first_name = size_of(to.names), first_period = size_of(to.periods);
    const std::vector<std::uint32_t> sentence_at = places(from.sentences.size(), parts.sentences, first_sentence);
    const std::vector<std::uint32_t> figure_at = places(from.figures.size(), parts.figures, first_figure);
    for (const std::uint32_t index : parts.figures) {
        to.figures.push_back(from.figures[index]);
        to.figures.back().article = article;
        to.figures.back().sentence = sentence_at[to.figures.back().sentence];
    }
    for (const std::uint32_t index : parts.sentences) {
        to.sentences.push_back(from.sentences[index]);
        SentenceView& view = to.sentences.back();
        view.article = article;
        for (std::uint32_t& figure : view.figures) figure = figure_at[figure];
    }
    for (const std::uint32_t index : parts.quotes) to.quotes.push_back(from.quotes[index]);
    for (const std::uint32_t index : parts.names) to.names.push_back(from.names[index]);
    if (with_periods) to.periods.insert(to.periods.end(), from.periods.begin(), from.periods.end());
    to.articles.push_back({from.articles[0].id, from.articles[0].published, Range{first_figure, size_of(to.figures)}, Range{first_quote, size_of(to.quotes)},
                           Range{first_name, size_of(to.names)}, Range{first_sentence, size_of(to.sentences)}, Range{first_period, size_of(to.periods)}});
}

}  // namespace

Batch beside(const Batch& a, const Batch& b, PartsOfTwo parts) {
    Batch both;
    both.places = a.places;
    both.senses = a.senses;
    both.vocabulary = a.vocabulary;
    both.copies = std::make_shared<KnownCopies>();
    append(a, parts.a != nullptr ? *parts.a : all_of(a), parts.a == nullptr, both);
    append(b, parts.b != nullptr ? *parts.b : all_of(b), parts.b == nullptr, both);
    list_readings(both);
    return both;
}

}  // namespace crosstally
