#include "extract/reconcile/check_measures.h"

#include <algorithm>
#include <optional>

#include "extract/reconcile/figure_slip.h"
#include "extract/reconcile/measure_draft.h"
#include "extract/reconcile/measure_pair.h"
#include "extract/reconcile/measure_slip.h"
#include "extract/reconcile/measures_apart.h"
#include "extract/reconcile/neighbourhood.h"
#include "extract/reconcile/partners.h"
#include "extract/reconcile/period_slip.h"
#include "extract/reconcile/said_apart.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/tolls.h"

namespace crosstally {
namespace {

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
    if (!pair.measure.same() && pair.measure.context() < 3) return;
    if (stated_for(pair.batch, a, b.record->scope) || stated_for(pair.batch, b, a.record->scope)) return;
    Draft draft = clash(pair, Verdict::scope_slip, "one figure for " + std::min(a.record->scope.name, b.record->scope.name) + " and for " +
                                                       std::max(a.record->scope.name, b.record->scope.name));
    draft.subject = subject_of_places(*a.record, *b.record, a.record->scope.name, b.record->scope.name);
    draft.key += std::min(a.record->scope.name, b.record->scope.name) + '|' + std::max(a.record->scope.name, b.record->scope.name);
    draft.extend = false;
    drafts.findings.push_back(std::move(draft));
}

bool comparable(const Figure& a, const Figure& b) {
    return a.fact_of_text && b.fact_of_text && (a.dimension_id == b.dimension_id || may_be_of_one_unit(a, b)) &&
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

// "Lost 6,542 billion tonnes", "shed 6,542 million tonnes": one of them is told as a change.
bool is_level_a_thousand_times(const Figure& a, const Figure& b) {
    const bool plain = a.quantity.change == Change::none || b.quantity.change == Change::none;
    return plain && a.quantity.kind == FigureKind::measurement && std::min(a.digits, b.digits) >= 4 && slip_between(a.quantity.value, b.quantity.value) == Slip::magnitude;
}

// The pairs of two articles.
class PairJudge {
public:
    PairJudge(const Batch& batch, const Kinship& kinship, const AllOfArticle& of_a, const AllOfArticle& of_b, Drafts& drafts)
        : batch_(batch), kinship_(kinship), of_a_(of_a), of_b_(of_b), drafts_(drafts), in_a_(batch, of_b, of_a), in_b_(batch, of_a, of_b) {}

    // Every figure of the one with every figure of the other: few are of one dimension.
    void judge_all(Range of_a, Range of_b) {
        for (std::uint32_t a = of_a.begin; a < of_a.end; ++a) {
            for (std::uint32_t b = of_b.begin; b < of_b.end; ++b) judge(a, b);
        }
    }

    void judge_linked(const ArticleLinks& links) {
        for (const auto& [a, b] : links.measures) judge(a, b);
        for (const auto& [a, b] : links.values) judge(a, b);
    }

private:
    void judge(std::uint32_t a, std::uint32_t b) {
        const Figure& left = batch_.figures[a];
        const Figure& right = batch_.figures[b];
        if (left.dimension_id == right.dimension_id || may_be_of_one_unit(left, right)) judge(a, b, left, right);
    }

    void judge(std::uint32_t a, std::uint32_t b, const Figure& left, const Figure& right) {
        const bool may_clash = comparable(left, right) || foresee_with_slip(left, right);
        const auto are_of_others = [&] { return in_b_.has(a, true) || in_a_.has(b, true); };
        const auto move_otherwise = [&] { return left.quantity.change != right.quantity.change && !is_level_a_thousand_times(left, right); };
        if (never_agree(left, right) && (!may_clash || move_otherwise() || are_of_others())) return;  // most pairs
        const Fit fit = fit_of(left, right);
        if (!may_clash && fit != Fit::exact) return;
        if (!agrees(fit) && (fit == Fit::vague || move_otherwise())) return;
        if (may_clash && !agrees(fit) && are_of_others()) return;
        MeasurePair pair = make_measure_pair(batch_, kinship_, a, b, fit);
        if (!may_clash) return check_said_again(pair, drafts_);
        check_scope_slip(pair, drafts_);
        check_period_slip(pair, drafts_);
        if (agrees(fit)) add_agreement(pair);
        else if ((!in_b_.has(a, false) && !in_a_.has(b, false)) || is_slip(pair)) judge_values_apart(pair);
    }

    [[nodiscard]] bool are_copied(const MeasurePair& pair) const { return kinship_.is_copied(pair.left().sentence, pair.right().sentence); }

    void add_agreement(const MeasurePair& pair) {
        const auto turned = [&] { return are_copied(pair) && turned_beside(pair.left(), pair.right()); };
        if (agree_enough(pair) && !turned()) drafts_.agreements.push_back({how_of(pair.left(), pair.right(), pair.fit), pair.a, pair.b});
    }

    void judge_values_apart(MeasurePair& pair) {
        pair.copied = are_copied(pair);
        if (!other_hour_) other_hour_ = tolls_differ(batch_, of_a_, of_b_);
        pair.other_hour = *other_hour_;
        judge_apart(pair, drafts_);
    }

    const Batch& batch_;
    const Kinship& kinship_;
    const AllOfArticle& of_a_;
    const AllOfArticle& of_b_;
    Drafts& drafts_;
    Partners in_a_;  // the other article has the very figure elsewhere: then the pair in hand is about two things
    Partners in_b_;
    std::optional<bool> other_hour_;  // seldom asked for
};

}  // namespace

void check_measures(const Batch& batch, const Kinship& kinship, const ArticleLinks& links, Drafts& drafts) {
    const bool story = kinship.related();
    if (!story && !kinship.one_topic && links.measures.empty() && links.values.empty()) return;
    const AllOfArticle& of_a = batch.articles[kinship.a].figures;
    const AllOfArticle& of_b = batch.articles[kinship.b].figures;
    PairJudge pairs(batch, kinship, of_a, of_b, drafts);
    if (!story) {
        pairs.judge_linked(links);
        if (!kinship.one_topic) return;
    }
    if (too_many_to_cross(of_a, of_b)) return story ? pairs.judge_linked(links) : void();
    const Range all_of_a = of_a, all_of_b = of_b;
    if (story) return pairs.judge_all(all_of_a, all_of_b);
    for (std::uint32_t a = all_of_a.begin; a < all_of_a.end; ++a) {
        for (std::uint32_t b = all_of_b.begin; b < all_of_b.end; ++b) {
            if (batch.figures[a].digits >= 2 && fit_of(batch.figures[a], batch.figures[b]) == Fit::exact) check_said_again(make_measure_pair(batch, kinship, a, b, Fit::exact), drafts);
        }
    }
}

}  // namespace crosstally
