#include "extract/reconcile/check_titles.h"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/reconcile/count_common.h"
#include "extract/reconcile/direction.h"
#include "extract/reconcile/measure.h"
#include "extract/reconcile/neighbourhood.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/relation.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/title_fit.h"
#include "extract/reconcile/title_slip.h"
#include "extract/reconcile/told_amounts.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

std::size_t context_of(const Batch& batch, std::uint32_t title, std::uint32_t body) {
    return count_common(batch.figures[title].near, batch.figures[body].near);
}

// "Waiting list passed 9,000" over 8,820
bool is_short_of_bound(const Batch& batch, std::uint32_t title, std::uint32_t body) {
    const Figure& headline = batch.figures[title];
    const Figure& told = batch.figures[body];
    return breaks_bound(headline, told) && within_factor(headline.quantity.value, told.quantity.value, 11, 10) && measure_likeness(headline, told).shared > 0;
}

constexpr std::uint32_t most_headline_figures = 32;  // a longer title is no headline

void report(const Batch& batch, std::uint32_t title, std::uint32_t body, Drafts& drafts) {
    if (batch.figures[title].quantity.value == batch.figures[body].quantity.value) return;  // "Kantar: sales up 2.1 per cent", told of Britain
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

// "Two counties see deaths double": no number of deaths.
bool counts_areas(const Batch& batch, std::uint32_t index) {
    return has_any(Phrases(batch, batch.figures[index].sentence).after(index, 3), {" areas ", " boroughs ", " cities ", " councils ", " counties ", " countries ", " districts ", " regions ", " states ", " towns ", " villages "});
}

bool is_toll(const Figure& figure) { return figure.has_near("death") && !figure.may_be_year; }

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
    if ((!told.is_exact() && !dozen) || counts_areas(batch, title) != counts_areas(batch, body)) return false;
    if (!only_count_in(batch, headline.sentence) || is_sum_in(batch, headline, told.sentence)) return false;
    if (is_toll(headline) && is_toll(told)) return is_of_first_two_sentences(batch, told.sentence);
    return is_of_first_sentence(batch, told.sentence) && measure_likeness(headline, told).shared > 0;
}

// "To strike for eight days" over a text that begins with the five days for which they are to walk out.
bool lasts_otherwise(const Batch& batch, std::uint32_t title, std::uint32_t body) {
    const Figure& headline = batch.figures[title];
    const Figure& told = batch.figures[body];
    const bool alike = headline.quantity.kind == FigureKind::duration && told.quantity.kind == FigureKind::duration && headline.record->quantity.unit == told.record->quantity.unit;
    if (!alike || !headline.is_exact() || !told.is_exact() || !is_of_first_sentence(batch, told.sentence)) return false;
    const auto lasts = [&](std::uint32_t index) { return Phrases(batch, batch.figures[index].sentence).before(index, 1) == " for "; };
    return lasts(title) && lasts(body) && within_factor(headline.quantity.value, told.quantity.value, 3, 1);
}

bool is_told_of_another_place(const Batch& batch, const Figure& headline, const Figure& told) {
    const Relation places = relation_of_places(headline, told, *batch.places);
    return places == Relation::disjoint || places == Relation::overlapping || is_nested(places);
}

// "Doubles", "halves"; "newts more than double".
Change change_of_multiple(const Batch& batch, std::uint32_t title) {
    const Quantity& multiple = batch.figures[title].quantity;
    if (multiple.change != Change::none) return multiple.change;
    const bool ends_title = Phrases(batch, batch.figures[title].sentence).after(title, 1) == " ";
    return ends_title && multiple.value >= Rational(2) ? Change::up : Change::none;
}

// "Numbers more than double" over a text that begins with a rise of 80 per cent; "state halves deaths" over one of a third.
std::optional<std::uint32_t> other_change_in_first_sentence(const Batch& batch, std::uint32_t title, Range range) {
    const Change change = change_of_multiple(batch, title);
    if (change == Change::none) return std::nullopt;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& body = batch.figures[i];
        if (body.record->place.in_title || !is_of_first_sentence(batch, body.sentence)) continue;
        const bool changes = body.dimension == "percent" && body.is_told() && direction_of(batch.figures[i]) == change;
        if (changes && !is_told_of_another_place(batch, batch.figures[title], body)) return i;
    }
    return std::nullopt;
}

// "Profits rocket by a quarter" over a text that begins with profits up by 16 per cent: its first share, of the first two sentences.
bool begins_with_other_share(const Batch& batch, std::uint32_t title, std::uint32_t body) {
    const Figure& headline = batch.figures[title];
    const Figure& told = batch.figures[body];
    if (!is_of_first_two_sentences(batch, told.sentence) || headline.quantity.change != direction_of(batch.figures[body]) || context_of(batch, title, body) == 0) return false;
    return !is_told_of_another_place(batch, headline, told);
}

// Two amounts of neighbouring sentences make it, or are so far apart: "£5bn" is said of £5.4bn, "£56m" not of £60m.
bool is_made_of_two(const Batch& batch, const Figure& headline, const std::vector<std::uint32_t>& bodies) {
    const int near = headline.digits == 1 ? 10 : 50;
    const auto makes = [&](const std::optional<Rational>& value) { return value && *value > Rational(0) && within_factor(headline.quantity.value, *value, near + 1, near); };
    const auto figure = [&](std::size_t i) -> const Figure& { return batch.figures[bodies[i]]; };
    for (std::size_t a = 0; a < bodies.size(); ++a) {
        for (std::size_t b = a + 1; b < bodies.size() && figure(b).sentence <= figure(a).sentence + 1; ++b) {
            const Rational& x = figure(a).quantity.value;
            const Rational& y = figure(b).quantity.value;
            if (!within_factor(x, y, 20, 1)) continue;  // what is so small makes no difference
            if (makes(add(x, y)) || makes(subtract(std::max(x, y), std::min(x, y)))) return true;
        }
    }
    return false;
}

// 2m over 2.7 million: not rounded but cut off.
bool is_cut_off(const Figure& headline, const Figure& told) {
    const auto next = add(headline.quantity.value, headline.quantity.loose_place);
    return headline.quantity.value <= told.quantity.value && next && told.quantity.value < *next;
}

// "£18m savings drive" over a text that begins with £16.3m, "£90 cheaper" over £70 less; "240,000 homes" over 167,800: an amount
// that the text never tells.
std::optional<std::uint32_t> begins_with_other_amount(const Batch& batch, std::uint32_t title, const std::vector<std::uint32_t>& bodies) {
    const Figure& headline = batch.figures[title];
    const bool money = headline.quantity.kind == FigureKind::money;
    if ((!money && headline.quantity.kind != FigureKind::count) || headline.may_be_year || (!money && headline.quantity.change != Change::none)) return std::nullopt;
    if ((!money && headline.quantity.value < Rational(1000)) || only_of_dimension(batch, headline.sentence, headline.dimension) != title) return std::nullopt;
    const auto first = std::ranges::find_if(bodies, [&](std::uint32_t body) {
        const Figure& figure = batch.figures[body];
        return within_factor(headline.quantity.value, figure.quantity.value, 2, 1) && direction_of(batch.figures[body]) == headline.quantity.change;
    });
    if (first == bodies.end() || !is_of_first_two_sentences(batch, batch.figures[*first].sentence)) return std::nullopt;
    if (is_cut_off(headline, batch.figures[*first]) || is_told_of_another_place(batch, headline, batch.figures[*first])) return std::nullopt;
    return is_made_of_two(batch, headline, bodies) ? std::nullopt : std::optional(*first);
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
        if (body.is_told() && body.dimension == headline.dimension && body.quantity.approx != Approx::vague) bodies.push_back(i);
    }
    if (headline.dimension == "multiple") {
        if (levels_bear_out(batch, headline, range)) return;
        std::erase_if(bodies, [&](std::uint32_t body) { return context_of(batch, title, body) == 0; });
        if (!bodies.empty()) return report(batch, title, bodies.front(), drafts);
        if (const auto other = other_change_in_first_sentence(batch, title, range)) report(batch, title, *other, drafts);
        return;
    }
    if (headline.dimension == "percent") {
        if (!bodies.empty() && is_surpassed(headline, batch.figures[bodies.front()])) return;
        const auto of_one = std::ranges::find_if(bodies, [&](std::uint32_t body) { return tells_one_share(batch, title, body); });
        if (of_one != bodies.end() && !levels_bear_out(batch, headline, range)) return report(batch, title, *of_one, drafts);
        const bool other = !bodies.empty() && begins_with_other_share(batch, title, bodies.front());
        if (other && !levels_bear_out(batch, headline, range)) return report(batch, title, bodies.front(), drafts);
    }
    if (!bodies.empty() && lasts_otherwise(batch, title, bodies.front()) && !is_made_of_two(batch, headline, bodies)) return report(batch, title, bodies.front(), drafts);
    if (!bodies.empty() && begins_with_other(batch, title, bodies.front())) return report(batch, title, bodies.front(), drafts);
    const auto first_toll = std::ranges::find_if(bodies, [&](std::uint32_t body) { return is_toll(batch.figures[body]); });
    if (first_toll != bodies.end() && begins_with_other(batch, title, *first_toll)) return report(batch, title, *first_toll, drafts);
    if (const auto other = begins_with_other_amount(batch, title, bodies)) return report(batch, title, *other, drafts);
    for (unsigned place = 0; place < bodies.size(); ++place) {
        if (says_how_often(batch, title) && says_how_often(batch, bodies[place])) return report(batch, title, bodies[place], drafts);
        const Figure& body = batch.figures[bodies[place]];
        if (is_short_of_bound(batch, title, bodies[place])) return report(batch, title, bodies[place], drafts);
        if (is_title_slip(headline, body, place)) return report(batch, title, bodies[place], drafts);
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
