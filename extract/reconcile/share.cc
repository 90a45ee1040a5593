#include "extract/reconcile/share.h"

#include <algorithm>

#include "extract/reconcile/direction.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"

namespace crosstally {

bool is_share(const Batch& batch, std::uint32_t index) {
    const Figure& figure = batch.figures[index];
    return figure.dimension == "percent" && figure.is_told() && direction_of(batch.figures[index]) == Change::none;
}

namespace {

// "231 out of 388 patients were treated within 62 days, or 59.5 per cent": the sentence's last words, and nothing else between
// that may have a share.
bool closes_sentence(const Batch& batch, const Phrases& phrases, std::uint32_t last, std::uint32_t index) {
    const std::string_view printed = text_between(batch, last, index);
    if (index != batch.sentence_of(batch.figures[index]).figures.back() || count_words(phrases.after(index, 3)) > 2) return false;
    if (!printed.ends_with(", or ") && !printed.ends_with(", or about ")) return false;
    for (std::uint32_t between = last + 1; between < index; ++between) {
        const FigureKind kind = batch.figures[between].quantity.kind;
        if (kind == FigureKind::count || kind == FigureKind::percent || kind == FigureKind::ratio || kind == FigureKind::money) return false;
    }
    return !has_any(phrases.between(last, index), {" and ", " but ", " while ", " another ", " with "});
}

// "7,980 of 21,000 spend half of what they earn": a share of something else, told anew.
bool has_whole_of_its_own(const Phrases& phrases, std::uint32_t share) { return phrases.after(share, 2) == " of what "; }

// "Turnout was 38.4 per cent, with 27,342 of the 71,204 on the register voting"
bool is_turnout_with(const Phrases& phrases, std::uint32_t share, std::uint32_t whole, const std::string& lead) {
    return lead == " with " && has_any(phrases.before(share, 8), {" turnout "}) &&
           has_any(phrases.after(whole, 7), {" register ", " registered ", " electors ", " electorate ", " eligible ", " voters ", " voting ", " vote ", " voted "});
}

}  // namespace

std::optional<std::uint32_t> share_near(const Batch& batch, std::uint32_t part, std::uint32_t whole) {
    const Phrases phrases(batch, batch.figures[part].sentence);
    const auto& figures = batch.sentences[batch.figures[part].sentence].figures;
    for (const std::uint32_t index : figures) {
        if (!is_share(batch, index)) continue;
        const std::uint32_t last = std::max(part, whole);
        if (index > last && closes_sentence(batch, phrases, last, index)) return index;
        if (index == last + 1) {
            const std::string gap = phrases.between(last, index);
            if (!has_whole_of_its_own(phrases, index) && count_words(gap) <= (gap.ends_with(" or ") || gap.ends_with(" a turnout of ") ? 7U : 3U) && !has_any(gap, {" and ", " but ", " while ", " another "})) return index;
        }
        const std::string lead = index + 1 == part ? phrases.between(index, part) : std::string();
        if (lead == " " || is_turnout_with(phrases, index, whole, lead) || (count_words(lead) == 1 && has_any(lead, {" or ", " about ", " nearly ", " almost ", " some ", " around "}))) return index;
    }
    return std::nullopt;
}

void check_share(const Batch& batch, std::uint32_t part, std::uint32_t whole, std::uint32_t share, Drafts& drafts) {
    const Figure& rate = batch.figures[share];
    const auto percent = share_readings(batch.figures[part], batch.figures[whole]);
    if (!percent) return;
    const bool plain = rate.quantity.kind == FigureKind::percent && rate.quantity.approx == Approx::none;
    const Rational tenth = divide(rate.quantity.value, Rational(10)).value_or(Rational(1));
    const Interval loose = widened(rate.loose, plain ? rate.quantity.place : tenth);
    if (intersects(percent->near, plain ? near_rate(rate) : loose)) return;
    drafts.findings.push_back(lowered_if(intersects(percent->loose, loose), pointing_at(share, sum_draft(batch, {part, whole, share}, Verdict::internal_arithmetic_error, Severity::error,
                                        batch.figures[part].record->place.text + " of " + batch.figures[whole].record->place.text +
                                            " is " + say_beside(percent->said, rate) + " per cent, not " + rate.record->place.text))));
}

}  // namespace crosstally
