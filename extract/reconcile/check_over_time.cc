#include "extract/reconcile/check_over_time.h"

#include <optional>
#include <string>
#include <string_view>

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_joint = 9;  // words: "a year between them, which comes to"

bool is_amount_in_time(const Figure& figure) {
    const bool sum = figure.quantity.kind == FigureKind::money || figure.quantity.kind == FigureKind::count;
    return sum && figure.is_told() && figure.is_exact() && figure.quantity.value == figure.quantity.high && !figure.record->place.in_title;
}

// "month" of "£255 a month"; not "£255 a month ago"
std::string_view unit_behind(const Phrases& phrases, std::uint32_t amount) {
    const std::string tail = phrases.after(amount, 3);
    if (has_any(tail, {" ago ", " earlier ", " before ", " later "})) return {};
    for (const std::string_view unit : {"week", "month", "year"}) {
        for (const std::string_view per : {" a ", " per ", " each ", " every "}) {
            if (tail.starts_with(std::string(per).append(unit).append(" "))) return unit;
        }
    }
    return {};
}

struct Length {
    Rational count;
    std::string_view unit;
};

// "a year" behind the number, "over a year", "over 40 years"
std::optional<Length> time_of(const Batch& batch, const Phrases& phrases, std::uint32_t amount) {
    const std::string_view unit = unit_behind(phrases, amount);
    if (!unit.empty()) return Length{Rational(1), unit};
    const std::string tail = phrases.after(amount, 3);
    if (tail.starts_with(" over a year ") || tail.starts_with(" over the year ")) return Length{Rational(1), "year"};
    const auto& figures = batch.sentence_of(batch.figures[amount]).figures;
    if (!tail.starts_with(" over # ") || amount == figures.back()) return std::nullopt;
    const Figure& length = batch.figures[amount + 1];
    if (length.quantity.kind != FigureKind::duration || !length.is_exact()) return std::nullopt;
    return Length{length.record->quantity.value, length.record->quantity.unit};
}

// How many of the one make the other: 12 months a year.
std::optional<Rational> times(std::string_view rate, const Length& length) {
    if (rate == length.unit) return length.count;
    if (rate == "month" && length.unit == "year") return multiply(length.count, Rational(12));
    if (rate == "week" && length.unit == "year") return multiply(length.count, Rational(52));
    return std::nullopt;
}

bool says_what_it_makes(const std::string& gap) {
    if (count_words(gap) > longest_joint || has_any(gap, {" from ", " and ", " but "})) return false;
    return has_any(gap, {" or ", " comes to ", " adds up to ", " amounts to ", " equivalent to ", " works out at ", " works out to ", " totalling ", " making ", " that is "});
}

void check_pair(const Batch& batch, std::uint32_t rate, std::uint32_t amount, Drafts& drafts) {
    const Figure& each = batch.figures[rate];
    const Figure& made = batch.figures[amount];
    const Phrases phrases(batch, made.sentence);
    const std::string_view unit = unit_behind(phrases, rate);
    const auto length = unit.empty() ? std::nullopt : time_of(batch, phrases, amount);
    const auto factor = length ? times(unit, *length) : std::nullopt;
    if (!factor || *factor <= Rational(1)) return;
    const auto makes = multiply(each.quantity.value, *factor);
    if (!makes || slip_between(*makes, made.quantity.value) != Slip::transposed) return;
    const std::string& printed = made.record->place.text;
    drafts.findings.push_back(pointing_at(amount, sum_draft(batch, {rate, amount}, Verdict::internal_arithmetic_error, Severity::error,
                                         each.record->place.text + " a " + std::string(unit) + " makes " + say_like(*makes, made.record->quantity, printed) + ", not " + printed)));
}

}  // namespace

void check_over_time(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t rate = range.begin; rate + 1 < range.end; ++rate) {
        const Figure& each = batch.figures[rate];
        const Figure& made = batch.figures[rate + 1];
        if (each.sentence != made.sentence || each.dimension != made.dimension || !is_amount_in_time(each) || !is_amount_in_time(made)) continue;
        if (says_what_it_makes(Phrases(batch, each.sentence).between(rate, rate + 1))) check_pair(batch, rate, rate + 1, drafts);
    }
}

}  // namespace crosstally
