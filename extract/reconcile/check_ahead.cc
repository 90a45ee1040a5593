#include "extract/reconcile/check_ahead.h"

#include <optional>

#include "extract/reconcile/direction.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_gap = 12;  // words from the one number to the other

bool is_score(const Figure& figure) {
    const bool share = figure.quantity.kind == FigureKind::percent && figure.is_told() && figure.is_exact();
    return (share || exact_count(figure) || is_amount(figure)) && direction_of(figure) == Change::none;
}

// "Otterby on 176", "with 978,468", "(43 per cent)": the number of whoever is named right before it.
bool stands_for_name(const Phrases& phrases, std::uint32_t figure) { return has_any(phrases.before(figure, 1), {" on ", " with ", " at "}); }

// Of a race, a wait or a fault the lower number may lead.
bool may_count_backwards(const Batch& batch, std::uint32_t sentence) {
    for (const Word& word : batch.sentences[sentence].words) {
        if (has_any(" " + std::string(word.text) + " ", {" lowest ", " fewest ", " least ", " smallest ", " cheapest ", " quickest ", " fastest ", " best ", " shortest ", " points ", " seconds ", " minutes ", " schedule "})) return true;
    }
    return false;
}

// The one before is ahead (up) or behind (down).
Change said_of_first(const std::string& gap) {
    if (count_words(gap) > longest_gap || has_any(gap, {" but ", " while ", " not "})) return Change::none;
    if (has_any(gap, {" ahead of "})) return Change::up;
    return has_any(gap, {" is behind ", " was behind ", " fallen behind ", " fell behind ", " came behind "}) ? Change::down : Change::none;
}

}  // namespace

void check_ahead(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t first = range.begin; first + 1 < range.end; ++first) {
        const Figure& a = batch.figures[first];
        const Figure& b = batch.figures[first + 1];
        const bool alike = a.sentence == b.sentence && (a.dimension == b.dimension || b.quantity.kind == FigureKind::count);
        if (!alike || a.record->place.in_title || !is_score(a) || !is_score(b)) continue;
        const Phrases phrases(batch, a.sentence);
        if (!stands_for_name(phrases, first) || !stands_for_name(phrases, first + 1)) continue;
        const std::string gap = phrases.between(first, first + 1);
        const Change said = said_of_first(gap);
        const bool wrong = (said == Change::up && surely_larger(b, a)) || (said == Change::down && surely_larger(a, b));
        if (!wrong || may_count_backwards(batch, a.sentence)) continue;
        drafts.findings.push_back(pair_draft(batch, first, first + 1, Verdict::internal_arithmetic_error, Severity::error,
                                             a.record->place.text + " is said to be " + (said == Change::up ? "ahead of " : "behind ") + b.record->place.text));
    }
}

}  // namespace crosstally
