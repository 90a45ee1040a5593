#include "extract/reconcile/check_change.h"

#include <algorithm>

#include "extract/reconcile/direction.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/linked.h"
#include "extract/reconcile/measure.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/relation.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

// What is forecast, aimed at or supposed to change must add up as what did change.
bool is_foreseen(const Figure& figure) {
    const Modality modality = figure.record->modality;
    return !figure.may_be_year && (modality == Modality::forecast || modality == Modality::target || modality == Modality::hypothetical);
}

bool is_level(const Batch& batch, std::uint32_t index, bool foreseen = false) {
    const Figure& figure = batch.figures[index];
    const FigureKind kind = figure.quantity.kind;
    if (!figure.is_fact() && !(foreseen && is_foreseen(figure))) return false;
    if (figure.quantity.value.is_zero() || figure.quantity.value != figure.quantity.high) return false;
    const bool amount = kind == FigureKind::count || kind == FigureKind::money || kind == FigureKind::measurement || kind == FigureKind::duration;
    if (amount) return figure.quantity.change == Change::none && figure.quantity.value > Rational(0);
    return kind == FigureKind::percent && direction_of(batch.figures[index]) == Change::none;
}

struct Ends {
    std::uint32_t from = 0, to = 0;
};

// By the direction of the change: a rise goes from the smaller to the larger.
Ends order_ends(const Batch& batch, std::uint32_t a, std::uint32_t b, Change change) {
    const bool a_smaller = batch.figures[a].quantity.value < batch.figures[b].quantity.value;
    return a_smaller == (change == Change::up) ? Ends{a, b} : Ends{b, a};
}

// The change from one end to the other as the rate would say it: per cent of the start, or how many times.
std::optional<Interval> recomputed(const Figure& rate, const Interval& start, const Interval& end, Change change) {
    const bool falls = change == Change::down;
    if (rate.quantity.kind == FigureKind::multiple) return falls && rate.quantity.value > Rational(1) ? over(start, end) : over(end, start);
    const auto share = over(end, start);
    if (!share) return std::nullopt;
    const auto percent = scaled(*share, Rational(100));
    if (!percent) return std::nullopt;
    if (!falls) return shifted(*percent, Rational(-100));
    return Interval{subtract(Rational(100), *percent->high), subtract(Rational(100), *percent->low), false, false};
}

// "Nearly doubled" is less than a sixth short of it, "more than doubled" beyond it; doubled itself is half a time to each side, as said.
Interval tolerant_multiple(const Quantity& multiple, const Interval& loose) {
    const Rational& value = multiple.value;
    const Rational margin = divide(value, Rational(10)).value_or(Rational(1));
    if (multiple.approx == Approx::above && multiple.change == Change::down) return {Rational(0), add(value, margin), false, false};
    if (multiple.approx == Approx::above) return {subtract(value, margin), multiply(value, Rational(2)), false, false};
    const bool about = multiple.approx == Approx::below || multiple.approx == Approx::about;
    if (about && multiple.change == Change::up && value >= Rational(2)) {
        return {multiply(value, *Rational::fraction(17, 20)), multiply(value, *Rational::fraction(23, 20)), false, false};
    }
    if (multiple.approx != Approx::none) return widened(loose, divide(value, Rational(4)).value_or(margin));
    return value < Rational(1) ? widened({value, value, false, false}, divide(value, Rational(7)).value_or(margin)) : loose;
}

// A unit of the last place is allowed to a writer who truncates, and to the words "a third" a seventh of their value;
// more to one who hedges.
Interval tolerant(const Figure& rate) {
    const Rational& value = rate.quantity.value;
    if (rate.quantity.kind == FigureKind::multiple) return tolerant_multiple(rate.quantity, rate.loose);
    const bool in_words = rate.quantity.kind == FigureKind::ratio;
    const Rational seventh = divide(value, Rational(7)).value_or(Rational(1));
    Rational margin = in_words ? seventh : rate.quantity.place;
    if (rate.quantity.approx != Approx::none) margin = std::max(margin, divide(value, Rational(4)).value_or(margin));
    if (in_words && rate.quantity.approx == Approx::none) return widened({value, value, false, false}, margin);
    return widened(rate.loose, margin);
}

// "more than doubled", "at least twice"
bool is_least(const Quantity& multiple) {
    return (multiple.approx == Approx::above || multiple.approx == Approx::at_least) && multiple.change != Change::down;
}

// "Doubled" of what grew to 1.8 times itself: near enough for the word, and short of it. "More than doubled" is nowhere below.
bool falls_short(const Figure& rate, const Interval& computed) {
    const Quantity& multiple = rate.quantity;
    if (multiple.kind != FigureKind::multiple || multiple.value < Rational(2) || !computed.high) return false;
    if (is_least(multiple)) return *computed.high < multiple.value;
    if (multiple.approx != Approx::none) return false;
    const auto least = multiply(multiple.value, *Rational::fraction(23, 25));
    return least && *computed.high < *least;
}

bool is_point_slip(const Figure& rate, const Figure& from, const Figure& to) {
    if (from.dimension != "percent" || rate.quantity.kind != FigureKind::percent) return false;
    const auto gap = subtract(std::max(from.quantity.value, to.quantity.value), std::min(from.quantity.value, to.quantity.value));
    return gap && holds(widened(rate.sharp, divide(rate.quantity.place, Rational(2)).value_or(Rational(0))), *gap);
}

// By a quarter or more.
bool is_far_above(const Interval& computed, const Figure& rate) {
    const auto far = multiply(rate.quantity.value, *Rational::fraction(5, 4));
    return far && computed.low && *computed.low >= *far;
}

bool is_closed(const DayRange& days) { return days.from && days.to; }

// A price of January stands in the year to September, and is compared with another price all the same.
bool like_length(const DayRange& a, const DayRange& b) {
    const auto first = *a.to - *a.from, second = *b.to - *b.from;
    return std::max(first, second) < 2 * std::min(first, second);
}

void check_ends(const Batch& batch, std::uint32_t rate_index, Ends ends, Change change, Drafts& drafts) {
    const Figure& rate = batch.figures[rate_index];
    const Figure& from = batch.figures[ends.from];
    const Figure& to = batch.figures[ends.to];
    const Relation places = relation_of_places(from, to, *batch.places);
    if (places == Relation::disjoint || is_nested(places)) return;
    const Relation periods = relation_of_periods(from, to);
    const bool nested = is_nested(periods);
    const bool overlap = nested || periods == Relation::overlapping;
    if (overlap && (!is_closed(from.record->period.days) || !is_closed(to.record->period.days))) return;  // "since 2010, from 12 to eight"
    if (overlap && (!nested || like_length(from.record->period.days, to.record->period.days))) {
        drafts.findings.push_back(pointing_at(rate_index, sum_draft(batch, {ends.from, ends.to, rate_index}, Verdict::period_overlap, Severity::warning,
                                            "the change is stated between two periods that overlap")));
        return;
    }
    const auto said = recomputed(rate, said_reading(from), said_reading(to), change);
    const bool of_shares = from.dimension == "percent";  // "from 30 per cent to 28" is not "from about 30"
    const auto near = of_shares ? recomputed(rate, from.sharp, to.sharp, change) : recomputed(rate, near_reading(from, to), near_reading(to, from), change);
    const auto loose = recomputed(rate, loose_reading(from, to), loose_reading(to, from), change);
    if (!said || !near || !loose) return;
    const bool plain = rate.quantity.kind == FigureKind::percent && rate.quantity.approx == Approx::none;
    const bool allowed = intersects(*loose, tolerant(rate));
    const bool short_of_it = falls_short(rate, *loose);
    const bool points = plain && is_point_slip(rate, from, to) && is_far_above(*said, rate);
    if (intersects(*near, plain ? near_rate(rate) : tolerant(rate)) && !short_of_it && !points) return;
    const std::string ends_said = from.record->place.text + " to " + to.record->place.text;
    const std::vector<std::uint32_t> figures = {ends.from, ends.to, rate_index};
    if (is_point_slip(rate, from, to)) {
        drafts.findings.push_back(pointing_at(rate_index, sum_draft(batch, figures, Verdict::percent_point_slip, Severity::warning,
                                            ends_said + " is " + rate.quantity.value.to_decimal() + " percentage points, which is a change of " +
                                                say_beside(*said, rate) + " per cent")));
        return;
    }
    const bool times = rate.quantity.kind == FigureKind::multiple;
    drafts.findings.push_back(lowered_if(allowed && !(short_of_it && is_least(rate.quantity)), pointing_at(rate_index, sum_draft(batch, figures, Verdict::internal_arithmetic_error, Severity::error,
                                        ends_said + " is " + (times ? "" : change == Change::up ? "a rise of " : "a fall of ") +
                                            say_beside(*said, rate) + (times ? " times" : " per cent") + ", not " + rate.record->place.text))));
}

// "Loans at the ten that are left", "what the six had lent": a group that was counted before, and no level.
bool names_group(const Batch& batch, std::uint32_t index) {
    const Phrases phrases(batch, batch.figures[index].sentence);
    if (batch.figures[index].dimension != "count" || batch.figures[index].quantity.value > Rational(20) || phrases.before(index, 1) != " the ") return false;
    return has_any(phrases.after(index, 1), {" are ", " had ", " have ", " left ", " that ", " were ", " which ", " who "});
}

std::vector<std::uint32_t> levels_in(const Batch& batch, std::uint32_t sentence, std::string_view dimension) {
    std::vector<std::uint32_t> levels;
    for (const std::uint32_t index : batch.sentences[sentence].figures) {
        if (is_level(batch, index) && !names_group(batch, index) && (dimension.empty() || batch.figures[index].dimension == dimension)) levels.push_back(index);
    }
    return levels;
}

// "9 per cent below the 54 recorded in May, but it compares with 34 a year ago": another clause, another comparison.
bool turns(std::string_view gap) { return has_any(gap, {" but ", " while ", " although ", " though ", " and that "}); }

// What a link of the rate names is one of the two ends, if it names any.
bool holds_linked(const Batch& batch, std::uint32_t rate, std::uint32_t a, std::uint32_t b) {
    for (const LinkRole role : {LinkRole::from, LinkRole::to}) {
        const auto end = linked(batch, rate, role);
        if (end && *end != a && *end != b) return false;
    }
    return true;
}

// "Prices rose 14 per cent, and milk costs £1.65 against £1.15, a rise of 43 per cent": the levels are those of another rate.
bool are_of_another_rate(const Batch& batch, std::uint32_t rate, std::uint32_t a, std::uint32_t b) {
    return std::ranges::any_of(batch.sentence_of(batch.figures[rate]).figures, [&](std::uint32_t other) {
        const auto from = linked(batch, other, LinkRole::from), to = linked(batch, other, LinkRole::to);
        return other != rate && from && to && std::minmax(*from, *to) == std::minmax(a, b);
    });
}

// "9 per cent more than in 2020, when there were 54, and 4 per cent more than the 59 of 2019": each rate has a base of its own.
bool are_two_bases(const Batch& batch, std::uint32_t rate, std::uint32_t a, std::uint32_t b) {
    const auto own = linked(batch, rate, LinkRole::from);
    return std::ranges::any_of(batch.sentence_of(batch.figures[rate]).figures, [&](std::uint32_t other) {
        const auto base = other == rate ? std::nullopt : linked(batch, other, LinkRole::from);
        return base && base != own && (*base == a || (own && *base == b));
    });
}

// "up 8 per cent on the 54 of May", but not "8 per cent more than in May, and its best after the 54 of July".
bool leads_to_base(std::string_view gap) {
    std::size_t base = gap.npos;
    for (const std::string_view word : {" from ", " on ", " than ", " compared ", " against "}) {
        const std::size_t at = gap.rfind(word);
        if (at != gap.npos && (base == gap.npos || at > base)) base = at;
    }
    if (base == gap.npos || gap.find(" and ", base) != gap.npos || gap.find(", with ") < base) return false;
    const std::size_t comma = gap.find(',', base);
    return comma == gap.npos || gap.substr(comma).starts_with(", when ");
}

// "8.5 per cent fewer than a year ago and 20 per cent fewer than in the fourth, when it sold 484,507": the rate that is nearer has it.
bool has_rate_between(const Batch& batch, std::uint32_t rate, std::uint32_t level) {
    for (std::uint32_t i = rate + 1; i < level; ++i) {
        if (is_rate(batch.figures[i])) return true;
    }
    return false;
}

// "Sales in old shops went up 3.2 per cent; the group's reached £1.24bn": another subject. "They reached £1.24bn" is the same.
bool has_subject_between(std::string_view gap) {
    const std::size_t stop = gap.rfind("; ");
    if (stop == gap.npos) return false;
    const std::string_view next = gap.substr(stop + 2);
    return !next.starts_with("it ") && !next.starts_with("they ") && !next.starts_with("that ") && !next.starts_with("from ");
}

// "We tripled our funding and doubled the staff from 510 to 1,020": another change stands nearer to the levels.
bool has_change_between(const Batch& batch, std::uint32_t rate, std::uint32_t level) {
    const std::string gap = Phrases(batch, batch.figures[rate].sentence).between(rate, level);
    if (has_any(gap, {" doubled ", " tripled ", " trebled ", " halved ", " cut ", " raised ", " increased ", " reduced "})) return true;
    return has_rate_between(batch, rate, level);
}

// The words between the two ends, or round the rate, say that one is compared with the other.
bool joined(const Batch& batch, std::uint32_t sentence, std::uint32_t rate, std::uint32_t a, std::uint32_t b) {
    const Phrases phrases(batch, sentence);
    const std::string gap = phrases.between(a, b);
    if (turns(gap)) return false;
    const bool rate_between = a < rate && rate < b;
    if (rate_between) return !has_rate_between(batch, rate, b) && leads_to_base(text_between(batch, rate, b));
    if (rate > b && turns(phrases.between(b, rate))) return false;
    const std::string lead = phrases.before(rate, 5);
    if (rate < a && has_subject_between(text_between(batch, rate, a))) return false;
    if (rate < a && (turns(phrases.between(rate, a)) || has_change_between(batch, rate, a))) return false;
    if (rate < a && has_any(gap, {" and "})) return false;  // "up by 14 per cent, against 9 per cent in Kent and 10 per cent in Essex"
    const bool close = rate > b ? count_words(phrases.between(b, rate)) <= 12 : true;
    return close && has_any(phrases.before(a, 3) + gap, {" from ", " up from ", " down from ", " compared with ", " against "}) &&
           (rate < a || has_any(lead, {" of ", " by ", " up ", " down ", " rise ", " fall ", " increase ", " drop "}));
}

// "The six forces' returns show a rise of 4 per cent from 81,340": who told it, and nothing that has risen.
bool count_other_things(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    const auto [low, high] = std::minmax(batch.figures[a].quantity.value, batch.figures[b].quantity.value);
    return low < Rational(100) && !within_factor(low, high, 1000, 1);
}

// Levels of the rate's own sentence: exactly two of one dimension.
bool check_within(const Batch& batch, std::uint32_t sentence, std::uint32_t rate, Change change, Drafts& drafts) {
    for (const std::string_view dimension : {"count", "percent", "money", "time"}) {
        std::vector<std::uint32_t> levels;
        for (const std::uint32_t index : levels_in(batch, sentence, "")) {
            if (index != rate && batch.figures[index].dimension.starts_with(dimension)) levels.push_back(index);
        }
        if (levels.size() != 2 || batch.figures[levels[0]].dimension != batch.figures[levels[1]].dimension) continue;
        if (are_of_another_rate(batch, rate, levels[0], levels[1]) || are_two_bases(batch, rate, levels[0], levels[1]) || count_other_things(batch, levels[0], levels[1])) continue;
        if (dimension == "time" && rate < levels[1]) continue;  // "by 9 per cent in two years, from 12 months"
        if (!joined(batch, sentence, rate, levels[0], levels[1]) || !holds_linked(batch, rate, levels[0], levels[1])) continue;
        check_ends(batch, rate, order_ends(batch, levels[0], levels[1], change), change, drafts);
        return true;
    }
    return false;
}

// Both measures have words, and none in common.
bool of_another_thing(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    const Figure& x = batch.figures[a];
    const Figure& y = batch.figures[b];
    return !x.measure().empty() && !y.measure().empty() && measure_likeness(x, y).shared == 0;
}

// "The rate was 6%, a fall of 17%": the other end is the one level of the sentence before.
void check_with_sentence_before(const Batch& batch, std::uint32_t sentence, std::uint32_t rate, Change change, Drafts& drafts) {
    const auto before = batch.sentence_before(sentence);
    if (!before) return;
    const Phrases phrases(batch, sentence);
    std::vector<std::uint32_t> own = levels_in(batch, sentence, "");
    std::erase(own, rate);
    if (own.size() != 1) return;
    std::vector<std::uint32_t> earlier = levels_in(batch, *before, batch.figures[own[0]].dimension);
    if (std::all_of(earlier.begin(), earlier.end(), [&](std::uint32_t level) { return of_another_thing(batch, own[0], level); })) return;
    const auto of_another_size = [&](std::uint32_t level) { return !within_factor(batch.figures[level].quantity.value, batch.figures[own[0]].quantity.value, 10, 1); };
    const bool follows = has_any(phrases.between(own[0], rate), {" so traffic ", " so numbers ", " so the number ", " so the figure ", " so the total "});
    if (follows) std::erase_if(earlier, of_another_size);
    if (std::ranges::any_of(earlier, of_another_size)) return;  // "2,719 of them were charged. Nationally there were 402,482, a rise of 32%"
    // "Exports fell by 6 per cent to $38bn. Ore earned $9bn, a fall of 17 per cent": that level has a change of its own.
    const bool has_own = std::ranges::any_of(batch.sentences[*before].figures, [&](std::uint32_t index) {
        const Figure& figure = batch.figures[index];
        return (is_rate(figure) && direction_of(figure) != Change::none) || (!earlier.empty() && linked(batch, index, LinkRole::to) == earlier.front());  // "grew by 8,842 to 53,894"
    });
    const bool concludes = follows || has_any(phrases.between(own[0], rate), {" a fall of ", " a rise of ", " a drop of ", " an increase of "});
    if (own[0] < rate && earlier.size() == 1 && !has_own && concludes) {
        return check_ends(batch, rate, order_ends(batch, earlier[0], own[0], change), change, drafts);
    }
    // "165 per cent higher than the 1,768": one of the levels before must fit.
    const bool compares = own[0] > rate && count_words(phrases.between(rate, own[0])) <= 4 && has_any(phrases.between(rate, own[0]), {" than ", " on ", " above "});
    if (!compares || earlier.empty()) return;
    const Phrases phrases_before(batch, *before);
    Drafts misfits;
    for (const std::uint32_t level : earlier) {
        if (phrases_before.before(level, 1) == " from ") continue;
        const std::size_t known = misfits.findings.size();
        check_ends(batch, rate, {own[0], level}, change, misfits);
        if (misfits.findings.size() == known) return;
    }
    if (!misfits.findings.empty()) drafts.findings.push_back(std::move(misfits.findings.front()));
}

// "It has almost doubled since 2020, when it was 4.57 million": the other end is the one level of the sentence before.
void check_grown_since(const Batch& batch, std::uint32_t sentence, std::uint32_t rate, Change change, Drafts& drafts) {
    const auto before = batch.sentence_before(sentence);
    if (!before || rate == batch.sentences[sentence].figures.back() || !is_level(batch, rate + 1)) return;
    const std::string gap = Phrases(batch, sentence).between(rate, rate + 1);
    const bool tells_then = gap.ends_with(" when it was ") || gap.ends_with(" when there were ") || gap.ends_with(" when they were ") || gap.ends_with(" when it stood at ");
    if (!tells_then || !has_any(gap, {" since "})) return;
    const std::vector<std::uint32_t> now = levels_in(batch, *before, batch.figures[rate + 1].dimension);
    if (now.size() == 1) check_ends(batch, rate, order_ends(batch, rate + 1, now.front(), change), change, drafts);
}

// The levels that the change runs between, as its links give them.
bool check_linked(const Batch& batch, std::uint32_t rate, Change change, Drafts& drafts) {
    const auto from = linked(batch, rate, LinkRole::from);
    const auto to = linked(batch, rate, LinkRole::to);
    const bool foreseen = is_foreseen(batch.figures[rate]) || (to && is_foreseen(batch.figures[*to]));
    if (!from || !to || !is_level(batch, *from, foreseen) || !is_level(batch, *to, foreseen)) return false;
    if (batch.figures[*from].dimension != batch.figures[*to].dimension) return false;
    check_ends(batch, rate, order_ends(batch, *from, *to, change), change, drafts);
    return true;
}

// "By 5 per cent a year, from 4,000 to 3,000": over how many years is not said. "By 10 per cent from 2019 levels, to 450 from
// 380 last year": the rate has a base of its own. "By 12 per cent over three years, from 1,200 to 1,180 next year": the first of them.
bool has_other_ends(const Batch& batch, std::uint32_t rate) {
    const Phrases phrases(batch, batch.figures[rate].sentence);
    const std::string tail = phrases.after(rate, 3);
    const bool each = tail.starts_with(" a year ") || tail.starts_with(" a month ") || tail.starts_with(" each year ") ||
                      tail.starts_with(" every year ") || tail.starts_with(" per year ") || tail.starts_with(" annually ") ||
                      tail.starts_with(" a week ") || tail.starts_with(" a day ") || tail.starts_with(" each month ");
    if (phrases.after(rate, 4).find(" levels ") != std::string::npos) return true;
    if (tail.starts_with(" over ") && has_any(phrases.after(rate, 16), {" next year ", " next month ", " this year ", " this month "})) return true;
    return each && !has_any(tail, {" ago ", " earlier ", " before "});
}

// "The bill rocketed 28 per cent, from £536 to £686": whatever the verb, the levels give the direction.
Change direction_of_levels_behind(const Batch& batch, std::uint32_t rate) {
    const auto& figures = batch.sentence_of(batch.figures[rate]).figures;
    if (figures.back() < rate + 2 || !is_level(batch, rate + 1) || !is_level(batch, rate + 2)) return Change::none;
    const Phrases phrases(batch, batch.figures[rate].sentence);
    const bool from = phrases.between(rate, rate + 1) == " from " && text_between(batch, rate, rate + 1).starts_with(',');
    if (!from || phrases.between(rate + 1, rate + 2) != " to ") return Change::none;
    return batch.figures[rate + 1].quantity.value < batch.figures[rate + 2].quantity.value ? Change::up : Change::down;
}

}  // namespace

void check_changes(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& rate = batch.figures[i];
        const bool foreseen = is_foreseen(rate);
        if (!is_rate(rate) || (!rate.is_fact() && !foreseen) || rate.record->place.in_title || has_other_ends(batch, i)) continue;
        Change change = direction_of(batch.figures[i]);
        if (change == Change::none && rate.quantity.kind == FigureKind::percent) change = direction_of_levels_behind(batch, i);
        if (change == Change::none && rate.quantity.kind == FigureKind::multiple) change = rate.quantity.value < Rational(1) ? Change::down : Change::up;
        if (change == Change::none || check_linked(batch, i, change, drafts) || foreseen || rate.quantity.kind == FigureKind::ratio) continue;
        if (check_within(batch, rate.sentence, i, change, drafts)) continue;
        if (rate.quantity.kind == FigureKind::percent) check_with_sentence_before(batch, rate.sentence, i, change, drafts);
        else if (rate.quantity.kind == FigureKind::multiple) check_grown_since(batch, rate.sentence, i, change, drafts);
    }
}

}  // namespace crosstally
