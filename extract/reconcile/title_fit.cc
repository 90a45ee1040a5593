#include "extract/reconcile/title_fit.h"

#include <algorithm>
#include <optional>

#include "extract/reconcile/count_common.h"
#include "extract/reconcile/direction.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/measure.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

// "Halves" and "a fall of 45 per cent"
bool halves_by(const Figure& multiple, const Figure& percent) {
    const auto left = percent.loose.high && percent.loose.low ? std::optional(Interval{subtract(Rational(100), *percent.loose.high), subtract(Rational(100), *percent.loose.low), false, false}) : std::nullopt;
    const auto as_percent = scaled({multiple.quantity.value, multiple.quantity.value, false, false}, Rational(100));
    return left && as_percent && intersects(widened(*as_percent, Rational(7)), *left);
}

// "Trebled" and "183 per cent more": the multiple as a change in per cent.
bool multiple_fits_percent(const Figure& multiple, const Figure& percent, Change change) {
    if (multiple.quantity.kind != FigureKind::multiple || percent.quantity.kind != FigureKind::percent) return false;
    if (change == Change::down && multiple.quantity.value < Rational(1)) return halves_by(multiple, percent);
    if (change != Change::up) return false;
    const auto as_percent = scaled(multiple.loose, Rational(100));
    const auto grown = shifted(percent.loose, Rational(100));
    const bool least = multiple.quantity.approx == Approx::above || multiple.quantity.approx == Approx::at_least;
    return as_percent && grown && intersects(widened(*as_percent, Rational(least ? 5 : 25)), *grown);
}

// The rate as so many times: a rise of a quarter is 1.25, a share of a quarter 0.25.
std::optional<Interval> as_times(const Figure& rate) {
    const auto share = scaled(rate.loose, *Rational::fraction(1, 100));
    if (!share || rate.quantity.change == Change::none) return share;
    if (rate.quantity.change == Change::up) return shifted(*share, Rational(1));
    if (!share->low || !share->high) return std::nullopt;
    return Interval{subtract(Rational(1), *share->high), subtract(Rational(1), *share->low), false, false};
}

// "Halves" is a seventh of it to each side: what it leaves lies between nothing and all.
Interval multiple_meant(const Figure& multiple) {
    const Rational& value = multiple.quantity.value;
    const auto margin = value < Rational(1) ? divide(value, Rational(7)) : std::nullopt;
    return margin ? widened({value, value, false, false}, *margin) : multiple.loose;
}

Interval exactly(const Figure& figure) { return {figure.quantity.value, figure.quantity.value, false, false}; }

// Levels of two things are no rise: "3,618 people ... seen 9,044 times".
bool may_count_one_thing(const Figure& a, const Figure& b) { return a.measure().empty() || b.measure().empty() || measure_likeness(a, b).shared > 0; }

bool levels_fit(const Batch& batch, const Figure& multiple, const Interval& wanted, Range range) {
    const bool as_told = multiple.dimension == "percent";  // levels so near to one another fit any share where they are loose
    const bool of_change = !as_told || multiple.quantity.change != Change::none;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& a = batch.figures[i];
        if (a.record->place.in_title || a.dimension == "multiple" || direction_of(a) != Change::none) continue;
        const bool of_one_thing = count_common(multiple.near, a.near) > 0;
        if (!of_one_thing && !as_told) continue;
        for (std::uint32_t j = i + 1; j < range.end && batch.figures[j].sentence <= (of_one_thing ? a.sentence + 1 : a.sentence); ++j) {
            const Figure& b = batch.figures[j];
            if (a.dimension != b.dimension || direction_of(b) != Change::none || (of_change && !may_count_one_thing(a, b))) continue;
            const auto times = as_told ? over(exactly(a), exactly(b)) : over(a.loose, b.loose);
            const auto back = as_told ? over(exactly(b), exactly(a)) : over(b.loose, a.loose);
            if ((times && intersects(*times, wanted)) || (back && intersects(*back, wanted))) return true;
        }
    }
    return false;
}

// A headline rounds to two digits, and may be one of the last out: 290,000 over 286,000, and over 291,132 no 320,000.
bool is_nearly(const Figure& title, const Figure& body) {
    if (title.digits > 2 || !within_factor(title.quantity.value, body.quantity.value, 11, 10)) return false;
    const auto apart = subtract(std::max(title.quantity.value, body.quantity.value), std::min(title.quantity.value, body.quantity.value));
    return apart && *apart <= title.quantity.loose_place;
}

}  // namespace

bool breaks_bound(const Figure& title, const Figure& body) {
    if (!body.is_exact() || within_factor(title.quantity.value, body.quantity.value, 101, 100)) return false;
    if (title.quantity.approx == Approx::below) return title.quantity.value < body.quantity.value;
    return title.quantity.approx == Approx::above && body.quantity.value < title.quantity.value;
}

bool is_surpassed(const Figure& title, const Figure& body) {
    const bool over = title.quantity.approx == Approx::above || title.quantity.approx == Approx::at_least;
    return over && body.quantity.value > title.quantity.value && within_factor(title.quantity.value, body.quantity.value, 3, 2);
}

bool bears_out(const Batch& batch, const Figure& title, std::uint32_t index) {
    const Figure& body = batch.figures[index];
    if (multiple_fits_percent(title, body, direction_of(body))) return true;
    if (body.dimension != title.dimension || body.quantity.approx == Approx::vague) return false;
    if (body.quantity.approx == Approx::at_least && !within_factor(title.quantity.value, body.quantity.value, 3, 2)) return false;
    if (breaks_bound(title, body)) return false;
    const Fit fit = fit_of(title, body);
    return agrees(fit) || fit == Fit::vague || fit == Fit::misuse || is_nearly(title, body);
}

bool levels_bear_out(const Batch& batch, const Figure& title, Range range) {
    const auto wanted = title.dimension == "multiple" ? multiple_meant(title) : as_times(title);
    return wanted && levels_fit(batch, title, *wanted, range);
}

}  // namespace crosstally
