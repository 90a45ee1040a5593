#include "extract/reconcile/check_bases.h"

#include <algorithm>

#include "extract/reconcile/direction.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/relation.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

struct Pair {
    std::uint32_t part, share;
    Interval base;
};

bool is_share(const Batch& batch, std::uint32_t index) {
    const Figure& figure = batch.figures[index];
    return figure.quantity.kind == FigureKind::percent && figure.is_fact() && figure.is_exact() && direction_of(batch.figures[index]) == Change::none;
}

std::optional<Pair> pair_at(const Batch& batch, const Phrases& phrases, std::uint32_t part) {
    if (!is_count(batch.figures[part]) || !batch.figures[part].is_exact() || !is_share(batch, part + 1)) return std::nullopt;
    const std::string gap = phrases.between(part, part + 1);
    if (gap != " " && gap != " or " && gap != " of them or " && gap != " of those or ") return std::nullopt;
    const auto whole = over(batch.figures[part].sharp, batch.figures[part + 1].loose);
    const auto base = whole ? scaled(*whole, Rational(100)) : std::nullopt;
    if (!base) return std::nullopt;
    return Pair{part, part + 1, *base};
}

std::vector<Pair> pairs_of(const Batch& batch, std::uint32_t sentence) {
    std::vector<Pair> pairs;
    const SentenceView& view = batch.sentences[sentence];
    const Phrases phrases(batch, sentence);
    for (std::size_t i = 0; i + 1 < view.figures.size(); ++i) {
        if (const auto pair = pair_at(batch, phrases, view.figures[i])) pairs.push_back(*pair);
    }
    return pairs;
}

// The sentence begins with the whole ("Of those,", "Of the cases closed,") or names it behind the first share.
bool names_whole(const Batch& batch, std::uint32_t sentence, const Pair& first) {
    const SentenceView& view = batch.sentences[sentence];
    const std::string_view word = view.words[0].text;
    if (word == "of" || word == "among") return true;
    return Phrases(batch, sentence).after(first.share, 1) == " of ";
}

// Of the same whole: no word of another between or behind, and of one place and period.
bool one_whole(const Batch& batch, std::uint32_t sentence, const Pair& a, const Pair& b) {
    const Phrases phrases(batch, sentence);
    const std::string gap = phrases.between(a.share, b.part);
    if (has_any(gap, {" whom ", " those ", " these ", " them ", " including ", " among ", " year ", " which "})) return false;
    if (phrases.after(b.share, 2).starts_with(" of ")) return false;
    const RecordScope& place = batch.figures[a.part].record->scope;
    const RecordScope& other = batch.figures[b.part].record->scope;
    const Relation places = relation_of(place, other, *batch.places);
    const Relation periods = relation_of_periods(batch.figures[a.part], batch.figures[b.part]);
    const auto one = [](Relation relation) { return relation == Relation::same || relation == Relation::unknown || relation == Relation::both_unknown; };
    return one(places) && one(periods);
}

std::string said(const Batch& batch, const Pair& pair) {
    return batch.figures[pair.part].record->place.text + " is " + batch.figures[pair.share].record->place.text + " of " + say(pair.base);
}

// "Of the 2,050 asked, 820, or 40%": the whole itself, where it stands before its parts.
const Figure* stated_whole(const Batch& batch, std::uint32_t sentence, const Pair& a, const Pair& b) {
    const Figure* whole = nullptr;
    for (const std::uint32_t index : batch.sentences[sentence].figures) {
        const Figure& figure = batch.figures[index];
        const auto holds_part = [&](const Pair& pair) { return figure.quantity.value >= batch.figures[pair.part].quantity.value; };
        if (index < a.part && is_count(figure) && holds_part(a) && holds_part(b)) whole = &figure;
    }
    return whole;
}

std::string reason_of(const Batch& batch, std::uint32_t sentence, const Pair& a, const Pair& b) {
    const Figure* whole = stated_whole(batch, sentence, a, b);
    const bool fits_none = whole && !holds(a.base, whole->quantity.value) && !holds(b.base, whole->quantity.value);
    return said(batch, a) + "; " + said(batch, b) + ": " +
           (whole ? (fits_none ? "neither is of " : "not both are of ") + whole->record->place.text : "they cannot be shares of one number");
}

}  // namespace

void check_bases(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t sentence = range.begin; sentence < range.end; ++sentence) {
        if (batch.sentences[sentence].in_title) continue;
        const std::vector<Pair> pairs = pairs_of(batch, sentence);
        for (std::size_t i = 0; i + 1 < pairs.size(); ++i) {
            const Pair& a = pairs[i];
            const Pair& b = pairs[i + 1];
            if (!names_whole(batch, sentence, pairs.front()) || !one_whole(batch, sentence, a, b)) continue;
            if (intersects(a.base, b.base)) continue;
            drafts.findings.push_back(pointing_at(a.share, sum_draft(batch, {a.part, a.share, b.part, b.share}, Verdict::internal_arithmetic_error, Severity::error,
                                                reason_of(batch, sentence, a, b))));
        }
    }
}

}  // namespace crosstally
