#include "extract/reconcile/check_spelled_shares.h"

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/share.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_noun = 7;  // words: "of the season's tickets"

// A colon, a dash or a bracket stands right before the second figure, and only a noun before that.
bool spells_out(const Batch& batch, std::uint32_t share, std::uint32_t next) {
    const std::string_view printed = text_between(batch, share, next);
    const bool signed_off = printed.ends_with(": ") || printed.ends_with(" \u2013 ") || printed.ends_with(" - ") || printed.ends_with(" \u2014 ") || printed.ends_with(" (");
    const std::string gap = Phrases(batch, batch.figures[share].sentence).between(share, next);
    return signed_off && gap.find(" of ") == 0 ? count_words(gap) <= longest_noun : signed_off && count_words(gap) <= 3;
}

bool says_less(Approx approx) { return approx == Approx::below; }
bool says_more(Approx approx) { return approx == Approx::above; }

// "Nearly a third" of what is 36 per cent.
void check_hedge(const Batch& batch, std::uint32_t share, std::uint32_t part, std::uint32_t whole, Drafts& drafts) {
    const Figure& rate = batch.figures[share];
    const auto percent = share_readings(batch.figures[part], batch.figures[whole]);
    if (!percent || !percent->near.low || !percent->near.high) return;
    const bool wrong_way = (says_less(rate.quantity.approx) && *percent->near.low > rate.quantity.value) ||
                           (says_more(rate.quantity.approx) && *percent->near.high < rate.quantity.value);
    if (!wrong_way) return;
    drafts.findings.push_back(pointing_at(share, sum_draft(batch, {part, whole, share}, Verdict::approximator_misuse, Severity::warning,
                                         batch.figures[part].record->place.text + " of " + batch.figures[whole].record->place.text + " is " +
                                             say_beside(percent->said, rate) + " per cent: the word beside it (nearly, over ...) points the other way")));
}

void check_counts(const Batch& batch, std::uint32_t share, Drafts& drafts) {
    const std::uint32_t part = share + 1, whole = share + 2;
    if (!exact_count(batch.figures[part]) || !exact_count(batch.figures[whole]) || batch.figures[part].quantity.value > batch.figures[whole].quantity.value) return;
    const std::string gap = Phrases(batch, batch.figures[share].sentence).between(part, whole);
    if (gap != " of " && gap != " of the " && gap != " out of " && gap != " out of the ") return;
    const std::size_t known = drafts.findings.size();
    check_share(batch, part, whole, share, drafts);
    if (drafts.findings.size() == known) check_hedge(batch, share, part, whole, drafts);
}

// "half - six out of 18": the two counts are read as one share.
void check_ratio(const Batch& batch, std::uint32_t share, Drafts& drafts) {
    const Figure& spelled = batch.figures[share + 1];
    const Figure& rate = batch.figures[share];
    if (spelled.quantity.kind != FigureKind::ratio || !spelled.quantity.numerator || *spelled.quantity.numerator < Rational(2) || !spelled.is_exact() || !is_share(batch, share + 1)) return;
    const Rational tenth = divide(rate.quantity.value, Rational(10)).value_or(Rational(1));
    if (holds(widened(rate.loose, tenth), spelled.quantity.value)) return;
    drafts.findings.push_back(pair_draft(batch, share, share + 1, Verdict::internal_arithmetic_error, Severity::error,
                                         spelled.record->place.text + " is " + round_to(spelled.quantity.value, *Rational::fraction(1, 10)).to_decimal() +
                                             " per cent, not " + rate.record->place.text));
}

}  // namespace

void check_spelled_shares(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t share = range.begin; share < range.end; ++share) {
        if (!is_share(batch, share) || batch.figures[share].record->place.in_title) continue;
        const auto& figures = batch.sentence_of(batch.figures[share]).figures;
        if (share >= figures.back() || !spells_out(batch, share, share + 1)) continue;
        check_ratio(batch, share, drafts);
        if (share + 2 <= figures.back()) check_counts(batch, share, drafts);
    }
}

}  // namespace crosstally
