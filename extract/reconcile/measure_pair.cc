#include "extract/reconcile/measure_pair.h"

#include <algorithm>

#include "extract/reconcile/neighbourhood.h"
#include "extract/reconcile/qualifiers.h"
#include "extract/reconcile/said_apart.h"

namespace crosstally {
namespace {

using std::chrono::days;

bool is_short(const DayRange& range) { return range.from && range.to && *range.to - *range.from < days(7); }
bool is_long(const DayRange& range) { return range.from && range.to && *range.to - *range.from >= days(28); }

// "Last week it revealed earnings": the day of the news, and not the time that the figure is about.
bool is_day_of_news(const FigureRecord& record) {
    if (!record.published || !is_short(record.period.days)) return false;
    return *record.period.days.to <= *record.published && *record.published - *record.period.days.to <= days(10);
}

// A place carried from an earlier sentence is a guess where the other figure states one that holds it.
bool scopes_may_be_one(const MeasurePair& pair) {
    if (possible(pair.scope)) return true;
    return is_nested(pair.scope) && (pair.left().record->scope.how == How::carried || pair.right().record->scope.how == How::carried);
}

// Degrees, kilometres, tonnes: few figures of one story have such a unit.
bool has_rare_unit(const Figure& figure) {
    return figure.quantity.kind == FigureKind::measurement;
}

unsigned most_digits(const MeasurePair& pair) { return std::max(pair.left().digits, pair.right().digits); }

bool of_one_place_and_time(const MeasurePair& pair) {
    const bool exact = pair.fit == Fit::exact;
    const unsigned digits = most_digits(pair);
    if (exact && pair.left().is_rare() && (pair.related && digits >= 4)) return true;
    if (exact && pair.left().is_rare()) return pair.measure.shared > 0 || stated_same(pair.scope);
    if (pair.measure.same()) return true;
    if (stated_same(pair.scope) && stated_same(pair.period) && pair.measure.shared > 0) return true;
    if (exact && (pair.measure.context() >= 2 || (pair.related && has_rare_unit(pair.left())))) return true;
    return pair.related && digits >= 3 && pair.measure.alike() && pair.measure.context() > 0;
}

// Both state a time of weeks or more, and neither holds the other: a year and the year before it. Days are those of the
// news or of the event as each tells it.
bool of_other_times(const MeasurePair& pair) {
    const FigureRecord& a = *pair.left().record;
    const FigureRecord& b = *pair.right().record;
    if (a.period.how != How::stated || b.period.how != How::stated || !is_long(a.period.days) || !is_long(b.period.days)) return false;
    return pair.period == Relation::disjoint || pair.period == Relation::overlapping;
}

struct Agreeing {
    const Batch& batch;
    std::uint32_t a, b;
    Fit fit;
    const MeasureLikeness& measure;
    [[nodiscard]] const Figure& left() const { return batch.figures[a]; }
    [[nodiscard]] const Figure& right() const { return batch.figures[b]; }
};

// Every other number of the article that is as near is the same one.
bool is_lone_near(const Batch& batch, std::uint32_t rare, const Figure& round) {
    const Figure& exact = batch.figures[rare];
    const Range range = neighbourhood(batch, rare);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& other = batch.figures[i];
        const bool near = other.dimension_id == round.dimension_id && within_factor(other.quantity.value, round.quantity.value, 11, 10);
        if (near && other.is_exact() && other.quantity.value != exact.quantity.value) return false;
    }
    return true;
}

// "More than 125,000" and the 125,216 of another telling of the story, which has no other number so near.
bool rounds_the_only_one(const Agreeing& pair) {
    const Figure& round = pair.left().is_exact() ? pair.right() : pair.left();
    const Figure& exact = pair.left().is_exact() ? pair.left() : pair.right();
    if (!exact.is_exact() || !exact.is_rare() || exact.digits < 3 || exact.digits <= round.digits) return false;
    const bool of_one_place = stated_same(relation_of_places(exact, round, *pair.batch.places));
    if (pair.measure.context() == 0 && pair.measure.shared == 0 && !of_one_place) return false;
    const std::uint32_t rare = pair.left().is_exact() ? pair.a : pair.b;
    return within_factor(exact.quantity.value, round.quantity.value, 21, 20) && is_lone_near(pair.batch, rare, round);
}

// "At least 288" holds any larger number: it agrees with one near it that counts the same, or that is the very number.
bool open_of_another(const Agreeing& pair) {
    if (pair.fit != Fit::hedge || pair.left().quantity.value == pair.right().quantity.value) return false;
    const auto is_open = [](const Figure& figure) { return !figure.sharp.low || !figure.sharp.high; };
    if (!is_open(pair.left()) && !is_open(pair.right())) return false;
    if (is_open(pair.left()) && is_open(pair.right())) return true;
    if (!within_factor(pair.left().quantity.value, pair.right().quantity.value, 6, 5)) return true;
    return !pair.measure.same() || counted_apart(pair.batch, pair.a, pair.b, OwnWords::either);
}

// Two, ten, a third: numbers that chance repeats in any story agree only where they count one thing.
bool small_of_another(const Agreeing& pair) {
    const unsigned digits = std::max(pair.left().digits, pair.right().digits);
    const FigureKind kind = pair.left().quantity.kind;
    if ((digits > 1 && kind != FigureKind::ratio) || kind == FigureKind::money || kind == FigureKind::measurement) return false;
    const bool rate = kind == FigureKind::percent || kind == FigureKind::points;
    const bool one_thing = pair.measure.same() || (rate && (pair.measure.shared > 0 || pair.measure.context() >= 3));
    return !one_thing || pair.left().quantity.change != pair.right().quantity.change;
}

// "14,013 people waiting" and "more than 14,000 people employed": all that they have in common is that they count people.
bool people_of_another(const Agreeing& pair) {
    const bool telling = pair.fit == Fit::exact && std::max(pair.left().digits, pair.right().digits) >= 3;
    if (telling || pair.measure.same() || pair.left().measure().empty() || pair.right().measure().empty() || pair.measure.context() >= 3) return false;
    const std::vector<std::string>& other = pair.right().measure();
    return std::none_of(pair.left().measure().begin(), pair.left().measure().end(), [&](const std::string& word) {
        return word != "peopl" && word != "person" && std::binary_search(other.begin(), other.end(), word);
    }) && pair.measure.shared > 0;
}

// "A rise of 32 per cent" and "fiction made up 32 per cent": a change and a share, by chance alike.
bool change_and_level(const Agreeing& pair) {
    const FigureKind kind = pair.left().quantity.kind;
    const bool rate = kind == FigureKind::percent || kind == FigureKind::points;
    return rate && pair.left().quantity.change != pair.right().quantity.change && !pair.measure.same() && pair.measure.context() < 3;
}

}  // namespace

bool periods_may_be_one(const MeasurePair& pair) {
    if (possible(pair.period)) return true;
    const FigureRecord& a = *pair.left().record;
    const FigureRecord& b = *pair.right().record;
    return (is_day_of_news(a) && is_long(b.period.days)) || (is_day_of_news(b) && is_long(a.period.days));
}

MeasurePair make_measure_pair(const Batch& batch, const Kinship& kinship, std::uint32_t a, std::uint32_t b, Fit fit) {
    MeasurePair pair{.batch = batch, .a = a, .b = b, .related = kinship.related(), .template_only = kinship.template_only(), .one_topic = kinship.one_topic,
                     .near_days = kinship.same_days, .same_week = kinship.same_week, .measure = {}, .fit = fit};
    const auto& first = batch.articles[kinship.a].published;
    const auto& second = batch.articles[kinship.b].published;
    pair.same_day = kinship.a == kinship.b || (first && second && *first == *second);
    pair.weeks_apart = first && second && !kinship.same_week;
    pair.measure = measure_likeness(pair.left(), pair.right());
    pair.scope = relation_of_places(pair.left(), pair.right(), *batch.places);
    pair.period = relation_of_periods(pair.left(), pair.right());
    return pair;
}

bool rounded_far(const Figure& a, const Figure& b, Fit fit) {
    if (fit != Fit::rounding) return false;
    const bool counted = a.quantity.kind == FigureKind::count && a.quantity.value < Rational(1000) && b.quantity.value < Rational(1000);
    return counted || !within_factor(a.quantity.value, b.quantity.value, 21, 20);
}

bool vague_apart(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    const Figure& left = batch.figures[a];
    const Figure& right = batch.figures[b];
    if (left.quantity.approx != Approx::vague && right.quantity.approx != Approx::vague) return false;
    if (left.quantity.approx != right.quantity.approx || left.quantity.value != right.quantity.value) return true;
    const Relation places = relation_of_places(left, right, *batch.places);
    return !stated_same(places) && places != Relation::both_unknown;
}

bool plainly_agree(const Batch& batch, std::uint32_t a, std::uint32_t b, Fit fit, const MeasureLikeness& measure) {
    const Agreeing pair{batch, a, b, fit, measure};
    if (rounded_far(pair.left(), pair.right(), pair.fit) || small_of_another(pair) || change_and_level(pair) || vague_apart(batch, a, b)) return false;
    const bool open = open_of_another(pair), people = people_of_another(pair);
    if (!open && !people) return true;
    return (!people || measure.context() >= 4) && rounds_the_only_one(pair);
}

// "Two people died" in each of two articles: two accidents, unless the sentences are much alike or place and time are given.
bool small_and_apart(const MeasurePair& pair) {
    if (std::max(pair.left().digits, pair.right().digits) > 1 || pair.left().quantity.kind != FigureKind::count) return false;
    const bool one_setting = stated_same(pair.scope) && (stated_same(pair.period) || (pair.same_day && open(pair.period)));
    return pair.measure.context() < 3 && !one_setting;
}

bool of_two_stated_places(const MeasurePair& pair) {
    const auto is_stated = [](const Figure& figure) { return figure.record->scope.how == How::stated; };
    return !possible(pair.scope) && is_stated(pair.left()) && is_stated(pair.right());
}

bool near_in_value(const MeasurePair& pair) { return within_factor(pair.left().quantity.value, pair.right().quantity.value, 21, 20); }

// The very number again, or a longer one that is near it, in articles of one story: the more so the more digits it has and the rarer its kind is.
bool is_telling_in_story(const MeasurePair& pair) {
    const Rational& value = pair.left().quantity.value;
    if (of_two_stated_places(pair) && pair.measure.context() < 2) return false;
    const unsigned digits = std::min(pair.left().digits, pair.right().digits);
    const bool words = pair.measure.context() > 0 || pair.measure.shared > 0;
    if (value != pair.right().quantity.value) return (words || stated_same(pair.scope)) && (digits >= 3 || (digits == 2 && most_digits(pair) >= 3 && near_in_value(pair)));
    if (digits >= 3) return true;
    switch (pair.left().quantity.kind) {
        case FigureKind::count: return digits == 2 && (value >= Rational(1000) || (words && value >= Rational(100)));
        case FigureKind::money: return digits == 2 || (words && value >= Rational(1000000));
        case FigureKind::measurement: return digits == 2;
        case FigureKind::percent:
        case FigureKind::points: return digits == 2 && words;
        default: return false;
    }
}

// In articles of two stories: "512 in emergency departments" and "512 in December 2021", when other trolleys were counted.
bool may_be_chance(const MeasurePair& pair) {
    if (pair.related || pair.one_topic || stated_same(pair.scope) || stated_same(pair.period)) return false;
    const unsigned words = pair.measure.context() + (pair.weeks_apart ? 0 : pair.measure.shared);
    return words < (pair.weeks_apart ? 4U : most_digits(pair) > 4 ? 1U : 2U);
}

bool told_alike(const MeasurePair& pair) {
    if (small_and_apart(pair) || may_be_chance(pair) || of_other_times(pair) || !plainly_agree(pair.batch, pair.a, pair.b, pair.fit, pair.measure)) return false;
    const bool rare = pair.fit == Fit::exact && pair.left().is_rare();
    if (rare && pair.measure.context() > (possible(pair.scope) || most_digits(pair) > 3 ? 0U : 1U)) return true;
    if (pair.related && is_telling_in_story(pair)) return true;
    return scopes_may_be_one(pair) && periods_may_be_one(pair) && of_one_place_and_time(pair);
}

// The words are read last: few pairs come so far.
bool agree_enough(const MeasurePair& pair) { return told_alike(pair) && !said_apart(pair.batch, pair.a, pair.b); }

}  // namespace crosstally
