#include "extract/reconcile/check_lead_multiples.h"

#include <algorithm>
#include <optional>

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/relation.h"

namespace crosstally {
namespace {

constexpr std::uint32_t farthest = 6;  // sentences below the first

struct Levels {
    std::uint32_t to = 0, from = 0;
};

bool is_amount_told(const Figure& figure) {
    const FigureKind kind = figure.quantity.kind;
    return (kind == FigureKind::count || kind == FigureKind::money || kind == FigureKind::measurement) && figure.is_fact() && figure.is_exact() && figure.digits >= 2;
}

bool count_one_thing(const Figure& a, const Figure& b) {
    return std::ranges::any_of(a.measure(), [&](const std::string& word) { return std::ranges::binary_search(b.measure(), word); });
}

// "£9.1m, down from £13.9m", of what the multiple is of.
std::optional<Levels> levels_at(const Batch& batch, const Figure& multiple, std::uint32_t to) {
    const Figure& now = batch.figures[to];
    if (to == batch.sentence_of(now).figures.back()) return std::nullopt;
    const Figure& then = batch.figures[to + 1];
    const std::string_view turn = multiple.quantity.change == Change::up ? " up from " : " down from ";
    if (!is_amount_told(now) || !is_amount_told(then) || now.dimension != then.dimension || Phrases(batch, now.sentence).between(to, to + 1) != turn) return std::nullopt;
    const Relation places = relation_of_places(multiple, now, *batch.places);
    const bool one_place = places == Relation::same || places == Relation::unknown || places == Relation::both_unknown;
    return one_place && count_one_thing(multiple, now) ? std::optional(Levels{to, to + 1}) : std::nullopt;
}

// Halved: to six tenths at most; doubled: to 1.7 times at least.
bool falls_short(const Batch& batch, const Figure& multiple, const Levels& levels) {
    const auto times = over(stated_reading(batch.figures[levels.to]), stated_reading(batch.figures[levels.from]));
    if (!times || !times->low || !times->high) return false;
    const bool up = multiple.quantity.change == Change::up;
    const auto bound = multiply(multiple.quantity.value, up ? *Rational::fraction(17, 20) : *Rational::fraction(6, 5));
    return bound && (up ? *times->high < *bound : *times->low > *bound);
}

bool may_be_checked(const Figure& figure) {
    const bool grown = figure.quantity.change == Change::up && figure.quantity.value >= Rational(2);
    const bool halved = figure.quantity.change == Change::down && figure.quantity.value == *Rational::fraction(1, 2);
    return figure.dimension == "multiple" && figure.is_fact() && (grown || halved);
}

// A dateline and a sentence without figures may stand before it.
bool is_near_beginning(const Batch& batch, std::uint32_t sentence) {
    const Range range = batch.articles[batch.sentences[sentence].article].sentences;
    return std::count_if(batch.sentences.begin() + range.begin, batch.sentences.begin() + sentence, [](const SentenceView& view) { return !view.in_title; }) <= 2;
}

// "Halved since 2015": the levels below may be those of a year.
bool names_time(const Batch& batch, const Figure& multiple) {
    const std::span<const Word> words = batch.sentence_of(multiple).words;
    return has_any(phrase_of(words, 0, words.size()), {" since ", " decade ", " decades ", " years ", " months ", " over the ", " within ", " compared "});
}

void check_multiple(const Batch& batch, std::uint32_t multiple, std::uint32_t last, Drafts& drafts) {
    const Figure& told = batch.figures[multiple];
    std::optional<Levels> misfit;
    for (std::uint32_t i = multiple + 1; i < last && batch.figures[i].sentence <= told.sentence + farthest; ++i) {
        const auto levels = levels_at(batch, told, i);
        if (!levels) continue;
        if (misfit || !falls_short(batch, told, *levels)) return;
        misfit = levels;
    }
    if (!misfit) return;
    const Figure &now = batch.figures[misfit->to], &then = batch.figures[misfit->from];
    drafts.findings.push_back(pointing_at(multiple, sum_draft(batch, {multiple, misfit->to, misfit->from}, Verdict::headline_body_contradiction, Severity::error,
                                                              "the text begins with '" + told.record->place.text + "', and " + then.record->place.text + " to " + now.record->place.text + " falls short of it")));
}

}  // namespace

void check_lead_multiples(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    const auto is_title = [&](std::uint32_t i) { return batch.figures[i].record->place.in_title; };
    std::uint32_t first = range.begin;
    while (first < range.end && is_title(first)) ++first;
    for (std::uint32_t i = first; i < range.end && batch.figures[i].sentence == batch.figures[first].sentence; ++i) {
        if (is_near_beginning(batch, batch.figures[i].sentence) && may_be_checked(batch.figures[i]) && !names_time(batch, batch.figures[i])) check_multiple(batch, i, range.end, drafts);
    }
}

}  // namespace crosstally
