#include "extract/reconcile/check_titles.h"

#include <algorithm>

#include "extract/reconcile/count_common.h"
#include "extract/reconcile/direction.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/measure.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/relation.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/told_amounts.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

// "Trebled" and "183 per cent more": the multiple as a change in per cent.
bool multiple_fits_percent(const Figure& multiple, const Figure& percent, Change change) {
    if (multiple.quantity.kind != FigureKind::multiple || percent.quantity.kind != FigureKind::percent || change != Change::up) return false;
    const auto as_percent = scaled(multiple.loose, Rational(100));
    const auto grown = shifted(percent.loose, Rational(100));
    const bool least = multiple.quantity.approx == Approx::above || multiple.quantity.approx == Approx::at_least;
    return as_percent && grown && intersects(widened(*as_percent, Rational(least ? 5 : 25)), *grown);
}

// "Fewer than four in 10" over 43.9 per cent.
bool breaks_bound(const Figure& title, const Figure& body) {
    if (!body.is_exact() || within_factor(title.quantity.value, body.quantity.value, 21, 20)) return false;
    if (title.quantity.approx == Approx::below) return title.quantity.value < body.quantity.value;
    return title.quantity.approx == Approx::above && body.quantity.value < title.quantity.value;
}

// A headline rounds and cuts hedges, so anything within a tenth is borne out.
bool bears_out(const Batch& batch, const Figure& title, std::uint32_t index) {
    const Figure& body = batch.figures[index];
    if (multiple_fits_percent(title, body, direction_of(batch.figures[index]))) return true;
    if (body.dimension != title.dimension || body.quantity.approx == Approx::vague) return false;
    if (body.quantity.approx == Approx::at_least && !within_factor(title.quantity.value, body.quantity.value, 3, 2)) return false;
    if (breaks_bound(title, body)) return false;
    const Fit fit = fit_of(title, body);
    return agrees(fit) || fit == Fit::vague || fit == Fit::misuse || (title.digits <= 2 && within_factor(title.quantity.value, body.quantity.value, 11, 10));
}

// The rate as so many times: a rise of a quarter is 1.25, a share of a quarter 0.25.
std::optional<Interval> as_times(const Figure& rate) {
    const auto share = scaled(rate.loose, *Rational::fraction(1, 100));
    if (!share || rate.quantity.change == Change::none) return share;
    if (rate.quantity.change == Change::up) return shifted(*share, Rational(1));
    if (!share->low || !share->high) return std::nullopt;
    return Interval{subtract(Rational(1), *share->high), subtract(Rational(1), *share->low), false, false};
}

Interval exactly(const Figure& figure) { return {figure.quantity.value, figure.quantity.value, false, false}; }

// "Profits treble" over "£15m, against £5m a year earlier": two levels of one sentence, one so many times the other.
bool levels_fit(const Batch& batch, const Figure& multiple, const Interval& wanted, Range range) {
    const bool as_told = multiple.dimension == "percent";  // levels so near to one another fit any share where they are loose
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& a = batch.figures[i];
        if (a.record->place.in_title || a.dimension == "multiple" || direction_of(batch.figures[i]) != Change::none) continue;
        const bool of_one_thing = count_common(multiple.near, a.near) > 0;
        if (!of_one_thing && !as_told) continue;
        for (std::uint32_t j = i + 1; j < range.end && batch.figures[j].sentence <= (of_one_thing ? a.sentence + 1 : a.sentence); ++j) {
            const Figure& b = batch.figures[j];
            if (a.dimension != b.dimension || direction_of(batch.figures[j]) != Change::none) continue;
            const auto times = as_told ? over(exactly(a), exactly(b)) : over(a.loose, b.loose);
            const auto back = as_told ? over(exactly(b), exactly(a)) : over(b.loose, a.loose);
            if ((times && intersects(*times, wanted)) || (back && intersects(*back, wanted))) return true;
        }
    }
    return false;
}

std::size_t context_of(const Batch& batch, std::uint32_t title, std::uint32_t body) {
    return count_common(batch.figures[title].near, batch.figures[body].near);
}

bool is_slip(const Figure& title, const Figure& body, unsigned place) {
    if (!title.is_exact() || !body.is_exact()) return false;
    const unsigned digits = std::min(title.digits, body.digits);
    switch (slip_between(title.quantity.value, body.quantity.value)) {
        case Slip::transposed: return digits >= 3 || (digits == 2 && place < 2);
        case Slip::digit: return digits >= 4 || (digits == 3 && place == 0 && title.quantity.place < Rational(1) && body.quantity.place == title.quantity.place);
        case Slip::dropped: return digits >= 4;
        case Slip::magnitude: return place == 0 && title.dimension != "count" && title.dimension != "time";
        default: return false;
    }
}

// "43,000 jobs go" over a text whose first number is 4,300; "8,700 left waiting" over 7,703, of which one digit is another.
bool is_slip_of_first(const Figure& title, const Figure& body, unsigned place) {
    if (place > 0 || title.dimension != "count" || !title.is_exact() || !body.is_exact() || title.digits < 2) return false;
    const Rational& value = body.quantity.value;
    if (title.quantity.value < Rational(1000) || value < Rational(1000)) return false;
    if (slip_between(title.quantity.value, value) == Slip::magnitude) return true;
    return body.digits >= 4 && slip_between(title.quantity.value, round_to(value, title.quantity.loose_place)) == Slip::digit;
}

constexpr std::uint32_t most_headline_figures = 32;  // a longer title is no headline

void report(const Batch& batch, std::uint32_t title, std::uint32_t body, Drafts& drafts) {
    Draft draft = pair_draft(batch, title, body, Verdict::headline_body_contradiction, Severity::error,
                             "the headline says " + batch.figures[title].record->place.text + ", which the text nowhere does; it says " +
                                 batch.figures[body].record->place.text);
    const Slip slip = slip_between(batch.figures[title].quantity.value, batch.figures[body].quantity.value);
    if (slip != Slip::none && batch.figures[title].dimension != "multiple") draft.tags.emplace_back(tag_of(slip));
    drafts.findings.push_back(std::move(draft));
}

// "A theft every 14 minutes": how often, which a text says once.
bool says_how_often(const Batch& batch, std::uint32_t index) {
    return batch.figures[index].dimension == "time" && Phrases(batch, batch.figures[index].sentence).before(index, 1) == " every ";
}

// "More than half of carers skip meals" over "29 per cent have skipped meals": all that the headline counts by stands there.
bool tells_one_share(const Batch& batch, std::uint32_t title, std::uint32_t body) {
    const Figure& headline = batch.figures[title];
    const Figure& told = batch.figures[body];
    if (headline.quantity.change != direction_of(batch.figures[body]) || headline.measure().empty()) return false;
    if (!told.is_exact() && within_factor(headline.quantity.value, told.quantity.value, 5, 4)) return false;
    const bool all = std::ranges::all_of(headline.measure(), [&](const std::string& word) { return told.has_near(word); });
    return all && context_of(batch, title, body) >= (headline.quantity.change == Change::none ? 3U : 1U);
}

bool is_toll(const Figure& figure) { return figure.has_near("death") && !figure.may_be_year; }

bool is_of_first_sentence(const Batch& batch, const Figure& figure) {
    return !batch.sentence_before(figure.sentence);
}

// "Council shuts 12 libraries" over "eight in Derby and four in the suburbs".
bool is_sum_in(const Batch& batch, const Figure& headline, std::uint32_t sentence) {
    const auto& figures = batch.sentences[sentence].figures;
    return std::ranges::any_of(figures, [&](std::uint32_t first) {
        auto sum = std::optional(batch.figures[first].quantity.value);
        return is_count(batch.figures[first]) && std::any_of(std::find(figures.begin(), figures.end(), first) + 1, figures.end(), [&](std::uint32_t next) {
            if (sum && is_count(batch.figures[next])) sum = add(*sum, batch.figures[next].quantity.value);
            return sum == headline.quantity.value;
        });
    });
}

// "Firm to shut 20 pubs" over a text that begins with the dozen pubs that it is to close; "19 killed" over 16 dead.
bool begins_with_other(const Batch& batch, std::uint32_t title, std::uint32_t body) {
    constexpr int most = 1000;  // what is larger may be rounded
    const Figure& headline = batch.figures[title];
    const Figure& told = batch.figures[body];
    if (headline.dimension != "count" || !headline.is_exact() || headline.may_be_year || headline.quantity.value < Rational(2)) return false;
    if (headline.quantity.value >= Rational(most) || told.quantity.value >= Rational(most)) return false;
    const bool dozen = told.quantity.approx == Approx::about && !within_factor(headline.quantity.value, told.quantity.value, 3, 2);
    if (!told.is_exact() && !dozen) return false;
    if (!is_of_first_sentence(batch, told) || !only_count_in(batch, headline.sentence) || is_sum_in(batch, headline, told.sentence)) return false;
    return measure_likeness(headline, told).shared > 0 || (is_toll(headline) && is_toll(told));
}

bool is_told_of_another_place(const Batch& batch, const Figure& headline, const Figure& told) {
    const Relation places = relation_of_places(headline, told, *batch.places);
    return places == Relation::disjoint || places == Relation::overlapping || is_nested(places);
}

// "Numbers more than double" over a text that begins with a rise of 80 per cent.
std::optional<std::uint32_t> rise_in_first_sentence(const Batch& batch, std::uint32_t title, Range range) {
    const bool ends_title = Phrases(batch, batch.figures[title].sentence).after(title, 1) == " ";  // "newts more than double"
    const bool grows = batch.figures[title].quantity.change == Change::up || ends_title;
    if (!grows || batch.figures[title].quantity.value < Rational(2)) return std::nullopt;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& body = batch.figures[i];
        if (body.record->place.in_title || !is_of_first_sentence(batch, body)) continue;
        const bool rise = body.dimension == "percent" && body.is_told() && direction_of(batch.figures[i]) == Change::up;
        const bool of_one_place = relation_of_places(batch.figures[title], body, *batch.places) == Relation::same;
        if (rise && (of_one_place || measure_likeness(batch.figures[title], body).shared > 0)) return i;
    }
    return std::nullopt;
}

// "Profits rocket by a quarter" over a text that begins with profits up by 16 per cent: its first share, of the first two sentences.
bool begins_with_other_share(const Batch& batch, std::uint32_t title, std::uint32_t body) {
    const Figure& headline = batch.figures[title];
    const Figure& told = batch.figures[body];
    const auto before = batch.sentence_before(told.sentence);
    if (before && batch.sentence_before(*before)) return false;
    if (headline.quantity.change != direction_of(batch.figures[body]) || context_of(batch, title, body) == 0) return false;
    return !is_told_of_another_place(batch, headline, told);
}

// Also of what is to come: a headline leaves out that it is only foreseen.
void check_title(const Batch& batch, std::uint32_t title, Range range, Drafts& drafts) {
    const Figure& headline = batch.figures[title];
    std::vector<std::uint32_t> bodies;  // of the headline's dimension, in the order of the text
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& body = batch.figures[i];
        if (body.record->place.in_title) continue;
        const bool of_another = headline.dimension == "percent" && is_told_of_another_place(batch, headline, body);
        if (!of_another && bears_out(batch, headline, i)) return;
        if (body.is_told() && body.dimension == headline.dimension) bodies.push_back(i);
    }
    if (headline.dimension == "multiple") {
        if (levels_fit(batch, headline, headline.loose, range)) return;
        std::erase_if(bodies, [&](std::uint32_t body) { return context_of(batch, title, body) == 0; });
        if (!bodies.empty()) return report(batch, title, bodies.front(), drafts);
        if (const auto rise = rise_in_first_sentence(batch, title, range)) report(batch, title, *rise, drafts);
        return;
    }
    if (headline.dimension == "percent") {
        const auto wanted = as_times(headline);
        const auto of_one = std::ranges::find_if(bodies, [&](std::uint32_t body) { return tells_one_share(batch, title, body); });
        if (of_one != bodies.end() && wanted && !levels_fit(batch, headline, *wanted, range)) return report(batch, title, *of_one, drafts);
        const bool other = !bodies.empty() && begins_with_other_share(batch, title, bodies.front());
        if (other && wanted && !levels_fit(batch, headline, *wanted, range)) return report(batch, title, bodies.front(), drafts);
    }
    if (!bodies.empty() && begins_with_other(batch, title, bodies.front())) return report(batch, title, bodies.front(), drafts);
    for (unsigned place = 0; place < bodies.size(); ++place) {
        if (says_how_often(batch, title) && says_how_often(batch, bodies[place])) return report(batch, title, bodies[place], drafts);
        if (is_slip(headline, batch.figures[bodies[place]], place) || is_slip_of_first(headline, batch.figures[bodies[place]], place)) return report(batch, title, bodies[place], drafts);
    }
}

}  // namespace

void check_titles(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t i = range.begin; i < std::min(range.end, range.begin + most_headline_figures); ++i) {
        if (batch.figures[i].record->place.in_title && batch.figures[i].is_told()) check_title(batch, i, range, drafts);
    }
}

}  // namespace crosstally
