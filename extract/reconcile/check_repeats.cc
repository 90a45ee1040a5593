#include "extract/reconcile/check_repeats.h"

#include <algorithm>

#include "extract/reconcile/direction.h"
#include "extract/reconcile/figure_slip.h"
#include "extract/reconcile/measure.h"
#include "extract/reconcile/measure_pair.h"
#include "extract/reconcile/neighbourhood.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/qualifiers.h"
#include "extract/reconcile/relation.h"
#include "extract/reconcile/said_apart.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

struct Repeat {
    const Batch& batch;
    std::uint32_t a, b;
    MeasureLikeness measure;
    Relation scope, period;

    [[nodiscard]] const Figure& left() const { return batch.figures[a]; }
    [[nodiscard]] const Figure& right() const { return batch.figures[b]; }
};

// "The five-year average is 11,350", "the average over five years was 11,350"
bool is_average(const Batch& batch, std::uint32_t figure) {
    const std::string lead = Phrases(batch, batch.figures[figure].sentence).before(figure, 7);
    if (has_any(lead, {" average over # was ", " average over # is ", " average over the last # was ", " average over the past # was "})) return true;
    const std::size_t other = lead.rfind(" # ");
    return has_any(std::string_view(lead).substr(other == std::string::npos ? 0 : other), {" average ", " averaged ", " averages "});
}

// "down 1.6% monthly, down 5.1% annually": over which stretch a rise is told, where a word right behind it says so.
std::string_view pace_of(const Batch& batch, std::uint32_t figure) {
    const std::string tail = Phrases(batch, batch.figures[figure].sentence).after(figure, 1);
    for (const std::string_view pace : {"monthly", "annually", "yearly", "weekly", "quarterly"}) {
        if (tail.find(pace) != std::string::npos) return pace;
    }
    return {};
}

// "Drug and weapons offences were down 12 and 8 per cent", "drugs down by 16 per cent, weapons by 21 per cent": two lists with
// nothing in common but that.
bool stand_in_two_lists(const Repeat& repeat) {
    const auto rates_beside = [&](std::uint32_t own) {
        std::vector<Rational> values;
        for (const std::uint32_t other : repeat.batch.sentence_of(repeat.batch.figures[own]).figures) {
            if (other != own && repeat.batch.figures[other].dimension == "percent") values.push_back(repeat.batch.figures[other].quantity.value);
        }
        return values;
    };
    const std::vector<Rational> a = rates_beside(repeat.a), b = rates_beside(repeat.b);
    return !a.empty() && !b.empty() && std::ranges::none_of(a, [&](const Rational& value) { return std::ranges::find(b, value) != b.end(); });
}

bool is_transposed(const Repeat& repeat) {
    const Figure& a = repeat.left();
    const Figure& b = repeat.right();
    if (!a.is_exact() || !b.is_exact()) return false;
    if (!are_transposed(a.quantity.value, b.quantity.value) || is_average(repeat.batch, repeat.a) != is_average(repeat.batch, repeat.b)) return false;
    if (std::min(a.digits, b.digits) >= 4) return repeat.measure.alike() || repeat.measure.context() > 0;
    const bool one_place = repeat.scope == Relation::same;
    const Change change = direction_of(repeat.left());
    if (a.dimension == "percent") {
        const bool by_chance = std::min(a.digits, b.digits) < 3 && (stand_in_two_lists(repeat) || (!repeat.measure.alike() && pace_of(repeat.batch, repeat.a) != pace_of(repeat.batch, repeat.b)));
        return one_place && change != Change::none && change == direction_of(repeat.right()) && !by_chance;
    }
    return a.digits >= 3 && repeat.measure.same() && one_place;
}

// Nowhere else in the article stands a figure that the hedge is about.
bool hedge_has_partner(const Batch& batch, std::uint32_t hedged) {
    const Range range = neighbourhood(batch, hedged);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (i != hedged && agrees(fit_of(batch.figures[hedged], batch.figures[i]))) return true;
    }
    return false;
}

std::uint32_t first_sentence(const Repeat& repeat) {
    const Batch& batch = repeat.batch;
    std::uint32_t sentence = batch.articles[repeat.left().article].sentences.all().begin;
    while (batch.sentences[sentence].in_title) ++sentence;
    return sentence;
}

bool is_misused(const Repeat& repeat) {
    if (fit_of(repeat.left(), repeat.right()) != Fit::misuse || !repeat.measure.same()) return false;
    const bool lead = repeat.left().sentence == first_sentence(repeat);  // sums up what the text gives in full
    const bool aligned = repeat.scope == Relation::same && (repeat.period == Relation::same || (lead && possible(repeat.period)));
    if (repeat.measure.shared < 2 && !aligned) return false;
    return !hedge_has_partner(repeat.batch, repeat.left().is_exact() ? repeat.b : repeat.a);
}

// "5.2%" in the lead and "-5.2%" in a table against one 2.5%: one slip, found twice.
bool found_before(const Draft& draft, const Drafts& drafts, std::uint32_t article) {
    const auto among_last = std::min<std::ptrdiff_t>(std::ssize(drafts.findings), furthest_neighbour);
    return std::any_of(drafts.findings.end() - among_last, drafts.findings.end(), [&](const Draft& other) {
        return other.verdict == draft.verdict && other.marks.size() == 2 && other.marks[0].article == article && other.marks[1].article == article &&
               other.sides[0].value == draft.sides[0].value && other.sides[1].value == draft.sides[1].value && other.tags == draft.tags;
    });
}

void add(const Repeat& repeat, Verdict verdict, std::string_view tag, std::string reason, Drafts& drafts) {
    const Severity severity = verdict == Verdict::contradiction ? Severity::error : Severity::warning;
    Draft draft = pair_draft(repeat.batch, repeat.a, repeat.b, verdict, severity, std::move(reason));
    if (!tag.empty()) draft.tags.emplace_back(tag);
    draft.extend = true;
    if (!found_before(draft, drafts, repeat.left().article)) drafts.findings.push_back(std::move(draft));
}

bool is_stated(const Figure& figure) { return figure.record->scope.how == How::stated && figure.record->period.how == How::stated; }

// No third value of the measure stands near: an article that gives many counts them by something that it says elsewhere.
bool are_only_two(const Repeat& repeat) {
    const Range range = neighbourhood(repeat.batch, repeat.a);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& other = repeat.batch.figures[i];
        if (other.dimension_id != repeat.left().dimension_id || other.measure() != repeat.left().measure() || other.record->place.in_title) continue;
        if (fit_of(other, repeat.left()) != Fit::exact && fit_of(other, repeat.right()) != Fit::exact) return false;
    }
    return true;
}

// "Kent Police recorded 1,512 stalking offences in 2024", and below that it recorded 1,621 of them in 2024.
bool is_told_otherwise(const Repeat& repeat) {
    const Figure& a = repeat.left();
    const Figure& b = repeat.right();
    if (!is_stated(a) || !is_stated(b) || repeat.scope != Relation::same || repeat.period != Relation::same || fit_of(a, b) != Fit::apart) return false;
    if (std::min(a.digits, b.digits) < 3 || a.measure().size() < 2 || a.measure() != b.measure() || !a.is_exact() || !b.is_exact()) return false;
    if (!are_only_two(repeat)) return false;
    if (direction_of(a) != Change::none || direction_of(b) != Change::none || !within_factor(a.quantity.value, b.quantity.value, 3, 2)) return false;
    return !turned_beside(a, b) && !counted_apart(repeat.batch, repeat.a, repeat.b, OwnWords::either) && !opened_apart(repeat.batch, repeat.a, repeat.b);
}

void judge(const Repeat& repeat, Drafts& drafts) {
    const Figure& a = repeat.left();
    const Figure& b = repeat.right();
    const bool both_stated = a.record->scope.how == How::stated && b.record->scope.how == How::stated;
    const bool money = a.quantity.kind == FigureKind::money;
    const bool long_digits = std::min(a.digits, b.digits) >= 4;  // chance does not repeat them
    const bool slips = (long_digits || (money && is_unit_slip(a, b))) && !both_stated;
    if (!slips && (!possible(repeat.scope) || !possible(repeat.period))) return;
    if (is_unit_slip(a, b)) {
        const bool tied = money || repeat.measure.alike() || repeat.scope == Relation::same || repeat.period == Relation::same;
        if (tied) add(repeat, Verdict::contradiction, "unit", "one number with two units in one article", drafts);
        return;
    }
    if (a.dimension != b.dimension) return;
    if (a.quantity.change != b.quantity.change && !long_digits) return;
    if (is_transposed(repeat)) {
        add(repeat, Verdict::contradiction, tag_of(Slip::transposed), "one article gives the figure twice, with two digits changed over", drafts);
    } else if (is_told_otherwise(repeat)) {
        add(repeat, Verdict::contradiction, "", "one article gives two numbers for one thing, place and period", drafts);
    } else if (is_misused(repeat)) {
        add(repeat, Verdict::approximator_misuse, "", "the word beside it (nearly, over ...) points away from the figure that the article gives in full", drafts);
    }
}

void check_agreement(const Repeat& repeat, Drafts& drafts) {
    const Figure& a = repeat.left();
    const Figure& b = repeat.right();
    if (a.quantity.change != b.quantity.change || !possible(repeat.scope) || !possible(repeat.period)) return;
    const Fit fit = fit_of(a, b);
    if (!agrees(fit) || !plainly_agree(repeat.batch, repeat.a, repeat.b, fit, repeat.measure)) return;
    const bool small_count = std::max(a.digits, b.digits) <= 1 && a.quantity.kind == FigureKind::count;
    if (small_count && (repeat.measure.context() < 3 || a.quantity.value.is_zero())) return;
    const bool rare = fit == Fit::exact && a.is_rare();
    const bool one_thing = rare || (repeat.measure.same() && repeat.measure.shared >= 2);
    if (one_thing && !said_apart(repeat.batch, repeat.a, repeat.b)) drafts.agreements.push_back({how_of(a, b, fit), repeat.a, repeat.b});
}

// Most two figures are no concern of each other: told by their values alone, which costs little.
bool may_be_repeated(const Figure& a, const Figure& b) {
    if (have_units(a, b) && is_unit_slip(a, b)) return true;
    if (a.dimension_id != b.dimension_id) return false;
    const Fit fit = fit_of(a, b);
    return agrees(fit) || fit == Fit::misuse || (fit == Fit::apart && is_stated(a) && is_stated(b)) || (a.is_exact() && b.is_exact() && are_transposed(a.quantity.value, b.quantity.value));
}

}  // namespace

void check_repeats(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t a = range.begin; a < range.end; ++a) {
        const Figure& left = batch.figures[a];
        if (!left.fact_of_text) continue;
        const std::uint32_t end = neighbourhood(batch, a).end;
        for (std::uint32_t b = a + 1; b < end; ++b) {
            const Figure& right = batch.figures[b];
            if (!right.fact_of_text || left.sentence == right.sentence) continue;
            if (!may_be_repeated(left, right)) continue;
            const Repeat repeat{batch, a, b, measure_likeness(left, right),
                                relation_of_places(left, right, *batch.places),
                                relation_of_periods(left, right)};
            judge(repeat, drafts);
            check_agreement(repeat, drafts);
        }
    }
}

}  // namespace crosstally
