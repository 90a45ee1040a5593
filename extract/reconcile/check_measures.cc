#include "extract/reconcile/check_measures.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/check_copies.h"
#include "extract/reconcile/check_repeats.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/linked.h"
#include "extract/reconcile/measure_pair.h"
#include "extract/reconcile/neighbourhood.h"
#include "extract/reconcile/partners.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/qualifiers.h"
#include "extract/reconcile/rare_slip.h"
#include "extract/reconcile/said_apart.h"
#include "extract/reconcile/shares_of_one_part.h"
#include "extract/reconcile/slip.h"
#include "extract/tag/calendar_words.h"

namespace crosstally {
namespace {

// One stated place, and a period that is the same or stated in neither; enough for digits changed over.
bool one_place_and_time(const MeasurePair& pair) {
    return stated_same(pair.scope) && (stated_same(pair.period) || pair.same_day);
}

// 264,032 and 246,000: one is rounded, and the digits that it keeps changed places.
bool is_rounded_slip(const MeasurePair& pair) {
    const Quantity& a = pair.left().quantity;
    const Quantity& b = pair.right().quantity;
    if (std::min(pair.left().digits, pair.right().digits) != 3) return false;
    const Rational place = std::max(a.loose_place, b.loose_place);
    return are_transposed(round_to(a.value, place), round_to(b.value, place));
}

// Two values that a slip joins: digits changed places, or one of four differs.
bool is_slip(const MeasurePair& pair) {
    const unsigned digits = std::min(pair.left().digits, pair.right().digits);
    if (!pair.left().is_exact() || !pair.right().is_exact()) return false;
    const bool one_thing = stated_same(pair.scope) && stated_same(pair.period) && digits >= 3;
    if (is_rounded_slip(pair)) return true;
    const bool told_alike = pair.measure.same() || (pair.measure.shared > 0 && pair.measure.context >= 4 && stated_same(pair.scope));
    switch (slip_of(pair)) {
        case Slip::transposed: return digits >= 3 || (digits == 2 && told_alike);
        case Slip::digit: return (one_thing && (pair.measure.alike() || pair.measure.context >= 2)) || (digits >= 4 && shares_noun(pair)) || (digits >= 3 && pair.measure.same());
        case Slip::dropped: return digits >= 4 && shares_noun(pair);
        default: return false;
    }
}

// "Of those, 402": a part of what was told before.
bool is_part_of_told(const Batch& batch, std::uint32_t index) {
    const std::string lead = Phrases(batch, batch.figures[index].sentence).before(index, 3);
    return has_any(lead, {" of those ", " of these ", " of them ", " of whom ", " of which "});
}

// The change that led to the level: "rose by 77,000 to 1.36 million".
std::optional<std::uint32_t> change_to(const Batch& batch, std::uint32_t level) {
    for (const std::uint32_t index : batch.sentence_of(batch.figures[level]).figures) {
        if (linked(batch, index, LinkRole::to) == level) return index;
    }
    return std::nullopt;
}

// Both are where one change led to: by one amount, or from one level.
bool end_one_change(const MeasurePair& pair) {
    const auto a = change_to(pair.batch, pair.a), b = change_to(pair.batch, pair.b);
    if (!a || !b) return false;
    const auto equal = [&](std::uint32_t x, std::uint32_t y, unsigned least) {
        return fit_of(pair.batch.figures[x], pair.batch.figures[y]) == Fit::exact && pair.batch.figures[x].digits >= least;
    };
    const FigureKind kind = pair.batch.figures[*a].quantity.kind;
    const bool amount = kind == FigureKind::count || kind == FigureKind::money || kind == FigureKind::measurement;
    if (pair.batch.figures[*a].quantity.change != pair.batch.figures[*b].quantity.change) return false;
    if (amount && equal(*a, *b, 2)) return true;
    const auto from = linked(pair.batch, *a, LinkRole::from), other = linked(pair.batch, *b, LinkRole::from);
    return from && other && equal(*from, *other, 3);
}

bool one_number_two_units(const MeasurePair& pair) {
    const bool of_one_kind = pair.left().dimension == pair.right().dimension;  // km/h and mph
    const bool of_one_story = of_one_kind && pair.related && pair.same_week && pair.left().quantity.kind == FigureKind::measurement;
    return is_unit_slip(pair.left(), pair.right()) && (of_one_story || pair.measure.alike() || pair.measure.context >= 2);
}

Draft clash(const MeasurePair& pair, Verdict verdict, std::string reason) {
    const Severity severity = verdict == Verdict::contradiction ? Severity::error : Severity::warning;
    Draft draft = pair_draft(pair.batch, pair.a, pair.b, verdict, severity, std::move(reason));
    if (verdict == Verdict::scope_unstated || verdict == Verdict::period_unstated) draft.subject = subject_of_shared(*pair.left().record, *pair.right().record);
    explain_slip(pair.left(), pair.right(), draft);
    draft.extend = true;
    return draft;
}

// "84 per cent states no place, 85% Avon and Somerset"
std::string unstated_place(const MeasurePair& pair) {
    const auto is_stated = [](const Figure& figure) { return figure.record->scope.how == How::stated || figure.record->scope.how == How::carried; };
    if (!is_stated(pair.left()) && !is_stated(pair.right())) return "neither states a place";
    const Figure& stated = is_stated(pair.left()) ? pair.left() : pair.right();
    const Figure& silent = is_stated(pair.left()) ? pair.right() : pair.left();
    return silent.record->place.text + " states no place of its own, " + stated.record->place.text + " is of " + stated.record->scope.name;
}

// Whether a period was read of the figure, or its sentence names a month, a weekday or a year, whatever that belongs to.
bool names_time(const Figure& figure) {
    if (!figure.record->period.text.empty()) return true;
    const auto words = sentence_words(figure.record->sentence.text, 0);
    return std::any_of(words.begin(), words.end(), [](const SentenceWord& word) {
        const bool year = word.text.size() == 4 && (word.text.starts_with("19") || word.text.starts_with("20")) &&
                          word.text.find_first_not_of("0123456789") == std::string::npos;
        return year || (month_from(word.text) != 0 && word.text != "may" && word.text != "march") || weekday_from(word.text);
    });
}

std::string unstated(const MeasurePair& pair) {
    const bool scope = open(pair.scope);
    const bool period = open(pair.period);
    const std::string place = scope ? "; " + unstated_place(pair) : "";
    if (!period) return place;
    const bool left = names_time(pair.left());
    const bool right = names_time(pair.right());
    if (left && right) return place + "; it is not sure that both are of one period";
    return place + (left || right ? "; one of them states no period" : "; neither states a period");
}

void judge_same(const MeasurePair& pair, Drafts& drafts) {
    if (pair.fit == Fit::misuse) {
        return drafts.findings.push_back(clash(pair, Verdict::approximator_misuse, "the hedge points away from the other figure"));
    }
    if (stated_same(pair.scope) && stated_same(pair.period)) {
        const bool adjacent = pair.fit == Fit::adjacent;
        return drafts.findings.push_back(
            clash(pair, adjacent ? Verdict::adjacent_rounding : Verdict::contradiction,
                  adjacent ? "one unit apart in the last place: a tie, truncation or another base"
                           : "same measure, place and period; the values cannot both be right"));
    }
    const Verdict verdict = open(pair.scope) ? Verdict::scope_unstated : Verdict::period_unstated;
    std::string reason = "same measure; the values are apart" + unstated(pair);
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

// What is counted again and again after a disaster.
bool is_toll(const Figure& figure) {
    constexpr std::array senses = std::to_array<std::string_view>({"damag", "death", "destroy", "evacu", "injured", "missing", "rescue"});
    return std::any_of(figure.measure.begin(), figure.measure.end(),
                       [&](const std::string& word) { return std::find(senses.begin(), senses.end(), word) != senses.end(); });
}

// Near values of two places or two periods, shown so that nobody compares them by mistake.
bool note_difference(const MeasurePair& pair, Drafts& drafts) {
    const bool near = within_factor(pair.left().quantity.value, pair.right().quantity.value, 51, 50);
    if (near && stated_same(pair.scope) && stated_same(pair.period) && pair.measure.alike() && !pair.measure.same()) {
        drafts.findings.push_back(pair_draft(pair.batch, pair.a, pair.b, Verdict::definition_differs, Severity::note,
                                             "near values of one place and period, counted by two measures"));
        return true;
    }
    const bool places = !possible(pair.scope) && stated_same(pair.period);
    const bool periods = !possible(pair.period) && stated_same(pair.scope);
    if (places == periods || !pair.measure.same() || pair.measure.shared < 2) return false;
    if (!near) return false;
    drafts.findings.push_back(pair_draft(pair.batch, pair.a, pair.b, places ? Verdict::scope_differs : Verdict::period_differs, Severity::note,
                                         places ? "near values of one measure for two places" : "near values of one measure for two periods"));
    return true;
}

// Neither names a period, and both speak of one story on one day.
void judge_silent(const MeasurePair& pair, Drafts& drafts) {
    if (pair.fit == Fit::misuse) {
        drafts.findings.push_back(clash(pair, Verdict::approximator_misuse, "the hedge points away from the other figure"));
        return;
    }
    const bool adjacent = pair.fit == Fit::adjacent;
    drafts.findings.push_back(clash(pair, adjacent ? Verdict::adjacent_rounding : Verdict::contradiction,
                                    std::string("same measure in two articles of one story; ") +
                                        (adjacent ? "one unit apart in the last place" : "the values cannot both be right")));
}

// No other figure of the article has the same measure.
bool is_only_one(const Batch& batch, std::uint32_t figure) {
    const Range range = batch.articles[batch.figures[figure].article].figures;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& other = batch.figures[i];
        if (other.measure == batch.figures[figure].measure && fit_of(other, batch.figures[figure]) != Fit::exact) return false;
    }
    return true;
}

// "The captain, 69": the age of one whom the story names by a role or a name that it gives to nobody else.
bool is_age_of_one(const MeasurePair& pair) {
    if (pair.left().dimension != "age" || pair.left().measure != pair.right().measure || pair.measure.shared < 2) return false;
    constexpr std::array anyone = std::to_array<std::string_view>({"boy", "child", "driver", "girl", "man", "passenger", "patient", "peopl", "person",
                                                                   "pupil", "suspect", "teenager", "victim", "woman"});
    const auto names_anyone = [&](const std::string& word) { return std::binary_search(anyone.begin(), anyone.end(), word); };
    if (std::any_of(pair.left().measure.begin(), pair.left().measure.end(), names_anyone)) return false;
    return is_only_one(pair.batch, pair.a) && is_only_one(pair.batch, pair.b);
}

// "84 per cent of cases closed in 2020 to 2021" below a paragraph on the whole country, and elsewhere "85% of the cases
// that the force closed": the country was only carried on, and may not be what the share is about.
bool place_is_guessed(const MeasurePair& pair) {
    const Figure& outer = pair.scope == Relation::part ? pair.right() : pair.left();
    return is_nested(pair.scope) && outer.record->scope.how == How::carried && pair.fit == Fit::adjacent && stated_same(pair.period) &&
           pair.left().measure == pair.right().measure && pair.measure.shared >= 3;
}

// "Underlying profit rose yesterday to $31.4 billion" and "$31.5 billion in 2022": one unit apart, of one year.
bool is_dated_by_news(const MeasurePair& pair) {
    if (pair.fit != Fit::adjacent || possible(pair.period) || !possible(pair.scope) || !periods_may_be_one(pair)) return false;
    return pair.measure.shared >= 2 && pair.left().measure == pair.right().measure && !counted_apart(pair.batch, pair.a, pair.b, OwnWords::each);
}

// "Since 1999, when 285 died": a figure of the day's news that states no period is of no time that ended years before.
bool is_history(const FigureRecord& stated, const FigureRecord& silent) {
    if (stated.period.how != How::stated || silent.period.how != How::unknown) return false;
    return silent.published && stated.period.days.to && *silent.published - *stated.period.days.to > std::chrono::days(3 * 366);
}

// Two articles that count the dead of one disaster at other hours: the higher number is of the later one, or of one day.
void note_rising_toll(const MeasurePair& pair, Drafts& drafts) {
    const auto& left = pair.left().record->published;
    const auto& right = pair.right().record->published;
    if (!left || !right || !pair.measure.same() || !stated_same(pair.scope)) return;
    const bool risen = *left == *right || (*left < *right) == (pair.left().quantity.value < pair.right().quantity.value);
    if (!risen) return;
    drafts.findings.push_back(pair_draft(pair.batch, pair.a, pair.b, Verdict::possible_update, Severity::note,
                                         *left == *right ? "two tolls of one day: the higher one may be of a later hour" : "two tolls: the later article has the higher one"));
}

// The national figure of a template: many digits, one time, and no two places, not even those of the articles.
bool is_of_no_place_apart(const MeasurePair& pair) {
    constexpr unsigned many_digits = 5;
    const bool long_numbers = std::min(pair.left().digits, pair.right().digits) >= many_digits;
    return long_numbers && stated_same(pair.period) && !named_apart(pair.left(), pair.right(), *pair.batch.places);
}

void judge_apart(const MeasurePair& pair, Drafts& drafts) {
    const bool rare_slip = is_rare_slip(pair);
    if ((!pair.left().is_fact() || !pair.right().is_fact()) && !rare_slip) return;
    if (pair.left().is_fact() != pair.right().is_fact() && numbers_beside(pair) == 0) return;  // what comes true is no slip
    if (place_is_guessed(pair)) {
        return drafts.findings.push_back(clash(pair, Verdict::scope_unstated, "same measure; the values are apart; one place is only carried on from another sentence"));
    }
    if (is_age_of_one(pair) && pair.same_week) {
        return drafts.findings.push_back(clash(pair, Verdict::contradiction, "the age of one person, in two articles of one story"));
    }
    if (is_dated_by_news(pair)) {
        return drafts.findings.push_back(clash(pair, Verdict::adjacent_rounding, "same measure; one unit apart in the last place; one of them is dated by the day of the news"));
    }
    if (pair.related && pair.fit == Fit::apart && possible(pair.scope) && are_shares_of_one_part(pair)) {
        return drafts.findings.push_back(clash(pair, Verdict::contradiction, "two shares of one number, which stands beside both"));
    }
    if (!rare_slip && (note_difference(pair, drafts) || !possible(pair.scope) || !possible(pair.period))) return;
    if (!rare_slip && (is_history(*pair.left().record, *pair.right().record) || is_history(*pair.right().record, *pair.left().record))) return;
    const bool slip = is_slip(pair);
    const bool one_end = slip && pair.related && end_one_change(pair);
    if (pair.template_only && !one_end && !stated_same(pair.scope) && !(rare_slip && is_of_no_place_apart(pair))) return;
    const bool toll = is_toll(pair.left());
    const bool rising = pair.other_hour && toll;
    const bool two_units = one_number_two_units(pair);
    const bool lasting = pair.near_days && stated_same(pair.scope) && !toll;
    const bool timed = pair.same_day || stated_same(pair.period) || lasting;
    const bool equal_measures = pair.left().measure == pair.right().measure;
    const bool slipped = one_end || rare_slip || (slip && timed && (pair.measure.alike() || pair.measure.context >= 2 || one_place_and_time(pair)));
    const bool telling = pair.measure.same() && (pair.measure.shared >= 2 || (equal_measures && stated_same(pair.scope) && pair.measure.context >= 3));
    if (!rising && !two_units && !slipped && !telling) return;  // most pairs, before their words are read
    if (!rare_slip && turned_beside(pair.left(), pair.right())) return;  // men and women, boys and girls
    // In sentences of other words a slip of the digits tells more than a word that one of them has more.
    const bool either = pair.copied || (pair.fit != Fit::adjacent && !slip);
    const OwnWords words = rare_slip ? OwnWords::none : either ? OwnWords::either : OwnWords::each;
    if (!pair.measure.same() && is_part_of_told(pair.batch, pair.a) != is_part_of_told(pair.batch, pair.b)) return;
    if (!one_end && !is_unit_slip(pair.left(), pair.right()) && counted_apart(pair.batch, pair.a, pair.b, words)) return;
    if (rising) return note_rising_toll(pair, drafts);
    if (two_units) return drafts.findings.push_back(clash(pair, Verdict::contradiction, "one number with two units" + unstated(pair)));
    if (slipped) {
        const std::string of = pair.measure.shared > 0 ? "same measure" : "articles of one story";
        return drafts.findings.push_back(clash(pair, Verdict::contradiction, of + "; a slip of the digits would explain the two values" + unstated(pair)));
    }
    if (!telling) return;
    const bool one_measure = equal_measures && (pair.same_day || lasting);
    if (one_measure && both_silent(pair.period) && (stated_same(pair.scope) || both_silent(pair.scope))) return judge_silent(pair, drafts);
    // A share that names no place is read as the one that its story gives with a place.
    const bool no_place = equal_measures && pair.same_day && both_silent(pair.period) && pair.scope == Relation::unknown && near_values(pair);
    if (no_place && states_no_place(pair)) return judge_same(pair, drafts);
    if (open(pair.scope) && open(pair.period)) return;
    if (!timed && !stated_same(pair.period)) return;
    if ((open(pair.scope) || open(pair.period)) && !near_values(pair)) return;
    judge_same(pair, drafts);
}

// The article has the figure for this other place too: then it is no slip.
bool stated_for(const Batch& batch, const Figure& figure, const RecordScope& place) {
    const Range range = batch.articles[figure.article].figures;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& other = batch.figures[i];
        if (fit_of(other, figure) == Fit::exact && stated_same(relation_of(other.record->scope, place, *batch.places))) return true;
    }
    return false;
}

// One precise figure, said of England in one article and of the whole kingdom in the other.
void check_scope_slip(const MeasurePair& pair, Drafts& drafts) {
    const Figure& a = pair.left();
    const Figure& b = pair.right();
    if (pair.fit != Fit::exact || a.digits < 4 || !a.is_rare() || !possible(pair.period)) return;
    if (pair.scope != Relation::part && pair.scope != Relation::whole) return;
    if (a.record->scope.how != How::stated || b.record->scope.how != How::stated) return;
    if (!pair.measure.same() && pair.measure.context < 3) return;
    if (stated_for(pair.batch, a, b.record->scope) || stated_for(pair.batch, b, a.record->scope)) return;
    Draft draft = clash(pair, Verdict::scope_slip, "one figure for " + std::min(a.record->scope.name, b.record->scope.name) + " and for " +
                                                       std::max(a.record->scope.name, b.record->scope.name));
    draft.subject = subject_of_places(*a.record, *b.record, a.record->scope.name, b.record->scope.name);
    draft.key += std::min(a.record->scope.name, b.record->scope.name) + '|' + std::max(a.record->scope.name, b.record->scope.name);
    draft.extend = false;
    drafts.findings.push_back(std::move(draft));
}

bool comparable(const Figure& a, const Figure& b) {
    return a.fact_of_text && b.fact_of_text && (a.dimension_id == b.dimension_id || is_unit_slip(a, b)) &&
           (a.quantity.change == b.quantity.change || a.quantity.change == Change::none || b.quantity.change == Change::none);
}

// Two forecasts or two targets that a slip of the hand joins, or one of them and what is told as settled.
bool foresee_with_slip(const Figure& a, const Figure& b) {
    const auto plain = [](const Figure& figure) { return figure.is_told() && figure.is_exact() && !figure.record->place.in_title; };
    if (!plain(a) || !plain(b) || (a.is_fact() && b.is_fact()) || a.dimension_id != b.dimension_id) return false;
    if (!a.is_fact() && !b.is_fact() && a.record->modality != b.record->modality) return false;
    const Slip slip = slip_between(a.quantity.value, b.quantity.value);
    return slip == Slip::transposed || slip == Slip::magnitude;
}

// Also a forecast or a target may be said twice, and one figure in articles of one topic that lie months apart.
void check_said_again(const MeasurePair& pair, Drafts& drafts) {
    const auto said = [](const Figure& figure) { return figure.is_told() && !figure.record->place.in_title; };
    const Figure& a = pair.left();
    const Figure& b = pair.right();
    const bool one_way = a.quantity.change == b.quantity.change || a.quantity.change == Change::none || b.quantity.change == Change::none;
    if (pair.fit != Fit::exact || !one_way || !said(a) || !said(b) || !agree_enough(pair)) return;
    drafts.agreements.push_back({how_of(a, b, pair.fit), pair.a, pair.b});
}

// Both count the dead, and no count of the one is in the other.
bool tolls_differ(const Batch& batch, Range a, Range b) {
    const auto deaths = [&](Range range) {
        std::vector<Rational> values;
        for (std::uint32_t i = range.begin; i < range.end; ++i) {
            const std::vector<std::string>& words = batch.figures[i].measure;
            const Figure& figure = batch.figures[i];
            const bool counts_people = std::binary_search(words.begin(), words.end(), "peopl") && batch.sentence_of(figure).figures.front() == i &&
                                       figure.has_near("death");
            const bool toll = counts_people || std::binary_search(words.begin(), words.end(), "death");
            if (figure.dimension == "count" && toll) values.push_back(figure.quantity.value);
        }
        return values;
    };
    const std::vector<Rational> left = deaths(a);
    const std::vector<Rational> right = deaths(b);
    if (left.empty() || right.empty()) return false;
    return std::none_of(left.begin(), left.end(), [&](const Rational& value) { return std::find(right.begin(), right.end(), value) != right.end(); });
}

}  // namespace

void check_measures(const Batch& batch, const Kinship& kinship, const ArticleLinks& links, Drafts& drafts) {
    const bool story = kinship.related();
    if (!story && !kinship.one_topic && links.measures.empty() && links.values.empty()) return;
    const AllOfArticle& of_a = batch.articles[kinship.a].figures;
    const AllOfArticle& of_b = batch.articles[kinship.b].figures;
    std::optional<bool> other_hour;  // seldom asked for
    Partners in_a(batch, of_b, of_a);  // the other article has the very figure elsewhere: then the pair in hand is about two things
    Partners in_b(batch, of_a, of_b);
    const auto judge = [&](std::uint32_t a, std::uint32_t b) {
        const Figure& left = batch.figures[a];
        const Figure& right = batch.figures[b];
        if (left.dimension_id != right.dimension_id && !is_unit_slip(left, right)) return;
        const bool may_clash = comparable(left, right) || foresee_with_slip(left, right);
        const auto are_of_others = [&] { return in_b.has(a, true) || in_a.has(b, true); };
        if (never_agree(left, right) && (!may_clash || left.quantity.change != right.quantity.change || are_of_others())) return;  // most pairs
        const Fit fit = fit_of(left, right);
        if (!may_clash && fit != Fit::exact) return;
        if (!agrees(fit) && (fit == Fit::vague || left.quantity.change != right.quantity.change)) return;
        if (may_clash && !agrees(fit) && are_of_others()) return;
        MeasurePair pair = make_measure_pair(batch, kinship, a, b, fit);
        if (!may_clash) return check_said_again(pair, drafts);
        check_scope_slip(pair, drafts);
        if (agrees(pair.fit)) {
            const auto turned = [&] { return kinship.is_copied(left.sentence, right.sentence) && turned_beside(left, right); };
            if (agree_enough(pair) && !turned()) drafts.agreements.push_back({how_of(left, right, pair.fit), a, b});
        } else if ((!in_b.has(a, false) && !in_a.has(b, false)) || is_slip(pair)) {
            pair.copied = kinship.is_copied(left.sentence, right.sentence);
            if (!other_hour) other_hour = tolls_differ(batch, of_a, of_b);
            pair.other_hour = *other_hour;
            judge_apart(pair, drafts);
        }
    };
    const auto judge_linked = [&] {
        for (const auto& [a, b] : links.measures) judge(a, b);
        for (const auto& [a, b] : links.values) judge(a, b);
    };
    if (!story) {
        judge_linked();
        if (!kinship.one_topic) return;
    }
    if (too_many_to_cross(of_a, of_b)) return story ? judge_linked() : void();
    const Range all_of_a = of_a, all_of_b = of_b;
    for (std::uint32_t a = all_of_a.begin; a < all_of_a.end; ++a) {
        for (std::uint32_t b = all_of_b.begin; b < all_of_b.end; ++b) {
            if (story) judge(a, b);
            else if (batch.figures[a].digits >= 2 && fit_of(batch.figures[a], batch.figures[b]) == Fit::exact) check_said_again(make_measure_pair(batch, kinship, a, b, Fit::exact), drafts);
        }
    }
}

}  // namespace crosstally
