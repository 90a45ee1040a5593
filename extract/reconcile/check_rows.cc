#include "extract/reconcile/check_rows.h"

#include <algorithm>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/measure_pair.h"
#include "extract/reconcile/neighbourhood.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/said_apart.h"
#include "extract/reconcile/slip.h"

namespace crosstally {
namespace {

// One number in two articles: `own` is that of the article which has another number for the row of `other`.
struct Shared {
    const Batch& batch;
    std::uint32_t own, other;

    [[nodiscard]] const Figure& left() const { return batch.figures[own]; }
    [[nodiscard]] const Figure& right() const { return batch.figures[other]; }
};

Relation places_of(const Batch& batch, std::uint32_t a, std::uint32_t b) { return relation_of_places(batch.figures[a], batch.figures[b], *batch.places); }
Relation periods_of(const Batch& batch, std::uint32_t a, std::uint32_t b) { return relation_of_periods(batch.figures[a], batch.figures[b]); }

bool is_stated(const Figure& figure) { return figure.record->scope.how == How::stated; }

// "Mumbai: 90.3%"
bool is_row(const Batch& batch, std::uint32_t figure) {
    constexpr std::size_t longest_row = 8;  // words
    const SentenceView& sentence = batch.sentence_of(batch.figures[figure]);
    return is_stated(batch.figures[figure]) && sentence.words.size() <= longest_row && sentence.figure_at(sentence.words.size() - 1) == static_cast<std::int32_t>(figure);
}

bool stand_together(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    return batch.figures[a].sentence == batch.figures[b].sentence || (is_row(batch, a) && is_row(batch, b));
}

bool count_one_thing(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    const MeasureLikeness likeness = measure_likeness(batch.figures[a], batch.figures[b]);
    return likeness.same() && likeness.shared >= 2;
}

bool names_place(const SentenceView& sentence, const Figure& of) {
    constexpr std::size_t least_letters = 4;
    const auto parts = sentence_words(of.record->scope.name, 0);
    return std::ranges::any_of(sentence.words, [&](const Word& word) {
        return word.capital && word.text.size() >= least_letters && std::ranges::any_of(parts, [&](const SentenceWord& part) { return part.text == word.text; });
    });
}

bool may_stand_in_row(const Figure& a, const Figure& b) {
    return a.fact_of_text && b.fact_of_text && a.dimension_id == b.dimension_id && a.quantity.change == b.quantity.change;
}

// Of the article of `own`, the number for the row of `other`, where that is another one.
template <class IsOfRow>
std::optional<std::uint32_t> own_of_row(const Shared& shared, const IsOfRow& is_of_row) {
    std::optional<std::uint32_t> found;
    const Range range = neighbourhood(shared.batch, shared.own);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& figure = shared.batch.figures[i];
        if (!may_stand_in_row(figure, shared.right()) || !is_of_row(i)) continue;
        if (agrees(fit_of(figure, shared.right()))) return std::nullopt;  // it gives both for that row
        if (!found && figure.is_exact() && figure.digits >= 2 && fit_of(figure, shared.right()) != Fit::vague) found = i;
    }
    return found;
}

std::optional<std::uint32_t> own_of_place(const Shared& shared) {
    const Batch& batch = shared.batch;
    const auto of_place = own_of_row(shared, [&](std::uint32_t i) {
        return places_of(batch, i, shared.other) == Relation::same && possible(periods_of(batch, i, shared.other)) &&
               (stand_together(batch, i, shared.own) || count_one_thing(batch, i, shared.other));
    });
    return of_place && !turned_beside(batch.figures[*of_place], shared.right()) ? of_place : std::nullopt;
}

// What a figure is held against has a time of its own, which is read less surely.
bool is_held_against(const Batch& batch, std::uint32_t figure) {
    const Phrases phrases(batch, batch.figures[figure].sentence);
    return has_any(phrases.before(figure, 4), {" from ", " against ", " compared ", " than ", " below ", " above ", " since "}) ||
           has_any(phrases.after(figure, 6), {" earlier ", " before ", " previous ", " previously ", " last ", " ago "});
}

std::optional<std::uint32_t> own_of_time(const Shared& shared) {
    const Batch& batch = shared.batch;
    constexpr unsigned many_digits = 4;
    if (is_held_against(batch, shared.other)) return std::nullopt;
    return own_of_row(shared, [&](std::uint32_t i) {
        const std::uint32_t one = batch.figures[i].sentence, other = shared.left().sentence;
        const bool beside = one == other || (shared.left().digits >= many_digits && (one + 1 == other || other + 1 == one));
        return beside && periods_of(batch, i, shared.other) == Relation::same && possible(places_of(batch, i, shared.other));
    });
}

// rows: that of the two numbers, and the other one to which one article gives the second of them.
void add(const Shared& shared, std::uint32_t own, const std::pair<std::string, std::string>& rows, Drafts& drafts) {
    const Batch& batch = shared.batch;
    const std::string reason = "articles of one story; for " + rows.first + " the one has " + batch.figures[own].record->place.text + " and the other " +
                               shared.right().record->place.text + ", which the first gives for " + rows.second;
    Draft draft = pair_draft(batch, own, shared.other, Verdict::contradiction, Severity::error, reason);
    draft.extend = true;
    drafts.findings.push_back(std::move(draft));
}

// The places were read aright: no sentence names the other's place, unless the two rows are exchanged as a whole.
bool is_read_surely(const Shared& shared, std::uint32_t own) {
    const Batch& batch = shared.batch;
    const bool stated = is_stated(shared.right()) || (is_stated(batch.figures[own]) && is_stated(shared.left()));
    return stated && !names_place(batch.sentence_of(shared.right()), shared.left());
}

bool make_a_whole(const Figure& a, const Figure& b) {
    const auto sum = a.dimension == "percent" ? crosstally::add(a.quantity.value, b.quantity.value) : std::nullopt;
    return sum && *sum == Rational(100);
}

void check_places(const Batch& batch, std::uint32_t a, std::uint32_t b, Drafts& drafts) {
    const Shared ab{batch, a, b}, ba{batch, b, a};
    const auto of_a = own_of_place(ab), of_b = own_of_place(ba);
    const bool stated = is_stated(batch.figures[a]) && is_stated(batch.figures[b]);
    const bool exchanged = stated && of_a && of_b && batch.figures[*of_a].quantity.value == batch.figures[*of_b].quantity.value;
    constexpr unsigned many_digits = 3;
    const bool telling = batch.figures[a].digits >= many_digits;
    for (const auto& [shared, own] : {std::pair(ab, of_a), std::pair(ba, of_b)}) {
        if (!own || make_a_whole(batch.figures[*own], shared.right())) continue;
        if (exchanged || (telling && batch.figures[*own].digits >= many_digits && is_read_surely(shared, *own))) add(shared, *own, {shared.right().record->scope.name, shared.left().record->scope.name}, drafts);
    }
}

void check_times(const Batch& batch, std::uint32_t a, std::uint32_t b, Drafts& drafts) {
    for (const Shared& shared : {Shared{batch, a, b}, Shared{batch, b, a}}) {
        const auto own = own_of_time(shared);
        if (own && batch.figures[*own].digits >= 3) add(shared, *own, {"one time", "another"}, drafts);
    }
}

void check_pair(const Batch& batch, std::uint32_t a, std::uint32_t b, Drafts& drafts) {
    const Figure& left = batch.figures[a];
    const Figure& right = batch.figures[b];
    if (!may_stand_in_row(left, right) || left.quantity.approx > Approx::about || right.quantity.approx > Approx::about) return;
    const Relation places = places_of(batch, a, b), periods = periods_of(batch, a, b);
    if (places == Relation::disjoint && possible(periods)) return check_places(batch, a, b, drafts);
    const bool times_stated = left.record->period.how == How::stated && right.record->period.how == How::stated;
    if (periods == Relation::disjoint && possible(places) && times_stated && left.digits >= 3) check_times(batch, a, b, drafts);
}

constexpr std::size_t fewest_rows_in_common = 2;

// Of how many other places both tables have one number.
std::size_t rows_in_common(const Shared& shared) {
    const Batch& batch = shared.batch;
    const Range own = neighbourhood(batch, shared.own), other = neighbourhood(batch, shared.other);
    std::size_t rows = 0;
    for (std::uint32_t i = own.begin; i < own.end; ++i) {
        const Figure& left = batch.figures[i];
        if (!is_stated(left) || !may_stand_in_row(left, shared.left()) || !stand_together(batch, i, shared.own) || places_of(batch, i, shared.own) != Relation::disjoint) continue;
        for (std::uint32_t j = other.begin; j < other.end; ++j) {
            const Figure& right = batch.figures[j];
            if (!is_stated(right) || right.dimension_id != left.dimension_id || right.quantity.value != left.quantity.value) continue;
            if (!stand_together(batch, j, shared.other) || places_of(batch, i, j) != Relation::same) continue;
            ++rows;
            break;
        }
    }
    return rows;
}

// "Hull 13.8%, Leeds 12.9% and York 12.6%" and "Hull: 13.8%. Leeds: 12.9%. York: 16.2%": one table, and a slip in one of its rows.
void check_row(const Batch& batch, std::uint32_t a, std::uint32_t b, Drafts& drafts) {
    const Figure& left = batch.figures[a];
    const Figure& right = batch.figures[b];
    if (!is_stated(left) || !is_stated(right) || !may_stand_in_row(left, right) || !left.is_exact() || !right.is_exact() || right.digits != left.digits) return;
    const Slip slip = slip_between(left.quantity.value, right.quantity.value);
    if ((slip != Slip::transposed && slip != Slip::digit) || places_of(batch, a, b) != Relation::same || !possible(periods_of(batch, a, b))) return;
    const Shared ab{batch, a, b};
    if (!own_of_place({batch, a, b}) || !own_of_place({batch, b, a}) || rows_in_common(ab) < fewest_rows_in_common) return;
    Draft draft = pair_draft(batch, a, b, Verdict::contradiction, Severity::error, "one table in two articles, with two numbers for " + left.record->scope.name);
    draft.tags.emplace_back(tag_of(slip));
    draft.extend = true;
    drafts.findings.push_back(std::move(draft));
}

}  // namespace

void check_rows(const Batch& batch, const Kinship& kinship, Drafts& drafts) {
    const AllOfArticle& of_a = batch.articles[kinship.a].figures;
    const AllOfArticle& of_b = batch.articles[kinship.b].figures;
    if (!kinship.related() || !kinship.same_week || too_many_to_cross(of_a, of_b)) return;
    const Range all_of_a = of_a, all_of_b = of_b;
    for (std::uint32_t a = all_of_a.begin; a < all_of_a.end; ++a) {
        const Figure& left = batch.figures[a];
        const bool told = left.digits >= 3 || (left.digits == 2 && !left.quantity.value.is_whole());
        if (!left.fact_of_text || !told) continue;
        for (std::uint32_t b = all_of_b.begin; b < all_of_b.end; ++b) {
            const Figure& right = batch.figures[b];
            if (left.dimension_id != right.dimension_id) continue;
            if (left.quantity.value == right.quantity.value) check_pair(batch, a, b, drafts);
            else if (left.plain_place == right.plain_place) check_row(batch, a, b, drafts);
        }
    }
}

}  // namespace crosstally
