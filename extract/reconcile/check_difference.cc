#include "extract/reconcile/check_difference.h"

#include <algorithm>
#include <array>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/direction.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/linked.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"

namespace crosstally {
namespace {

// The rate and the amount say one change: "5 per cent or £600", "12 per cent higher, an extra £900".
bool one_change(const Batch& batch, std::uint32_t rate, std::uint32_t amount) {
    const Figure& percent = batch.figures[rate];
    const Figure& money = batch.figures[amount];
    if (percent.quantity.kind != FigureKind::percent || money.sentence != percent.sentence) return false;
    if (money.quantity.kind != FigureKind::money && money.quantity.kind != FigureKind::count) return false;
    if (money.digits < 2) return false;
    const Phrases phrases(batch, percent.sentence);
    const std::string lead = phrases.before(amount, 1);
    if (lead == " to " || lead == " from ") return false;  // "fell from 12,310 to 11,480, or 7 per cent": a level
    const std::string gap = phrases.between(std::min(rate, amount), std::max(rate, amount));
    if (amount < rate && has_any(phrases.after(rate, 2), {" more than ", " fewer than ", " less than ", " higher than ", " lower than "})) return false;  // "on 9,870, which is 3 per cent fewer than": a level
    return count_words(gap) <= 4 && has_any(gap, {" or ", " extra ", " equivalent ", " that is ", " which is "});
}

Change direction_near(const Batch& batch, std::uint32_t rate, std::uint32_t amount) {
    const Change change = direction_of(batch.figures[rate]);
    if (change != Change::none) return change;
    const Phrases phrases(batch, batch.figures[rate].sentence);
    const std::string around = phrases.after(std::max(rate, amount), 2) + phrases.before(std::min(rate, amount), 6) + phrases.between(std::min(rate, amount), std::max(rate, amount));
    if (has_any(around, {" less ", " fall ", " fell ", " drop ", " dropped ", " down ", " lower ", " fewer "})) return Change::down;
    if (has_any(around, {" more ", " rise ", " rose ", " extra ", " up ", " climbed ", " higher ", " increase "})) return Change::up;
    return Change::none;
}

// The amount that the rate makes of a level after the change (level × p / (100 ± p)) or before it (level × p / 100).
std::optional<Interval> amount_from(const Interval& level, const Rational& rate, Change change, bool after) {
    Rational divisor(100);
    if (after) {
        const auto shifted_base = change == Change::up ? add(divisor, rate) : subtract(divisor, rate);
        if (!shifted_base || *shifted_base <= Rational(0)) return std::nullopt;
        divisor = *shifted_base;
    }
    const auto factor = divide(rate, divisor);
    return factor ? scaled(level, *factor) : std::nullopt;
}

bool fits(const Interval& expected, const Figure& amount) {
    const Rational margin = divide(*expected.high, Rational(8)).value_or(Rational(0));
    return intersects(widened(expected, margin), amount.loose);
}

// "6,560 births in 2012 and 5,390 in 2023, or 18 per cent fewer": what looks like the amount is the other level.
bool is_other_level(const Figure& level, const Rational& rate, Change change, const Figure& amount) {
    const auto left = change == Change::up ? add(Rational(100), rate) : subtract(Rational(100), rate);
    const auto share = left ? divide(*left, Rational(100)) : std::nullopt;
    const auto other = share ? scaled(level.loose, *share) : std::nullopt;
    const auto margin = other && other->high ? divide(*other->high, Rational(100)) : std::nullopt;
    return margin && intersects(widened(*other, *margin), amount.loose);
}

void check_triple(const Batch& batch, std::uint32_t level, std::uint32_t rate, std::uint32_t amount, Drafts& drafts) {
    const Change change = direction_near(batch, rate, amount);
    if (change == Change::none) return;
    const Rational& percent = batch.figures[rate].quantity.value;
    if (is_other_level(batch.figures[level], percent, change, batch.figures[amount])) return;
    const auto after = amount_from(batch.figures[level].loose, percent, change, true);
    const auto before = amount_from(batch.figures[level].loose, percent, change, false);
    const auto said = amount_from(said_reading(batch.figures[level]), percent, change, true);
    if (!after || !before || !said || fits(*after, batch.figures[amount]) || fits(*before, batch.figures[amount])) return;
    drafts.findings.push_back(pointing_at(amount, sum_draft(batch, {level, rate, amount}, Verdict::internal_arithmetic_error, Severity::error,
                                        (change == Change::up ? "a rise of " : "a fall of ") + batch.figures[rate].record->place.text + " to " + batch.figures[level].record->place.text +
                                            " is " + say_like(*said, batch.figures[amount].record->quantity, batch.figures[amount].record->place.text) + ", not " + batch.figures[amount].record->place.text)));
}

// The one other figure of the amount's kind in the sentence, larger than the amount.
std::optional<std::uint32_t> level_for(const Batch& batch, std::uint32_t amount) {
    std::optional<std::uint32_t> level;
    const Figure& money = batch.figures[amount];
    for (const std::uint32_t index : batch.sentences[money.sentence].figures) {
        const Figure& figure = batch.figures[index];
        if (index == amount || figure.dimension != money.dimension || figure.quantity.value <= money.quantity.value) continue;
        if (level) return std::nullopt;
        level = index;
    }
    return level;
}

// "It added 15,607 people and now has 911,311. That is growth of 1.7%": the amount and the level of the sentence before.
void check_growth_told_after(const Batch& batch, std::uint32_t rate, Drafts& drafts) {
    const std::string lead = Phrases(batch, batch.figures[rate].sentence).before(rate, 6);
    const auto before = batch.sentence_before(batch.figures[rate].sentence);
    const bool tells = lead.starts_with(" that is ") || lead.starts_with(" that was ") || lead.starts_with(" that represents ") || lead.starts_with(" this is ");
    if (!before || !tells || !has_any(lead, {" growth of ", " rise of ", " increase of ", " fall of ", " drop of ", " decline of "})) return;
    std::optional<std::uint32_t> amount;
    for (const std::uint32_t index : batch.sentences[*before].figures) {
        const Figure& figure = batch.figures[index];
        if (figure.quantity.change == Change::none || (figure.quantity.kind != FigureKind::count && figure.quantity.kind != FigureKind::money)) continue;
        if (amount) return;
        amount = index;
    }
    if (const auto level = amount ? level_for(batch, *amount) : std::nullopt) check_triple(batch, *level, rate, *amount, drafts);
}

// "Fell 9p to 171p, a drop of | 5 per cent |", not "on news that profit was up 5 per cent", "after a drop of 5 per cent in sales".
bool is_said_of_level(const Batch& batch, std::uint32_t level, std::uint32_t rate) {
    if (level + 1 != rate) return false;
    const Phrases phrases(batch, batch.figures[rate].sentence);
    const std::string gap = phrases.between(level, rate);
    const std::string tail = phrases.after(rate, 1);
    const bool apposed = gap == " up " || gap == " down " || ((gap.starts_with(" a ") || gap.starts_with(" an ")) && gap.ends_with(" of ") && count_words(gap) <= 3);
    return apposed && text_between(batch, level, rate).starts_with(", ") && tail != " in " && tail != " of " && tail != " for ";
}

// "Fell 9p to 171p, a drop of 5 per cent": an amount and a rate that lead to one level. Of two amounts ("15p more than last
// June and 50p more than in 2021, a rise of 24 per cent") it is not said which.
void check_amount_beside(const Batch& batch, std::uint32_t rate, Drafts& drafts) {
    const Figure& percent = batch.figures[rate];
    const auto level = percent.quantity.kind == FigureKind::percent && percent.is_exact() && !linked(batch, rate, LinkRole::from) ? linked(batch, rate, LinkRole::to) : std::nullopt;
    if (!level || !batch.figures[*level].is_exact() || !is_said_of_level(batch, *level, rate)) return;
    std::optional<std::uint32_t> one;
    for (const std::uint32_t index : batch.sentence_of(percent).figures) {
        const Figure& amount = batch.figures[index];
        if (index == rate || amount.dimension != batch.figures[*level].dimension || !amount.is_exact() || amount.quantity.change == Change::none) continue;
        if (amount.quantity.change != percent.quantity.change || linked(batch, index, LinkRole::to) != level || linked(batch, index, LinkRole::from)) continue;
        if (one) return;
        one = index;
    }
    if (one) check_triple(batch, *level, rate, *one, drafts);
}

int months_of(const DayRange& days) {
    const std::chrono::year_month_day from(*days.from);
    const std::chrono::year_month_day to(*days.to);
    return (static_cast<int>(to.year()) - static_cast<int>(from.year())) * 12 + static_cast<int>(static_cast<unsigned>(to.month())) -
           static_cast<int>(static_cast<unsigned>(from.month())) + 1;
}

bool whole_months(const DayRange& days) {
    if (!days.from || !days.to) return false;
    const std::chrono::year_month_day from(*days.from);
    const std::chrono::year_month_day next(*days.to + std::chrono::days(1));
    return from.day() == std::chrono::day(1) && next.day() == std::chrono::day(1);
}

constexpr std::uint32_t furthest_period = 14;  // code points behind the length

// Periods stand in the order of the text, the title's first.
std::uint32_t first_period_near(const Batch& batch, Range periods, const FigureRecord& figure) {
    const auto begin = batch.periods.begin();
    const auto is_before = [](const PeriodRecord* period, const FigureRecord& wanted) {
        if (period->place.in_title != wanted.place.in_title) return period->place.in_title;
        return period->place.span.end < wanted.place.span.end;
    };
    return static_cast<std::uint32_t>(std::lower_bound(begin + periods.begin, begin + periods.end, figure, is_before) - begin);
}

// "the eight months from April to December 2020", the length inside the period's words or right before them.
bool names_length(const PeriodRecord& period, const FigureRecord& figure, const std::string& after) {
    const PointSpan& length = figure.place.span;
    if (period.place.in_title != figure.place.in_title) return false;
    const bool inside = period.place.span.start <= length.end && length.end <= period.place.span.end;
    if (inside) return period.place.text.find(" from ") != std::string::npos || period.place.text.find(" between ") != std::string::npos;
    return period.place.span.start >= length.end && period.place.span.start <= length.end + furthest_period && has_any(after, {" months from ", " from ", " between "}) &&
           period.place.text.find(" to ") + period.place.text.find(" and ") != 2 * std::string::npos;
}

Mark mark_of_period(const PeriodRecord& period, std::uint32_t article, std::uint32_t side) {
    return {&period.place, &period.sentence, article, side, -1};
}

// The number of months that a period's own words give: "the eight months from April to December".
std::optional<int> months_said(const PeriodRecord& period) {
    constexpr std::array<std::string_view, 12> numbers = {"one", "two", "three", "four", "five", "six",
                                                          "seven", "eight", "nine", "ten", "eleven", "twelve"};
    const std::vector<SentenceWord> words = sentence_words(period.place.text, 0);
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        if (words[i + 1].text != "months" || (words[i + 2].text != "from" && words[i + 2].text != "between")) continue;
        const auto number = std::find(numbers.begin(), numbers.end(), words[i].text);
        if (number != numbers.end()) return static_cast<int>(number - numbers.begin()) + 1;
        const auto digits = Rational::parse(words[i].text);
        if (digits && digits->is_whole() && *digits < Rational(1000)) return static_cast<int>(digits->to_double());
    }
    return std::nullopt;
}

void check_own_length(const PeriodRecord& period, std::uint32_t article, Drafts& drafts) {
    const std::optional<int> said = months_said(period);
    if (!said || !whole_months(period.days) || months_of(period.days) == *said) return;
    Draft draft;
    draft.verdict = Verdict::internal_arithmetic_error;
    draft.severity = Severity::error;
    draft.reason = "that period is " + std::to_string(months_of(period.days)) + " months long, not " + std::to_string(*said);
    draft.marks = {mark_of_period(period, article, 0)};
    draft.sides = {{period.place.text, false}};
    draft.key = "length|" + period.place.text;
    drafts.findings.push_back(std::move(draft));
}

}  // namespace

void check_differences(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t i = range.begin; i + 1 < range.end; ++i) {
        if (batch.figures[i].record->place.in_title) continue;
        if (batch.figures[i + 1].quantity.kind == FigureKind::percent) {
            check_growth_told_after(batch, i + 1, drafts);
            check_amount_beside(batch, i + 1, drafts);
        }
        const bool rate_first = one_change(batch, i, i + 1);
        if (!rate_first && !one_change(batch, i + 1, i)) continue;
        const std::uint32_t rate = rate_first ? i : i + 1;
        const std::uint32_t amount = rate_first ? i + 1 : i;
        if (const auto level = level_for(batch, amount)) check_triple(batch, *level, rate, amount, drafts);
    }
}

void check_lengths(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const ArticleView& view = batch.articles[article];
    for (std::uint32_t p = view.periods.all().begin; p < view.periods.all().end; ++p) check_own_length(*batch.periods[p], article, drafts);
    for (std::uint32_t i = view.figures.all().begin; i < view.figures.all().end; ++i) {
        const Figure& figure = batch.figures[i];
        if (figure.quantity.kind != FigureKind::duration || figure.record->quantity.unit != "month" || !figure.is_exact()) continue;
        const std::string after = Phrases(batch, figure.sentence).after(i, 2);
        for (std::uint32_t p = first_period_near(batch, view.periods, *figure.record); p < view.periods.all().end; ++p) {
            const PeriodRecord& period = *batch.periods[p];
            if (period.place.span.start > figure.record->place.span.end + furthest_period) break;
            if (!whole_months(period.days) || !names_length(period, *figure.record, after)) continue;
            const int months = months_of(period.days);
            if (Rational(months) == figure.record->quantity.value) continue;
            Draft draft = sum_draft(batch, {i}, Verdict::internal_arithmetic_error, Severity::error,
                                    "that period is " + std::to_string(months) + " months long, not " + figure.record->place.text);
            draft.marks.push_back(mark_of_period(period, article, 1));
            draft.sides.push_back({period.place.text, false});
            draft.key += '|' + std::to_string(months);
            drafts.findings.push_back(std::move(draft));
        }
    }
}

void check_impossible_dates(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].periods;
    for (std::uint32_t p = range.begin; p < range.end; ++p) {
        const PeriodRecord& period = *batch.periods[p];
        if (period.impossible.empty()) continue;
        Draft draft;
        draft.verdict = Verdict::impossible_value;
        draft.severity = Severity::error;
        draft.reason = period.impossible;
        draft.marks = {mark_of_period(period, article, 0)};
        draft.sides = {{period.place.text, false}};
        draft.key = "impossible-date|" + period.place.text;
        drafts.findings.push_back(std::move(draft));
    }
}

}  // namespace crosstally
