#include "extract/reconcile/check_per_head.h"

#include <optional>

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
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

struct Deal {
    const Figure *heads, *dealt;
};

// Be it named before the heads or behind: money, else the larger number.
std::optional<Deal> deal_of(const Figure& a, const Figure& b, const Figure& each) {
    if (is_sum(each) != (is_sum(a) || is_sum(b))) return std::nullopt;
    const bool first = is_sum(a) != is_sum(b) ? is_sum(a) : a.quantity.value > b.quantity.value;
    return first ? Deal{&b, &a} : Deal{&a, &b};
}

// A number a head is rounded, and a ratio far from it is of other things.
bool is_near_miss(const Interval& made, const Figure& each) {
    if (!made.low || !made.high || intersects(widened(each.loose, each.quantity.place), made)) return false;
    return within_factor(*made.low, each.quantity.value, 3, 2) && within_factor(*made.high, each.quantity.value, 3, 2);
}

}  // namespace

void check_per_head(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t each = range.begin + 2; each < range.end; ++each) {
        const Figure& head = batch.figures[each];
        const Figure& a = batch.figures[each - 2];
        const Figure& b = batch.figures[each - 1];
        if (a.sentence != head.sentence || head.record->place.in_title || !is_amount_or_count(head) || !is_amount_or_count(a) || !is_amount_or_count(b)) continue;
        const Phrases phrases(batch, head.sentence);
        if (!is_per_head(phrases, each) || !is_added(batch, phrases, each)) continue;
        if (!has_any(phrases.between(each - 2, each - 1), {" for ", " from ", " among ", " between ", " to "})) continue;
        const auto deal = deal_of(a, b, head);
        const auto made = deal ? over(deal->dealt->loose, deal->heads->loose) : std::nullopt;
        const auto said = deal ? over(said_reading(*deal->dealt), said_reading(*deal->heads)) : std::nullopt;
        if (!made || !said || !is_near_miss(*made, head)) continue;
        drafts.findings.push_back(pointing_at(each, sum_draft(batch, {each - 2, each - 1, each}, Verdict::internal_arithmetic_error, Severity::error,
                                             a.record->place.text + " and " + b.record->place.text + " make " + say_like(*said, head.record->quantity, head.record->place.text) + " each, not " + head.record->place.text)));
    }
}

}  // namespace crosstally
