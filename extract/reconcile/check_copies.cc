#include "extract/reconcile/check_copies.h"

#include <algorithm>

#include "extract/reconcile/copied_numbers.h"
#include "extract/reconcile/figure_slip.h"
#include "extract/reconcile/known_copies.h"
#include "extract/reconcile/measure_pair.h"
#include "extract/reconcile/qualifiers.h"
#include "extract/reconcile/relation.h"
#include "extract/reconcile/other_hour.h"
#include "extract/reconcile/restated.h"
#include "extract/reconcile/said_apart.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/two_parties.h"
#include "extract/reconcile/two_people.h"
#include "extract/reconcile/two_stories.h"
#include "extract/reconcile/two_things.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

bool apart(Relation relation) { return relation != Relation::same && relation != Relation::unknown && relation != Relation::both_unknown; }

struct CopiedPair {
    const Batch& batch;
    const Kinship& kinship;
    const Copy& copy;
    std::uint32_t a, b;

    [[nodiscard]] const Figure& left() const { return batch.figures[a]; }
    [[nodiscard]] const Figure& right() const { return batch.figures[b]; }
    [[nodiscard]] Relation scope() const { return relation_of_places(left(), right(), *batch.places); }
    [[nodiscard]] Relation period() const { return relation_of_periods(left(), right()); }

    // The local name, the date or what is counted is another one: a template, not a copy. Where the very words are the
    // same in articles that agree elsewhere, a place or period carried from other sentences decides nothing.
    [[nodiscard]] bool about_others() const {
        if (copy.names_differ || copy.dates_differ || copy.spans_differ) return true;
        const bool same_words = copy.likeness >= 900 && copy.substitutions == 0;
        const bool one_place = kinship.elsewhere_other <= 1 && (kinship.elsewhere_same > 0 || kinship.mostly_agrees() || about_same() || agrees_beside());
        if (same_words && one_place && !kinship.template_only() && kinship.same_figures > kinship.other_figures) return stated_apart() || goes_on_from_others();
        if (named_apart(left(), right(), *batch.places) && kinship.elsewhere_other > 1) return true;
        if (apart(scope()) || apart(period())) return true;
        return named_apart(left(), right(), *batch.places) && kinship.same_figures == 0;
    }

    // Facts with facts; in a sentence copied word for word a forecast with the same forecast.
    [[nodiscard]] bool may_be_compared() const {
        if (left().is_fact() && right().is_fact()) return true;
        if (left().may_be_year || right().may_be_year) return false;
        const Modality modality = left().record->modality;
        const bool told_alike = modality == right().record->modality && modality != Modality::denied && modality != Modality::withdrawn;
        return told_alike && copy.likeness >= 900 && copy.substitutions == 0;
    }

    [[nodiscard]] bool stated_apart() const {
        const bool places = left().record->scope.how == How::stated && right().record->scope.how == How::stated;
        const bool periods = left().record->period.how == How::stated && right().record->period.how == How::stated;
        return (places && apart(scope())) || (periods && apart(period()));
    }

    // "The year before it was 1,012": what "it" is stands in the sentence before, which is of another place and no copy.
    [[nodiscard]] bool goes_on_from_others() const {
        if (slip() != Slip::none || !named_apart(left(), right(), *batch.places)) return false;
        const auto before_a = batch.sentence_before(left().sentence), before_b = batch.sentence_before(right().sentence);
        return before_a && before_b && !kinship.is_copied(*before_a, *before_b);
    }

    // "The rate was 19.1 per 100,000": what it is the rate of stands in the sentence before, which is no copy.
    [[nodiscard]] bool goes_on_from_another_story() const {
        constexpr std::size_t many = 6;  // words of meaning
        if (kinship.related() || kinship.one_topic) return false;
        if (std::min(left().near.size(), right().near.size()) >= many) return go_on_from_two_stories(batch, left().sentence, right().sentence);
        if (opens_article(left()) || opens_article(right())) return false;
        const auto before_a = batch.sentence_before(left().sentence), before_b = batch.sentence_before(right().sentence);
        if (!before_a || !before_b) return before_a.has_value() != before_b.has_value();  // a sentence that tells nothing is not at hand
        return !is_copied_to_the_letter(batch, *before_a, *before_b);
    }

    [[nodiscard]] bool opens_article(const Figure& figure) const {
        const SentenceView& sentence = batch.sentence_of(figure);
        return sentence.in_title || sentence.ref->span.start == 0;
    }

    // Of two copies of one report: another figure of the sentence is the same.
    [[nodiscard]] bool agrees_beside() const {
        return kinship.one_lineage() && count_copied(batch, left().sentence, right().sentence, copy).same > 0;
    }

    // In a template: the place is stated, or a rare figure beside it is the same.
    [[nodiscard]] bool about_same() const {
        if (scope() == Relation::same) return true;
        for (const CopiedNumber& number : copy.numbers) {
            const std::int32_t x = batch.sentences[left().sentence].figure_at(number.a);
            const std::int32_t y = batch.sentences[right().sentence].figure_at(number.b);
            if (x < 0 || y < 0) continue;
            const Figure& beside = batch.figures[static_cast<std::uint32_t>(x)];
            if (beside.is_rare() && fit_of(beside, batch.figures[static_cast<std::uint32_t>(y)]) == Fit::exact) return true;
        }
        return false;
    }

    [[nodiscard]] bool other_day() const {
        const auto& first = batch.articles[kinship.a].published;
        const auto& second = batch.articles[kinship.b].published;
        return first && second && *first != *second && period() != Relation::same;
    }

    // "Police recorded 49,027 offences" and "Kent Police recorded 640": the one names a place, and the numbers are no slips.
    [[nodiscard]] bool whole_and_part() const {
        return copy.likeness < 1000 && scope() == Relation::unknown && slip() == Slip::none && !within_factor(left().quantity.value, right().quantity.value, 3, 1);
    }

    // "Up to five years in prison", said of two offences in two stories.
    [[nodiscard]] bool small_by_chance() const {
        return std::max(left().digits, right().digits) <= 1 && !kinship.related() && copy.likeness < 850;
    }

    [[nodiscard]] Slip slip() const { return slip_between(left().quantity.value, right().quantity.value); }
};

void add_update(const CopiedPair& pair, Drafts& drafts) {
    drafts.findings.push_back(pair_draft(pair.batch, pair.a, pair.b, Verdict::possible_update, Severity::note,
                                         "one sentence with two values, in articles published on different days"));
}

void add_clash(const CopiedPair& pair, Fit fit, Drafts& drafts) {
    const bool other_words = pair.left().quantity.kind == FigureKind::ratio && pair.right().quantity.kind == FigureKind::ratio;  // "half", "a third"
    const bool far = other_words && !within_factor(pair.left().quantity.value, pair.right().quantity.value, 21, 20);
    const bool rounded = (fit == Fit::adjacent || fit == Fit::rounding) && !far;
    const Verdict verdict = rounded ? Verdict::adjacent_rounding
                            : fit == Fit::misuse ? Verdict::approximator_misuse : Verdict::contradiction;
    const Severity severity = verdict == Verdict::contradiction ? Severity::error : Severity::warning;
    const Batch& batch = pair.batch;
    const bool same = same_but_for_numbers(batch, batch.sentence_of(pair.left()), batch.sentence_of(pair.right()));
    std::string reason = same ? "one sentence in two articles, the same but for this number"
                              : "two sentences that share most of their words, with another number in the same place";
    if (rounded) reason += "; one unit apart in the last digit, or rounded in one of them (a half rounded up or down, digits cut off, another base)";
    Draft draft = pair_draft(pair.batch, pair.a, pair.b, verdict, severity, std::move(reason));
    explain_slip(pair.left(), pair.right(), draft);
    draft.extend = true;
    drafts.findings.push_back(std::move(draft));
}

// One hedge in both, "at least 76" and "at least 73", hides nothing: the numbers are compared as they stand.
// So do the ends of a range.
Fit fit_in_copies(const Figure& a, const Figure& b) {
    const auto is_range = [](const Figure& figure) { return figure.quantity.value != figure.quantity.high; };
    if (a.dimension == b.dimension && is_range(a) && is_range(b) && a.quantity.approx == b.quantity.approx) {
        return a.quantity.value == b.quantity.value && a.quantity.high == b.quantity.high ? Fit::exact : Fit::apart;
    }
    if (a.quantity.approx != b.quantity.approx || a.quantity.approx == Approx::none) return fit_of(a, b);
    Figure bare_a = a;
    Figure bare_b = b;
    for (Figure* bare : {&bare_a, &bare_b}) {
        bare->quantity.approx = Approx::none;
        bare->ceiling = false;
        const auto half = divide(bare->quantity.place, Rational(2));
        bare->sharp = bare->loose = {subtract(bare->quantity.value, half.value_or(Rational(0))), add(bare->quantity.high, half.value_or(Rational(0))), false, true};
        bound(*bare);
    }
    return fit_of(bare_a, bare_b);
}

// "£1,450 a tonne" and "£1,450 a kilo": one number with two units, where the sentences are the same but for these.
void judge_rates(const CopiedPair& pair, Drafts& drafts) {
    if (pair.copy.substitutions > 1 || pair.copy.likeness < 850 || std::min(pair.left().digits, pair.right().digits) < 2) return;
    std::string one(rate_unit(pair.left())), other(rate_unit(pair.right()));
    if (other < one) std::swap(one, other);
    Draft draft = pair_draft(pair.batch, pair.a, pair.b, Verdict::contradiction, Severity::error,
                             "one sentence in two articles, per " + one + " in one and per " + other + " in the other");
    for (const std::string& unit : {one, other}) {
        if (const std::size_t at = draft.subject.find(" per " + unit); at != std::string::npos) draft.subject.erase(at, unit.size() + 5);
    }
    draft.subject += (draft.subject.empty() ? "per " : ", per ") + one + " or " + other;
    draft.key += "|per " + one + '|' + other;
    draft.tags.emplace_back("unit");
    drafts.findings.push_back(std::move(draft));
}

void judge(const CopiedPair& pair, bool single_clash, Drafts& drafts) {
    const Figure& a = pair.left();
    const Figure& b = pair.right();
    if (!pair.may_be_compared() || a.quantity.change != b.quantity.change) return;
    const Fit fit = fit_in_copies(a, b);
    if (fit == Fit::incomparable || fit == Fit::vague || pair.about_others() || pair.goes_on_from_another_story()) return;
    const bool same_words = pair.copy.substitutions == 0 && pair.copy.likeness >= 850;
    const bool reworded = fit == Fit::rounding && same_words && !intersects(a.sharp, b.sharp) && a.is_exact() && b.is_exact();
    if (agrees(fit) && !reworded) {
        const bool other_words = pair.copy.likeness < 1000;  // else the two say the same but for their numbers
        if (other_words && given_per_other(pair.batch, pair.a, pair.b)) return judge_rates(pair, drafts);
        if (other_words && (turned_beside(a, b) || counts_opposite(a, b))) return;
        if (vague_apart(pair.batch, pair.a, pair.b) || rounded_far(a, b, fit) || pair.small_by_chance()) return;
        drafts.agreements.push_back({a.quantity.value == b.quantity.value ? AgreementHow::copy : how_of(a, b, fit), pair.a, pair.b});
        return;
    }
    if (is_restated(pair.batch, pair.a, pair.b)) return add_update(pair, drafts);
    if (counted_apart(pair.batch, pair.a, pair.b, OwnWords::either) || are_of_two_people(pair.batch, pair.a, pair.b)) return;
    if (are_of_two_parties(pair.batch, pair.a, pair.b) || count_at_two_hours(pair.batch, pair.a, pair.b)) return;
    if (are_of_two_things(pair.batch, pair.a, pair.b)) return;
    const Slip slip = pair.slip();
    const bool near = slip != Slip::none && std::min(a.digits, b.digits) >= 2;
    if ((!single_clash && !near) || pair.whole_and_part()) return;
    if (pair.kinship.template_only() && !pair.about_same()) return;
    const bool telling = slip == Slip::transposed && std::min(a.digits, b.digits) >= 3;
    if (pair.copy.substitutions > (telling ? 1U : 0U)) return;
    // A toll rises; its digits don't change places, and it does not become ten times what it was to the digit.
    const bool far = a.quantity.kind == FigureKind::measurement && !rate_unit(a).empty() && !within_factor(a.quantity.value, b.quantity.value, 2, 1);  // "0.62 grams a mile", "1.62 grams a mile"
    const bool slipped = (slip == Slip::transposed && a.digits >= 3) || ((slip == Slip::magnitude || (slip == Slip::digit && far)) && std::min(a.digits, b.digits) >= 2);
    if (pair.other_day() && !slipped) return add_update(pair, drafts);
    add_clash(pair, fit, drafts);
}

}  // namespace

void check_copies(const Batch& batch, const Kinship& kinship, Drafts& drafts) {
    for (const SentencePair& sentences : kinship.copies) {
        const auto [same, other] = count_copied(batch, sentences.a, sentences.b, *sentences.copy);
        for (const CopiedNumber& number : sentences.copy->numbers) {
            const std::int32_t a = batch.sentences[sentences.a].figure_at(number.a);
            const std::int32_t b = batch.sentences[sentences.b].figure_at(number.b);
            if (a < 0 || b < 0 || (!number.anchored && batch.sentences[sentences.a].words.size() > 3)) continue;
            const CopiedPair pair{batch, kinship, *sentences.copy, static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b)};
            judge(pair, other <= std::max(1U, same), drafts);
        }
    }
}

}  // namespace crosstally
