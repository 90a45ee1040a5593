#include "extract/reconcile/check_per_head.h"

#include <optional>

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/said_apart.h"
#include "extract/reconcile/told_amounts.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

bool is_amount_or_count(const Figure& figure) { return is_count(figure) || is_sum(figure); }

bool is_per_head(const Phrases& phrases, std::uint32_t figure) {
    const std::string tail = phrases.after(figure, 2);
    return tail.starts_with(" each ") || tail.starts_with(" apiece ") || tail == " a head " || tail == " per head ";
}

// "or £52 each", "from 240 donors - £52 each"
bool is_added(const Batch& batch, const Phrases& phrases, std::uint32_t each) {
    if (has_any(phrases.before(each, 2), {" or ", " about "})) return true;
    const std::string_view printed = text_between(batch, each - 1, each);
    return count_words(phrases.between(each - 1, each)) <= 2 && (printed.ends_with(" \u2013 ") || printed.ends_with(" - ") || printed.ends_with(", "));
}

// "£12,480 from 240 donors, or £52 each"
bool is_dealt(const Batch& batch, const Phrases& phrases, std::uint32_t each) {
    return is_per_head(phrases, each) && is_added(batch, phrases, each) && has_any(phrases.between(each - 2, each - 1), {" for ", " from ", " among ", " between ", " to "});
}

// "£86.4m over its 5,240 buses is £16,500 a bus"
bool is_divided(const Phrases& phrases, std::uint32_t each) {
    const std::string over = phrases.between(each - 2, each - 1), is = phrases.between(each - 1, each);
    const bool divides = count_words(over) <= 2 && (over.starts_with(" over ") || over.starts_with(" divided by ") || over.starts_with(" between ") || over.starts_with(" among "));
    return divides && count_words(is) <= 5 && (is.ends_with(" is ") || is.ends_with(" makes ") || is.ends_with(" comes to ") || is.ends_with(" works out at "));
}

// "£214,000 for 1,070 hours of work at £200 an hour"
bool is_paid_by(const Batch& batch, const Phrases& phrases, std::uint32_t each) {
    const std::string_view unit = rate_unit(batch.figures[each]);
    const std::string_view printed = batch.figures[each - 1].record->place.text;
    const bool of_unit = printed.ends_with(unit) || printed.ends_with(std::string(unit) + "s") || phrases.after(each - 1, 1).starts_with(" " + std::string(unit));
    return !unit.empty() && of_unit && phrases.between(each - 2, each - 1) == " for " && phrases.between(each - 1, each).ends_with(" at ");
}

bool is_time(const Figure& figure) { return figure.quantity.kind == FigureKind::duration && figure.is_exact() && figure.record->quantity.value > Rational(0); }

// In hours where it is printed in hours.
Interval heads_of(const Figure& heads) {
    const Rational& printed = heads.record->quantity.value;
    return is_time(heads) ? Interval{printed, printed, false, false} : heads.loose;
}

struct Deal {
    Interval loose, said;
};

std::optional<Deal> share_out(const Figure& dealt, const Figure& heads) {
    const Interval among = heads_of(heads);
    const auto loose = over(dealt.loose, among), said = over(said_reading(dealt), is_time(heads) ? among : said_reading(heads));
    return loose && said ? std::optional(Deal{*loose, *said}) : std::nullopt;
}

// Be it named before the heads or behind: money, else the larger number.
std::optional<Deal> deal_of(const Figure& a, const Figure& b, const Figure& each) {
    if (is_sum(each) != (is_sum(a) || is_sum(b))) return std::nullopt;
    const bool first = is_sum(a) != is_sum(b) ? is_sum(a) : a.quantity.value > b.quantity.value;
    return first ? share_out(a, b) : share_out(b, a);
}

// A number a head is rounded, and where no word says that it is reckoned a ratio far from it is of other things.
bool is_missed(const Interval& made, const Figure& each, bool told) {
    if (!made.low || !made.high || intersects(widened(each.loose, each.quantity.place), made)) return false;
    return told || (within_factor(*made.low, each.quantity.value, 3, 2) && within_factor(*made.high, each.quantity.value, 3, 2));
}

}  // namespace

void check_per_head(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t each = range.begin + 2; each < range.end; ++each) {
        const Figure& head = batch.figures[each];
        const Figure& a = batch.figures[each - 2];
        const Figure& b = batch.figures[each - 1];
        if (a.sentence != head.sentence || head.record->place.in_title || !is_amount_or_count(head) || !is_amount_or_count(a) || !(is_amount_or_count(b) || is_time(b))) continue;
        const Phrases phrases(batch, head.sentence);
        const bool told = is_paid_by(batch, phrases, each) || (is_amount_or_count(b) && is_divided(phrases, each));
        if (!told && !(is_amount_or_count(b) && is_dealt(batch, phrases, each))) continue;
        const auto deal = told ? share_out(a, b) : deal_of(a, b, head);
        if (!deal || !is_missed(deal->loose, head, told)) continue;
        drafts.findings.push_back(pointing_at(each, sum_draft(batch, {each - 2, each - 1, each}, Verdict::internal_arithmetic_error, Severity::error,
                                             a.record->place.text + " and " + b.record->place.text + " make " + say_like(deal->said, head.record->quantity, head.record->place.text) + " each, not " + head.record->place.text)));
    }
}

}  // namespace crosstally
