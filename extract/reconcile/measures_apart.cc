#include "extract/reconcile/measures_apart.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/reconcile/carried_measure.h"
#include "extract/reconcile/change_levels.h"
#include "extract/reconcile/figure_slip.h"
#include "extract/reconcile/known_copies.h"
#include "extract/reconcile/measure_draft.h"
#include "extract/reconcile/measure_slip.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/qualifiers.h"
#include "extract/reconcile/rare_slip.h"
#include "extract/reconcile/one_of_many.h"
#include "extract/reconcile/other_hour.h"
#include "extract/reconcile/restated.h"
#include "extract/reconcile/said_apart.h"
#include "extract/reconcile/senses.h"
#include "extract/reconcile/shares_of_one_part.h"
#include "extract/reconcile/short_slip.h"
#include "extract/reconcile/tolls.h"
#include "extract/reconcile/two_parties.h"
#include "extract/reconcile/two_people.h"
#include "extract/reconcile/two_things.h"

namespace crosstally {
namespace {

// One stated place, and a period that is the same or stated in neither; enough for digits changed over.
bool one_place_and_time(const MeasurePair& pair) {
    return stated_same(pair.scope) && (stated_same(pair.period) || pair.same_day);
}

// "Of those, 402": a part of what was told before.
bool is_part_of_told(const Batch& batch, std::uint32_t index) {
    const std::string lead = Phrases(batch, batch.figures[index].sentence).before(index, 3);
    return has_any(lead, {" of those ", " of these ", " of them ", " of whom ", " of which "});
}

// "3.7 million of its customers", and "of its | 10.2 million | customers": a part, and the whole of one.
bool is_part_of_its(const Batch& batch, std::uint32_t index) { return has_any(Phrases(batch, batch.figures[index].sentence).after(index, 2), {" of its ", " of their ", " of the "}); }
bool is_whole_of_its(const Batch& batch, std::uint32_t index) { return has_any(Phrases(batch, batch.figures[index].sentence).before(index, 2), {" of its ", " of their ", " of the "}); }

bool are_part_and_whole(const MeasurePair& pair) {
    return (is_part_of_its(pair.batch, pair.a) && is_whole_of_its(pair.batch, pair.b)) || (is_part_of_its(pair.batch, pair.b) && is_whole_of_its(pair.batch, pair.a));
}

void judge_same(const MeasurePair& pair, Drafts& drafts) {
    if (pair.fit == Fit::misuse) {
        return drafts.findings.push_back(clash(pair, Verdict::approximator_misuse, "the word beside it (nearly, over ...) points away from the other figure"));
    }
    if (stated_same(pair.scope) && stated_same(pair.period)) {
        const bool adjacent = pair.fit == Fit::adjacent;
        return drafts.findings.push_back(
            clash(pair, adjacent ? Verdict::adjacent_rounding : Verdict::contradiction,
                  adjacent ? "one unit apart in the last digit: a half rounded up or down, digits cut off, or another base"
                           : "same thing, place and period; they cannot both be right"));
    }
    const Verdict verdict = open(pair.scope) ? Verdict::scope_unstated : Verdict::period_unstated;
    std::string reason = "same thing; the numbers differ" + unstated(pair);
    drafts.findings.push_back(clash(pair, verdict, std::move(reason)));
}

// Values so near that nobody would state both of two things so.
bool near_values(const MeasurePair& pair) {
    return pair.fit == Fit::adjacent || within_factor(pair.left().quantity.value, pair.right().quantity.value, 11, 10);
}

// One of the two has no place at all, not even its article's.
bool states_no_place(const MeasurePair& pair) {
    return pair.left().record->scope.how == How::unknown || pair.right().record->scope.how == How::unknown;
}

bool both_silent(Relation relation) { return relation == Relation::both_unknown; }

// Near values of two places or two periods, shown so that nobody compares them by mistake.
bool note_difference(const MeasurePair& pair, Drafts& drafts) {
    const bool near = within_factor(pair.left().quantity.value, pair.right().quantity.value, 51, 50);
    if (near && stated_same(pair.scope) && stated_same(pair.period) && pair.measure.alike() && !pair.measure.same()) {
        drafts.findings.push_back(pair_draft(pair.batch, pair.a, pair.b, Verdict::definition_differs, Severity::note,
                                             "near numbers of one place and period, which may not count the same thing"));
        return true;
    }
    const bool places = !possible(pair.scope) && stated_same(pair.period);
    const bool periods = !possible(pair.period) && stated_same(pair.scope);
    if (places == periods || !pair.measure.same() || pair.measure.shared < 2) return false;
    if (!near) return false;
    drafts.findings.push_back(pair_draft(pair.batch, pair.a, pair.b, places ? Verdict::scope_differs : Verdict::period_differs, Severity::note,
                                         places ? "near numbers of one thing, for two places" : "near numbers of one thing, for two periods"));
    return true;
}

// Neither names a period, and both speak of one story on one day.
void judge_silent(const MeasurePair& pair, Drafts& drafts) {
    if (pair.fit == Fit::misuse) {
        drafts.findings.push_back(clash(pair, Verdict::approximator_misuse, "the word beside it (nearly, over ...) points away from the other figure"));
        return;
    }
    const bool adjacent = pair.fit == Fit::adjacent;
    drafts.findings.push_back(clash(pair, adjacent ? Verdict::adjacent_rounding : Verdict::contradiction,
                                    std::string("same thing in two articles of one story; ") +
                                        (adjacent ? "one unit apart in the last digit" : "they cannot both be right")));
}

// No other figure of the article has the same measure.
bool is_only_one(const Batch& batch, std::uint32_t figure) {
    const Range range = batch.articles[batch.figures[figure].article].figures;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& other = batch.figures[i];
        if (other.measure() == batch.figures[figure].measure() && fit_of(other, batch.figures[figure]) != Fit::exact) return false;
    }
    return true;
}

// "The captain, 69": the age of one whom the story names by a role or a name that it gives to nobody else.
bool is_age_of_one(const MeasurePair& pair) {
    if (pair.left().dimension != "age" || pair.left().measure() != pair.right().measure() || pair.measure.shared < 2) return false;
    if (pair.batch.senses->names_anyone(pair.left().measure())) return false;
    return is_only_one(pair.batch, pair.a) && is_only_one(pair.batch, pair.b);
}

// "84 per cent of cases closed in 2020 to 2021" below a paragraph on the whole country, and elsewhere "85% of the cases
// that the force closed": the country was only carried on, and may not be what the share is about.
bool place_is_guessed(const MeasurePair& pair) {
    const Figure& outer = pair.scope == Relation::part ? pair.right() : pair.left();
    return is_nested(pair.scope) && outer.record->scope.how == How::carried && pair.fit == Fit::adjacent && stated_same(pair.period) &&
           pair.left().measure() == pair.right().measure() && pair.measure.shared >= 3;
}

// "Underlying profit rose yesterday to $31.4 billion" and "$31.5 billion in 2022": one unit apart, of one year.
bool is_dated_by_news(const MeasurePair& pair) {
    if (pair.fit != Fit::adjacent || possible(pair.period) || !possible(pair.scope) || !periods_may_be_one(pair)) return false;
    return pair.measure.shared >= 2 && pair.left().measure() == pair.right().measure() && !counted_apart(pair.batch, pair.a, pair.b, OwnWords::each);
}

bool is_of_years_ago(const FigureRecord& record) {
    return record.period.how == How::stated && record.published && record.period.days.to && *record.published - *record.period.days.to > std::chrono::days(3 * 366);
}

// "Since 1999, when 285 died": a figure of the day's news that states no period is of no time that ended years before.
bool is_history(const FigureRecord& stated, const FigureRecord& silent) { return is_of_years_ago(stated) && silent.period.how == How::unknown; }

// The national figure of a template: many digits, one time, and no two places, not even those of the articles.
bool is_of_no_place_apart(const MeasurePair& pair) {
    constexpr unsigned many_digits = 5;
    const bool long_numbers = std::min(pair.left().digits, pair.right().digits) >= many_digits;
    return long_numbers && stated_same(pair.period) && !named_apart(pair.left(), pair.right(), *pair.batch.places);
}

// What shows that same thing, whatever their places and periods say.
std::optional<Draft> clash_of_its_own(const MeasurePair& pair) {
    if (place_is_guessed(pair)) return clash(pair, Verdict::scope_unstated, "same thing; the numbers differ; the place of one is taken from another sentence");
    if (is_age_of_one(pair) && pair.same_week) return clash(pair, Verdict::contradiction, "the age of one person, in two articles of one story");
    if (pair.related && pair.fit == Fit::apart && are_one_change(pair)) return clash(pair, Verdict::contradiction, "two sizes of one change, from one level to another");
    if (is_dated_by_news(pair)) {
        return clash(pair, Verdict::adjacent_rounding, "same thing; one unit apart in the last digit; one of them is dated by the day of the news");
    }
    const bool of_one_part = pair.related && pair.fit == Fit::apart && possible(pair.scope) && are_shares_of_one_part(pair);
    return of_one_part ? std::optional(clash(pair, Verdict::contradiction, "two shares of one number, which stands beside both")) : std::nullopt;
}

Draft left_to_others(const MeasurePair& pair) {
    Draft draft = clash(pair, Verdict::contradiction, "articles of one story; digits that changed places would explain the two numbers; several have the one, and one article alone the other" + unstated(pair));
    draft.by_others = true;
    return draft;
}

// "With 61 stolen last year" and "with 210 stolen": far apart, and what one of them counts is taken from another sentence.
bool are_guessed_to_be_one(const MeasurePair& pair) {
    if (pair.copied || within_factor(pair.left().quantity.value, pair.right().quantity.value, 2, 1)) return false;
    if (is_of_one_of_many(pair.batch, pair.a) != is_of_one_of_many(pair.batch, pair.b)) return true;
    return has_carried_measure(pair.batch, pair.a) || has_carried_measure(pair.batch, pair.b);
}

// "18,000 this year", on a day in August, and "29,437 last year", told in the year behind it: what was counted was not over.
bool is_running(const FigureRecord& record) {
    return record.period.how == How::stated && record.published && record.period.days.to && *record.period.days.to > *record.published;
}

// Measures that tell the same, without a slip that explains the two values. timed: their time is one, or not known.
void judge_telling(const MeasurePair& pair, bool timed, bool one_story_day, Drafts& drafts) {
    const bool equal_measures = pair.left().measure() == pair.right().measure();
    const bool one_place = stated_same(pair.scope) || (both_silent(pair.scope) && !named_apart(pair.left(), pair.right(), *pair.batch.places));
    const bool of_anyone = pair.batch.senses->names_anyone(pair.left().measure());  // "a driver", and another
    if (of_anyone && pair.left().quantity.kind == FigureKind::multiple) return;
    if (are_guessed_to_be_one(pair)) return;
    if (equal_measures && one_story_day && both_silent(pair.period) && one_place && !of_anyone) return judge_silent(pair, drafts);
    // A share that names no place is read as the one that its story gives with a place.
    const bool no_place = equal_measures && pair.same_day && both_silent(pair.period) && pair.scope == Relation::unknown && near_values(pair);
    if (no_place && states_no_place(pair)) return judge_same(pair, drafts);
    if (open(pair.scope) && open(pair.period)) return;
    if (!timed && !stated_same(pair.period)) return;
    if ((open(pair.scope) || open(pair.period)) && !near_values(pair)) return;
    judge_same(pair, drafts);
}

// "79%", of England as the headline says, and "77.1%" of England, Wales and Northern Ireland: of two wholes.
bool are_of_part_and_whole(const MeasurePair& pair) {
    const auto &left = pair.left().record->scope, &right = pair.right().record->scope;
    if (left.how == How::unknown || right.how == How::unknown || left.id == right.id) return false;
    const auto a = pair.batch.places->find_id(left.id), b = pair.batch.places->find_id(right.id);
    const auto is_nation = [&](std::uint32_t entity) { return pair.batch.places->entities()[entity].list == "nations"; };
    return a && b && is_nation(*a) && is_nation(*b) && (pair.batch.places->within(*a, *b) || pair.batch.places->within(*b, *a));
}

// One template filled for two places: the articles or the sentences name others.
bool are_of_two_places(const MeasurePair& pair) {
    if (!open(pair.scope) && pair.scope != Relation::disjoint) return false;
    const Copy* copy = pair.batch.copies->of(pair.batch.sentence_of(pair.left()), pair.batch.sentence_of(pair.right()));
    return copy != nullptr && (copy->names_differ || named_apart(pair.left(), pair.right(), *pair.batch.places));
}

}  // namespace

void judge_apart(const MeasurePair& pair, Drafts& drafts) {
    const bool rare_slip = is_rare_slip(pair);
    if ((!pair.left().is_fact() || !pair.right().is_fact()) && !rare_slip && !is_slip_of_one_forecast(pair)) return;
    if (pair.left().is_fact() != pair.right().is_fact() && numbers_beside(pair) == 0) return;  // what comes true is no slip
    if (auto draft = clash_of_its_own(pair)) return drafts.findings.push_back(std::move(*draft));
    const bool shows_itself = rare_slip || is_rare_unit_slip(pair);
    if (!shows_itself && (note_difference(pair, drafts) || !possible(pair.scope) || !possible(pair.period))) return;
    if (!shows_itself && (is_history(*pair.left().record, *pair.right().record) || is_history(*pair.right().record, *pair.left().record))) return;
    const bool slip = is_slip(pair);
    const bool one_end = slip && pair.related && end_one_change(pair);
    if (pair.template_only && !one_end && !stated_same(pair.scope) && !(rare_slip && is_of_no_place_apart(pair))) return;
    const bool toll = pair.batch.senses->names_toll(pair.left().measure());
    const bool rising = pair.other_hour && toll && !is_of_years_ago(*pair.left().record);
    const bool two_units = one_number_two_units(pair);
    const bool lasting = pair.near_days && stated_same(pair.scope) && !toll;
    const bool timed = pair.same_day || stated_same(pair.period) || lasting;
    const bool equal_measures = pair.left().measure() == pair.right().measure();
    const ShortSlip short_slip = short_slip_of(pair);
    const bool slipped = one_end || rare_slip || (slip && timed && (pair.measure.alike() || pair.measure.context() >= 2 || one_place_and_time(pair)));
    const bool telling = pair.measure.same() && (pair.measure.shared >= 2 || (equal_measures && stated_same(pair.scope) && pair.measure.context() >= 3));
    const bool doubtful = is_doubtful_slip(pair) || short_slip == ShortSlip::doubtful;
    const bool shown = slipped || short_slip == ShortSlip::shown;
    if (!rising && !two_units && !shown && !telling && !doubtful) return;  // most pairs, before their words are read
    if (!rare_slip && turned_beside(pair.left(), pair.right())) return;  // men and women, boys and girls
    if (!rare_slip && (opened_apart(pair.batch, pair.a, pair.b) || tell_of_themselves(pair.batch, pair.a, pair.b))) return;
    if (is_restated(pair.batch, pair.a, pair.b) || are_of_two_places(pair) || are_average_and_sum(pair.left(), pair.right()) || (!rare_slip && are_part_and_whole(pair))) return;
    if (are_of_two_parties(pair.batch, pair.a, pair.b) || count_at_two_hours(pair.batch, pair.a, pair.b)) return;
    if (are_of_two_people(pair.batch, pair.a, pair.b) || ((pair.copied || !rare_slip) && are_of_two_things(pair.batch, pair.a, pair.b))) return;
    if (!slip && !shown && is_running(*pair.left().record) != is_running(*pair.right().record)) return;
    if (!slip && !rare_slip && (are_of_part_and_whole(pair) || are_changes_of_two_levels(pair.batch, pair.a, pair.b))) return;
    if (!rising && !two_units && !shown && !telling) return drafts.findings.push_back(left_to_others(pair));
    // In sentences of other words a slip of the digits tells more than a word that one of them has more.
    const bool either = pair.copied || (pair.fit != Fit::adjacent && !slip);
    const OwnWords words = rare_slip || short_slip == ShortSlip::shown ? OwnWords::none : either ? OwnWords::either : OwnWords::each;
    if (!pair.measure.same() && is_part_of_told(pair.batch, pair.a) != is_part_of_told(pair.batch, pair.b)) return;
    if (!one_end && !two_units && counted_apart(pair.batch, pair.a, pair.b, words)) {
        if (doubtful) drafts.findings.push_back(left_to_others(pair));
        return;
    }
    if (rising) return note_rising_toll(pair, drafts);
    if (two_units) return drafts.findings.push_back(clash(pair, Verdict::contradiction, "one number with two units" + unstated(pair)));
    if (shown) {
        const std::string of = pair.measure.shared > 0 ? "same thing" : "articles of one story";
        Draft draft = clash(pair, Verdict::contradiction, of + "; a slip of the digits would explain the two numbers" + unstated(pair));
        if (!slipped) draft.severity = Severity::warning;
        return drafts.findings.push_back(std::move(draft));
    }
    if (telling) judge_telling(pair, timed, pair.same_day || lasting, drafts);
}

}  // namespace crosstally
