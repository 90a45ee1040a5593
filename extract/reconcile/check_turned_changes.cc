#include "extract/reconcile/check_turned_changes.h"

#include "extract/reconcile/check_change.h"
#include "extract/reconcile/check_parts.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"

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

void check(const Batch& batch, std::uint32_t rate, Drafts& drafts) {
    const Change change = direction_of(batch, rate);
    const auto before = batch.sentence_before(batch.figures[rate].sentence);
    const auto base = base_of(batch, rate);
    const auto level = before && base && change != Change::none ? only_count_in(batch, *before) : std::nullopt;
    if (!level || !exact_count(batch.figures[*level]) || batch.figures[*level].digits < 2) return;
    const Figure& from = batch.figures[*base];
    const Figure& to = batch.figures[*level];
    const bool rises = to.quantity.value > from.quantity.value;
    if (rises == (change == Change::up)) return;
    const auto upwards = rise(from, to);
    if (!upwards || !upwards->low || !upwards->high) return;
    const Interval size = rises ? *upwards : Interval{negate(*upwards->high), negate(*upwards->low), false, false};
    if (!intersects(size, near_rate(batch.figures[rate]))) return;
    drafts.findings.push_back(pointing_at(rate, sum_draft(batch, {*base, *level, rate}, Verdict::internal_arithmetic_error, Severity::error,
                                        from.record->place.text + " to " + to.record->place.text + " is a " + (rises ? "rise" : "fall") + ", and the words say a " +
                                            (rises ? "fall" : "rise"))));
}

}  // namespace

void check_turned_changes(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& rate = batch.figures[i];
        if (rate.quantity.kind == FigureKind::percent && rate.is_fact() && !rate.record->place.in_title) check(batch, i, drafts);
    }
}

}  // namespace crosstally
