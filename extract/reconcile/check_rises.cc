#include "extract/reconcile/check_rises.h"

#include "extract/reconcile/linked.h"
#include "extract/reconcile/measure.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_gap = 8;  // words from the level to how much it rose

bool is_counted(const Figure& figure) { return figure.dimension == "count" && figure.is_fact() && figure.is_exact() && !figure.record->place.in_title; }

// What may stand below nothing, or is a rank and no number: "a net 12, up 40", "at number 7, up 12 places".
bool is_balance(const Phrases& phrases, std::uint32_t level, std::uint32_t rise) {
    return has_any(phrases.before(level, 6) + phrases.between(level, rise), {" balance ", " index ", " net ", " no ", " number ", " position ", " rank ", " ranked ", " score ", " surplus "}) ||
           has_any(phrases.after(rise, 1), {" places ", " points ", " spots ", " positions "});
}

void check_rise(const Batch& batch, std::uint32_t rise, Drafts& drafts) {
    const Figure& amount = batch.figures[rise];
    if (!is_counted(amount) || amount.quantity.change != Change::up || linked(batch, rise, LinkRole::from)) return;
    const auto to = linked(batch, rise, LinkRole::to);
    if (!to || *to + 1 != rise) return;
    const Figure& level = batch.figures[*to];
    if (!is_counted(level) || level.quantity.change != Change::none || level.sentence != amount.sentence || amount.quantity.value <= level.quantity.value) return;
    const Phrases phrases(batch, amount.sentence);
    const std::string gap = phrases.between(*to, rise);
    const bool said = gap.ends_with(" increase of ") || gap.ends_with(" rise of ") || gap.ends_with(" up ") || gap.ends_with(" up by ");
    if (!said || count_words(gap) > longest_gap || is_balance(phrases, *to, rise) || !measure_likeness(level, amount).same()) return;
    drafts.findings.push_back(pointing_at(rise, sum_draft(batch, {*to, rise}, Verdict::internal_arithmetic_error, Severity::error,
                                                          level.record->place.text + " cannot be a rise of " + amount.record->place.text)));
}

}  // namespace

void check_rises(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t figure = range.begin; figure < range.end; ++figure) check_rise(batch, figure, drafts);
}

}  // namespace crosstally
