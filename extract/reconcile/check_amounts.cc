#include "extract/reconcile/check_amounts.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "corpus/utf8.h"
#include "extract/reconcile/direction.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/linked.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/said_apart.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

struct Ends {
    std::uint32_t from = 0, to = 0;
};

bool is_level(const Batch& batch, std::uint32_t index) {
    const Figure& figure = batch.figures[index];
    const FigureKind kind = figure.quantity.kind;
    if (kind != FigureKind::count && kind != FigureKind::money && kind != FigureKind::percent) return false;
    return figure.is_fact() && figure.quantity.value == figure.quantity.high && figure.quantity.approx != Approx::vague &&
           figure.quantity.change == Change::none && direction_of(batch.figures[index]) == Change::none;
}

// "from # to #" with nothing else between the two but a period or a noun.
std::optional<Ends> ends_in(const Batch& batch, std::uint32_t sentence) {
    const Phrases phrases(batch, sentence);
    const SentenceView& view = batch.sentences[sentence];
    std::optional<Ends> found;
    for (std::size_t i = 0; i + 1 < view.figures.size(); ++i) {
        const std::uint32_t from = view.figures[i], to = view.figures[i + 1];
        if (!is_level(batch, from) || !is_level(batch, to) || batch.figures[from].dimension != batch.figures[to].dimension) continue;
        const std::string gap = phrases.between(from, to);
        if (phrases.before(from, 1) != " from " || !gap.ends_with(" to ") || count_words(gap) > 5 || has_any(gap, {" and ", " from "})) continue;
        if (found) return std::nullopt;
        found = Ends{from, to};
    }
    return found;
}

// "# more were found, which took the toll from": what came to it.
bool is_added(const Phrases& phrases, std::uint32_t index, std::uint32_t from) {
    if (index >= from || phrases.after(index, 1) != " more ") return false;
    return has_any(phrases.between(index, from), {" taking ", " takes ", " took ", " bringing ", " brings ", " brought ", " pushing ", " pushed ", " raising ", " raised "});
}

// What the sentence says the change was: "by # from", "a rise of # percentage points".
bool is_amount(const Batch& batch, std::uint32_t index, std::uint32_t from) {
    const Figure& level = batch.figures[from];
    const Figure& figure = batch.figures[index];
    if (!figure.is_fact() || figure.quantity.value != figure.quantity.high || figure.quantity.approx == Approx::vague) return false;
    const bool points = figure.quantity.kind == FigureKind::points && level.quantity.kind == FigureKind::percent;
    if (!points && (figure.dimension != level.dimension || level.quantity.kind == FigureKind::percent)) return false;
    const Phrases phrases(batch, figure.sentence);
    return is_added(phrases, index, from) || has_any(phrases.before(index, 2), {" by ", " rise of ", " fall of ", " increase of ", " drop of ", " loss of ", " gain of ", " decrease of "});
}

Interval difference(const Figure& a, const Figure& b, const auto& reading) {
    const Figure& small = a.quantity.value < b.quantity.value ? a : b;
    const Figure& large = a.quantity.value < b.quantity.value ? b : a;
    const Interval low = reading(small, large);
    const Interval high = reading(large, small);
    if (!low.low || !low.high || !high.low || !high.high) return {};
    return {subtract(*high.low, *low.high), subtract(*high.high, *low.low), false, false};
}

// "From 20% to 25%" is not "from about 20%": rates are read as they stand.
Interval read_end(const Figure& end, const Figure& other) {
    return end.quantity.kind == FigureKind::percent ? end.sharp : loose_reading(end, other);
}

struct Allowed {
    Interval near, loose;
};

Allowed allowed_by(const Figure& amount) {
    if (amount.quantity.kind == FigureKind::points && amount.is_exact()) return {amount.sharp, amount.sharp};
    if (amount.is_exact()) return {near_amount(amount), amount.loose};
    const Interval wide = widened(amount.loose, divide(amount.quantity.value, Rational(4)).value_or(Rational(0)));
    return {wide, wide};
}

// "$47.70 a month, compared with $45 now, or $32.40 more over a year": the difference so many times.
bool comes_to_over_time(const Batch& batch, std::uint32_t index, const Interval& difference) {
    constexpr std::array<std::int64_t, 5> times = {4, 7, 12, 52, 365};  // quarters, days, months and weeks
    const Figure& amount = batch.figures[index];
    const SentenceRef& sentence = *batch.sentence_of(amount).ref;
    const std::string_view behind = slice_code_points(sentence.text, amount.record->place.span.end - sentence.span.start, sentence.span.end - sentence.span.start);
    constexpr auto stretches = std::to_array<std::string_view>({"a year", "over the year", "per year", "each year", "every year", "yearly", "annual", "a month", "per month", "each month",
                                                                "monthly", "a week", "per week", "each week", "weekly"});
    if (std::ranges::none_of(stretches, [&](std::string_view stretch) { return behind.find(stretch) != std::string_view::npos; })) return false;
    return std::ranges::any_of(times, [&](std::int64_t count) {
        const auto whole = scaled(difference, Rational(count));
        return whole && intersects(*whole, amount.loose);
    });
}

// "By £4m in 2020 and by £3m in 2021, from £31m to £24m", "£1.1m more than the year before and £2.6m more than in 2019, when it was
// £3.7m": another change of the sentence, or all of them together, is what lies between the ends.
bool others_account_for(const Batch& batch, const Ends& ends, std::uint32_t index, const Interval& difference) {
    const Figure& amount = batch.figures[index];
    auto sum = std::optional(amount.quantity.value);
    for (const std::uint32_t other : batch.sentence_of(amount).figures) {
        const Figure& figure = batch.figures[other];
        if (other == index || other == ends.from || other == ends.to || figure.dimension != amount.dimension || figure.quantity.change == Change::none) continue;
        if (intersects(difference, figure.loose)) return true;
        if (sum) sum = add(*sum, figure.quantity.value);
    }
    return sum && *sum != amount.quantity.value && intersects(difference, {*sum, *sum, false, false});
}

void check_amount(const Batch& batch, const Ends& ends, std::uint32_t index, Drafts& drafts) {
    const Figure& from = batch.figures[ends.from];
    const Figure& to = batch.figures[ends.to];
    const Figure& amount = batch.figures[index];
    const Interval computed = difference(from, to, read_end);
    const Allowed allowed = allowed_by(amount);
    if (intersects(computed, allowed.near)) return;
    if (comes_to_over_time(batch, index, computed) || others_account_for(batch, ends, index, computed)) return;
    if (rate_unit(batch.figures[ends.from]).empty() && rate_unit(batch.figures[ends.to]).empty() && !rate_unit(batch.figures[index]).empty()) return;  // "from £1,747 to £1,834, an extra £1.68 a week"
    const Interval said = difference(from, to, [](const Figure& end, const Figure&) { return said_reading(end); });
    drafts.findings.push_back(lowered_if(intersects(computed, allowed.loose), pointing_at(index, sum_draft(batch, {ends.from, ends.to, index}, Verdict::internal_arithmetic_error, Severity::error,
                                        from.record->place.text + " to " + to.record->place.text + " is " + say_like(said, amount.record->quantity, amount.record->place.text) + ", not " +
                                            amount.record->place.text))));
}

// "Down seven points from 49 per cent": the ends that the amount's own links give.
std::optional<Ends> linked_ends(const Batch& batch, std::uint32_t amount) {
    const Figure& figure = batch.figures[amount];
    const bool is_step = figure.quantity.kind == FigureKind::points || figure.quantity.change != Change::none;
    const auto from = linked(batch, amount, LinkRole::from);
    const auto to = linked(batch, amount, LinkRole::to);
    if (!is_step || !figure.is_fact() || figure.quantity.value != figure.quantity.high || figure.quantity.approx == Approx::vague) return std::nullopt;
    if (!from || !to || !is_level(batch, *from) || !is_level(batch, *to)) return std::nullopt;
    const Figure& level = batch.figures[*from];
    for (std::uint32_t between = amount + 1; between < std::min(*from, *to); ++between) {
        if (batch.figures[between].quantity.change != Change::none) return std::nullopt;  // "two extra lists, and a fall of a fifth, from 410 to 328"
    }
    if (level.sentence != figure.sentence || batch.figures[*to].sentence != figure.sentence || level.dimension != batch.figures[*to].dimension) return std::nullopt;
    const bool points = figure.quantity.kind == FigureKind::points && level.quantity.kind == FigureKind::percent;
    if (!points && (figure.dimension != level.dimension || level.quantity.kind == FigureKind::percent)) return std::nullopt;
    return Ends{*from, *to};
}

// "It proposed to shed 632 posts. It cut that number by 262, to 390."
std::optional<Ends> ends_from_before(const Batch& batch, std::uint32_t amount) {
    const Figure& figure = batch.figures[amount];
    const std::string lead = Phrases(batch, figure.sentence).before(amount, 3);
    if (figure.quantity.change == Change::none || !has_any(lead, {" that number by ", " that figure by ", " this number by ", " this figure by ", " the number by ", " the figure by "})) return std::nullopt;
    const auto before = batch.sentence_before(figure.sentence);
    if (!before) return std::nullopt;
    const auto from = only_of_dimension(batch, *before, figure.dimension), to = linked(batch, amount, LinkRole::to);
    if (!from || !to || !batch.figures[*from].is_exact() || !is_level(batch, *to) || batch.figures[*to].dimension != figure.dimension) return std::nullopt;
    return Ends{*from, *to};
}

// "Pay rises by 65 cent to €14.15, and the tax from €63 to €71": the amount leads to a level of its own.
bool leads_elsewhere(const Batch& batch, std::uint32_t amount, const Ends& ends) {
    for (const LinkRole role : {LinkRole::from, LinkRole::to}) {
        const auto end = linked(batch, amount, role);
        if (end && *end != ends.from && *end != ends.to) return true;
    }
    return false;
}

// "Openings outnumbered closures by 31 to 12, a net increase of 19".
void check_margin(const Batch& batch, std::uint32_t sentence, Drafts& drafts) {
    const auto& figures = batch.sentences[sentence].figures;
    const Phrases phrases(batch, sentence);
    for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
        const std::uint32_t a = figures[i], b = figures[i + 1], margin = figures[i + 2];
        const auto counts = [&](std::uint32_t index) { return batch.figures[index].dimension == "count" && batch.figures[index].is_exact() && batch.figures[index].is_fact(); };
        const std::string gap = phrases.between(a, b);
        if (!counts(a) || !counts(b) || !counts(margin) || phrases.before(a, 1) != " by " || !gap.ends_with(" to ") || count_words(gap) > 2) continue;
        const std::string lead = phrases.between(b, margin);
        if (count_words(lead) > 5 || !has_any(lead, {" net increase of ", " net gain of ", " net rise of ", " net loss of ", " net fall of "})) continue;
        const Rational& first = batch.figures[a].quantity.value;
        const Rational& second = batch.figures[b].quantity.value;
        const auto apart = subtract(std::max(first, second), std::min(first, second));
        if (!apart || *apart == batch.figures[margin].quantity.value) continue;
        const Quantity& said = batch.figures[margin].record->quantity;
        drafts.findings.push_back(pointing_at(margin, sum_draft(batch, {a, b, margin}, Verdict::internal_arithmetic_error, Severity::error,
                                            batch.figures[a].record->place.text + " to " + batch.figures[b].record->place.text + " is " +
                                                say_like(*apart, said, batch.figures[margin].record->place.text) + ", not " + batch.figures[margin].record->place.text)));
    }
}

// "Labour at 44 per cent and the Conservatives at 28 per cent, a gap of 12 points".
void check_gap(const Batch& batch, std::uint32_t sentence, Drafts& drafts) {
    const auto& figures = batch.sentences[sentence].figures;
    const Phrases phrases(batch, sentence);
    for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
        const std::uint32_t a = figures[i], b = figures[i + 1], gap = figures[i + 2];
        const auto is_share = [&](std::uint32_t index) { return batch.figures[index].quantity.kind == FigureKind::percent && is_level(batch, index) && batch.figures[index].is_exact(); };
        const std::string lead = phrases.between(b, gap);
        const bool said = has_any(lead, {" a gap of ", " a lead of ", " a margin of ", " a difference of "}) && count_words(lead) <= 6;
        if (!said || !is_share(a) || !is_share(b) || batch.figures[gap].quantity.kind != FigureKind::points || !batch.figures[gap].is_exact()) continue;
        if (has_any(phrases.between(a, b), {" from ", " to "}) || count_words(phrases.between(a, b)) > 6) continue;
        const Interval computed = difference(batch.figures[a], batch.figures[b], [](const Figure& share, const Figure&) { return share.sharp; });
        if (intersects(computed, batch.figures[gap].sharp)) continue;
        const Interval plain = difference(batch.figures[a], batch.figures[b], [](const Figure& share, const Figure&) { return said_reading(share); });
        drafts.findings.push_back(pointing_at(gap, sum_draft(batch, {a, b, gap}, Verdict::internal_arithmetic_error, Severity::error,
                                            batch.figures[a].record->place.text + " and " + batch.figures[b].record->place.text + " are " + say(plain) + " points apart, not " +
                                                batch.figures[gap].record->place.text)));
    }
}

// "£13,595 a year, more than the largest loan of £13,348: a shortfall of £247".
void check_shortfall(const Batch& batch, std::uint32_t sentence, Drafts& drafts) {
    const auto& figures = batch.sentences[sentence].figures;
    const Phrases phrases(batch, sentence);
    for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
        const std::uint32_t a = figures[i], b = figures[i + 1], gap = figures[i + 2];
        const std::string lead = phrases.between(b, gap);
        const bool said = lead.ends_with(" a shortfall of ") || lead.ends_with(" a gap of ") || lead.ends_with(" a difference of ");
        const auto is_sum = [&](std::uint32_t index) { return batch.figures[index].quantity.kind == FigureKind::money && batch.figures[index].is_exact() && batch.figures[index].is_fact(); };
        if (!said || count_words(lead) > 5 || !is_sum(a) || !is_sum(b) || !is_sum(gap) || !is_level(batch, a) || !is_level(batch, b) || count_words(phrases.between(a, b)) > 14) continue;
        const std::string_view per = rate_unit(batch.figures[a]), other = rate_unit(batch.figures[b]), of_gap = rate_unit(batch.figures[gap]);
        const bool one_unit = (per.empty() || other.empty() || per == other) && (of_gap.empty() || of_gap == per);
        const bool one_currency = batch.figures[a].dimension == batch.figures[b].dimension && batch.figures[a].dimension == batch.figures[gap].dimension;
        if (one_unit && one_currency) check_amount(batch, {a, b}, gap, drafts);
    }
}

void check_sentence(const Batch& batch, std::uint32_t sentence, Drafts& drafts) {
    check_margin(batch, sentence, drafts);
    check_shortfall(batch, sentence, drafts);
    check_gap(batch, sentence, drafts);
    const auto ends = ends_in(batch, sentence);
    for (const std::uint32_t index : batch.sentences[sentence].figures) {
        if (const auto own = linked_ends(batch, index)) check_amount(batch, *own, index, drafts);
        else if (const auto before = ends_from_before(batch, index)) check_amount(batch, *before, index, drafts);
        else if (ends && index != ends->from && index != ends->to && is_amount(batch, index, ends->from) && !leads_elsewhere(batch, index, *ends)) check_amount(batch, *ends, index, drafts);
    }
}

}  // namespace

void check_amounts(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t sentence = range.begin; sentence < range.end; ++sentence) {
        if (!batch.sentences[sentence].in_title) check_sentence(batch, sentence, drafts);
    }
}

}  // namespace crosstally
