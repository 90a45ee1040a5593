#include "extract/reconcile/check_over_time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/said_apart.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_gap = 8;  // words from the rate to what it comes to

std::optional<std::int64_t> times_a_year(std::string_view unit) {
    if (unit == "week") return 52;
    if (unit == "month") return 12;
    if (unit == "year" || unit == "annum" || unit == "season") return 1;
    return std::nullopt;
}

struct Rate {
    std::uint32_t figure = 0;
    std::int64_t times = 0;  // a year
};

struct Total {
    std::uint32_t figure = 0;
    Rational years;
};

bool is_exact_amount(const Figure& figure) {
    const bool amount = figure.quantity.kind == FigureKind::money || figure.quantity.kind == FigureKind::count;
    return amount && figure.is_told() && figure.is_exact() && figure.quantity.value > Rational(0) && !figure.record->place.in_title;
}

std::optional<Rate> rate_at(const Batch& batch, std::uint32_t figure) {
    if (!is_exact_amount(batch.figures[figure])) return std::nullopt;
    const auto times = times_a_year(rate_unit(batch.figures[figure]));
    return times ? std::optional(Rate{figure, *times}) : std::nullopt;
}

bool leads_over(const Phrases& phrases, std::uint32_t length) { return has_any(phrases.before(length, 1), {" over ", " in ", " after "}); }

std::optional<Rational> years_of(const Figure& length) {
    const Quantity& quantity = length.record->quantity;
    if (quantity.kind != FigureKind::duration || !length.is_exact()) return std::nullopt;
    if (quantity.unit == "year") return quantity.value;
    return quantity.unit == "month" ? divide(quantity.value, Rational(12)) : std::nullopt;
}

// "£998,000 over 40 years", "Over a year she would pay £19,620", "£642 a year"
std::optional<Total> total_at(const Batch& batch, const Phrases& phrases, const std::vector<std::uint32_t>& figures, std::size_t at) {
    const std::uint32_t figure = figures[at];
    if (!is_exact_amount(batch.figures[figure])) return std::nullopt;
    if (const auto times = times_a_year(rate_unit(batch.figures[figure]))) return *times == 1 ? std::optional(Total{figure, Rational(1)}) : std::nullopt;
    if (at + 1 < figures.size() && phrases.between(figure, figures[at + 1]) == " over ") {
        const auto years = years_of(batch.figures[figures[at + 1]]);
        return years ? std::optional(Total{figure, *years}) : std::nullopt;
    }
    const bool opens = at == 1 && count_words(phrases.before(figures[0], 3)) == 1 && leads_over(phrases, figures[0]);
    const auto years = opens ? years_of(batch.figures[figures[0]]) : std::nullopt;
    return years ? std::optional(Total{figure, *years}) : std::nullopt;
}

std::optional<Interval> made_by(const Batch& batch, const Rate& rate, const Total& total) {
    const auto factor = multiply(Rational(rate.times), total.years);
    return factor && *factor > Rational(1) ? scaled(batch.figures[rate.figure].loose, *factor) : std::nullopt;
}

// By the week a hundredth to either side: a year has a day or two more than 52 of them.
bool fits(const Batch& batch, const Interval& made, const Rate& rate, const Total& total) {
    const Figure& figure = batch.figures[total.figure];
    return intersects(made, rate.times == 52 ? widened(figure.loose, divide(figure.quantity.value, Rational(100)).value_or(Rational(0))) : figure.loose);
}

// As printed, by a reader with a calculator.
std::optional<Rational> said_of(const Batch& batch, const Rate& rate, const Total& total) {
    const auto factor = multiply(Rational(rate.times), total.years);
    return factor ? multiply(batch.figures[rate.figure].quantity.value, *factor) : std::nullopt;
}

// Other amounts are paid in ten months of the year, or with what else there is.
bool is_slip_from(const Batch& batch, const Rate& rate, const Total& total) {
    const auto said = said_of(batch, rate, total);
    const Slip slip = said ? slip_between(*said, batch.figures[total.figure].quantity.value) : Slip::none;
    return slip == Slip::transposed || slip == Slip::digit;
}

void report(const Batch& batch, const Rate& rate, const Total& total, Drafts& drafts) {
    const FigureRecord& a = *batch.figures[rate.figure].record;
    const FigureRecord& b = *batch.figures[total.figure].record;
    const auto made = said_of(batch, rate, total);
    if (!made) return;
    drafts.findings.push_back(pointing_at(total.figure, sum_draft(batch, {rate.figure, total.figure}, Verdict::internal_arithmetic_error, Severity::error,
                                          a.place.text + " a " + std::string(rate_unit(batch.figures[rate.figure])) + " comes to " + say_like(*made, b.quantity, b.place.text) + ", not " + b.place.text)));
}

bool are_of_one_unit(const Batch& batch, const Rate& rate, const Total& total) { return batch.figures[rate.figure].dimension_id == batch.figures[total.figure].dimension_id; }

// "$255 a month, or $3,600 over a year"
void check_beside(const Batch& batch, const Phrases& phrases, const Rate& rate, const Total& total, Drafts& drafts) {
    const std::string gap = phrases.between(rate.figure, total.figure);
    const bool told = gap.ends_with(" or ") || has_any(gap, {" comes to ", " come to ", " adds up to ", " add up to ", " amounts to ", " amount to ", " works out at "});
    if (!told || count_words(gap) > longest_gap || gap.find('#') != std::string::npos || !are_of_one_unit(batch, rate, total)) return;
    const auto made = made_by(batch, rate, total);
    if (made && !fits(batch, *made, rate, total) && is_slip_from(batch, rate, total)) report(batch, rate, total, drafts);
}

// "£200m over five years, or £40m a year"
void check_each_year(const Batch& batch, const Phrases& phrases, const Total& total, const Rate& rate, Drafts& drafts) {
    const std::string gap = phrases.between(total.figure, rate.figure);
    const bool told = gap.ends_with(" or ") && rate.times == 1 && count_words(gap) <= 3 && rate.figure == total.figure + 2;
    if (!told || !are_of_one_unit(batch, rate, total)) return;
    const Figure& each = batch.figures[rate.figure];
    const Figure& all = batch.figures[total.figure];
    const auto made = over(near_reading(all, each), {total.years, total.years, false, false});
    if (made && !intersects(*made, each.loose)) report(batch, rate, total, drafts);
}

// "It was let at $1,410 a month, up from $1,361. Over a year a tenant would pay $19,620." None of the rates makes it,
// and one does but for a slip of the digits.
void check_behind(const Batch& batch, const std::vector<Rate>& rates, const Total& total, Drafts& drafts) {
    const Rate* slipped = nullptr;
    for (const Rate& rate : rates) {
        const auto made = are_of_one_unit(batch, rate, total) ? made_by(batch, rate, total) : std::nullopt;
        if (!made) continue;
        if (fits(batch, *made, rate, total)) return;
        if (slipped == nullptr && is_slip_from(batch, rate, total)) slipped = &rate;
    }
    if (slipped != nullptr) report(batch, *slipped, total, drafts);
}

}  // namespace

void check_over_time(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].sentences;
    std::vector<Rate> before;  // of the sentence before
    for (std::uint32_t sentence = range.begin; sentence < range.end; ++sentence) {
        const auto& figures = batch.sentences[sentence].figures;
        std::vector<Rate> here;
        std::optional<Total> spread;  // over years
        if (figures.empty() && before.empty()) continue;
        const Phrases phrases(batch, sentence);
        for (std::size_t at = 0; at < figures.size(); ++at) {
            const auto total = total_at(batch, phrases, figures, at);
            if (total && !here.empty()) check_beside(batch, phrases, here.back(), *total, drafts);
            if (total && here.empty() && rate_unit(batch.figures[figures[at]]).empty() && at == 1) check_behind(batch, before, *total, drafts);
            const auto rate = rate_at(batch, figures[at]);
            if (rate && spread) check_each_year(batch, phrases, *spread, *rate, drafts);
            if (rate) here.push_back(*rate);
            if (total) spread = total;
        }
        before = std::move(here);
    }
}

}  // namespace crosstally
