#include "extract/reconcile/check_turned_changes.h"

#include "extract/reconcile/direction.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/linked.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

// The change in per cent from one to the other, upwards.
std::optional<Interval> rise(const Figure& from, const Figure& to) {
    const auto times = over(stated_reading(to), stated_reading(from));
    const auto percent = times ? scaled(*times, Rational(100)) : std::nullopt;
    return percent ? shifted(*percent, Rational(-100)) : std::nullopt;
}

// "Fell by 18% from the 2,010": the only figures of their sentence, and a rate of three digits or two.
std::optional<std::uint32_t> base_of(const Batch& batch, std::uint32_t rate) {
    const auto& figures = batch.sentence_of(batch.figures[rate]).figures;
    if (figures.size() != 2 || figures.front() != rate || !exact_count(batch.figures[figures.back()]) || batch.figures[rate].digits < 2) return std::nullopt;
    const std::string gap = Phrases(batch, batch.figures[rate].sentence).between(rate, figures.back());
    return gap == " from " || gap == " from the " || gap == " on the " || gap == " on " ? std::optional(figures.back()) : std::nullopt;
}

struct Ends {
    std::uint32_t from = 0, to = 0;
};

// "810, against 850 in 2024, a rise of 5%": as the links of the rate give them.
std::optional<Ends> linked_ends(const Batch& batch, std::uint32_t rate) {
    const auto from = linked(batch, rate, LinkRole::from);
    const auto to = linked(batch, rate, LinkRole::to);
    if (!from || !to || batch.figures[*from].dimension != batch.figures[*to].dimension || batch.figures[*to].quantity.change != Change::none) return std::nullopt;
    return Ends{*from, *to};
}

// The one count of the sentence before, and the base behind the rate.
std::optional<Ends> ends_over_sentences(const Batch& batch, std::uint32_t rate) {
    const auto before = batch.sentence_before(batch.figures[rate].sentence);
    const auto base = before ? base_of(batch, rate) : std::nullopt;
    const auto level = base ? only_count_in(batch, *before) : std::nullopt;
    return level && exact_count(batch.figures[*level]) ? std::optional(Ends{*base, *level}) : std::nullopt;
}

bool is_plain(const Figure& figure) { return figure.is_fact() && figure.is_exact() && figure.digits >= 2; }

std::string words_of_turn(const Figure& from, const Figure& to, bool rises) {
    return from.record->place.text + " to " + to.record->place.text + " is a " + (rises ? "rise" : "fall") + ", and the words say a " + (rises ? "fall" : "rise");
}

// "62.3 per cent, 1.8 points more than the 64.1 per cent": by so much, and the other way. "Better" is said of what falls, too.
void check_amount(const Batch& batch, std::uint32_t index, Drafts& drafts) {
    const Figure& amount = batch.figures[index];
    const auto ends = linked_ends(batch, index);
    if (!ends || amount.quantity.change == Change::none || !is_plain(batch.figures[ends->from]) || !is_plain(batch.figures[ends->to])) return;
    const Figure& from = batch.figures[ends->from];
    const Figure& to = batch.figures[ends->to];
    const bool of_shares = amount.quantity.kind == FigureKind::points && from.dimension == "percent";
    if (!of_shares && amount.dimension != from.dimension) return;
    const bool rises = to.quantity.value > from.quantity.value;
    const auto size = rises ? subtract(to.quantity.value, from.quantity.value) : subtract(from.quantity.value, to.quantity.value);
    if (rises == (amount.quantity.change == Change::up) || !size || *size != amount.quantity.value || size->is_zero()) return;
    if (has_any(Phrases(batch, amount.sentence).after(index, 2), {" better ", " worse ", " stronger ", " weaker ", " faster ", " slower "})) return;
    drafts.findings.push_back(pointing_at(index, sum_draft(batch, {ends->from, ends->to, index}, Verdict::internal_arithmetic_error, Severity::error, words_of_turn(from, to, rises))));
}

void check(const Batch& batch, std::uint32_t rate, Drafts& drafts) {
    const Change change = direction_of(batch.figures[rate]);
    if (change == Change::none) return;
    auto ends = linked_ends(batch, rate);
    if (!ends) ends = ends_over_sentences(batch, rate);
    if (!ends || !is_plain(batch.figures[ends->from]) || !is_plain(batch.figures[ends->to])) return;
    const Figure& from = batch.figures[ends->from];
    const Figure& to = batch.figures[ends->to];
    const bool rises = to.quantity.value > from.quantity.value;
    if (rises == (change == Change::up) || from.quantity.value == to.quantity.value) return;
    const auto upwards = rise(from, to);
    if (!upwards || !upwards->low || !upwards->high) return;
    const Interval size = rises ? *upwards : Interval{negate(*upwards->high), negate(*upwards->low), false, false};
    if (!intersects(size, near_rate(batch.figures[rate]))) return;
    drafts.findings.push_back(pointing_at(rate, sum_draft(batch, {ends->from, ends->to, rate}, Verdict::internal_arithmetic_error, Severity::error, words_of_turn(from, to, rises))));
}

}  // namespace

void check_turned_changes(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& rate = batch.figures[i];
        if (!rate.is_fact() || rate.record->place.in_title) continue;
        if (rate.quantity.kind == FigureKind::percent) check(batch, i, drafts);
        else check_amount(batch, i, drafts);
    }
}

}  // namespace crosstally
