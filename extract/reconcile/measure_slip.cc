#include "extract/reconcile/measure_slip.h"

#include <algorithm>
#include <optional>

#include "extract/reconcile/figure_slip.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/linked.h"
#include "extract/reconcile/rare_slip.h"
#include "extract/reconcile/slip.h"

namespace crosstally {
namespace {

// 264,032 and 246,000: one is rounded, and the digits that it keeps changed places.
bool is_rounded_slip(const MeasurePair& pair) {
    const Quantity& a = pair.left().quantity;
    const Quantity& b = pair.right().quantity;
    if (std::min(pair.left().digits, pair.right().digits) != 3) return false;
    const Rational place = std::max(a.loose_place, b.loose_place);
    return are_transposed(round_to(a.value, place), round_to(b.value, place));
}

// The change that led to the level: "rose by 77,000 to 1.36 million".
std::optional<std::uint32_t> change_to(const Batch& batch, std::uint32_t level) {
    for (const std::uint32_t index : batch.sentence_of(batch.figures[level]).figures) {
        if (linked(batch, index, LinkRole::to) == level) return index;
    }
    return std::nullopt;
}

// "A pass rate of 97.3 per cent", and 97.5 in Wales: near shares of three digits, where one tells no place.
bool may_be_another_share(const MeasurePair& pair, unsigned digits) {
    return digits == 3 && pair.left().quantity.kind == FigureKind::percent && open(pair.scope);
}

}  // namespace

bool is_slip(const MeasurePair& pair) {
    const unsigned digits = std::min(pair.left().digits, pair.right().digits);
    if (!pair.left().is_exact() || !pair.right().is_exact()) return false;
    const bool one_thing = stated_same(pair.scope) && stated_same(pair.period) && digits >= 3;
    if (is_rounded_slip(pair)) return true;
    const bool told_alike = pair.measure.same() || (pair.measure.shared > 0 && pair.measure.context() >= 4 && stated_same(pair.scope));
    switch (slip_of(pair)) {
        case Slip::transposed: return digits >= 3 || (digits == 2 && told_alike);
        case Slip::digit:
            if (may_be_another_share(pair, digits)) return false;
            return (one_thing && (pair.measure.alike() || pair.measure.context() >= 2)) || (digits >= 4 && shares_noun(pair)) || (digits >= 3 && pair.measure.same());
        case Slip::dropped: return digits >= 4 && shares_noun(pair);
        default: return false;
    }
}

bool end_one_change(const MeasurePair& pair) {
    const auto a = change_to(pair.batch, pair.a), b = change_to(pair.batch, pair.b);
    if (!a || !b) return false;
    const auto equal = [&](std::uint32_t x, std::uint32_t y, unsigned least) {
        return fit_of(pair.batch.figures[x], pair.batch.figures[y]) == Fit::exact && pair.batch.figures[x].digits >= least;
    };
    const FigureKind kind = pair.batch.figures[*a].quantity.kind;
    const bool amount = kind == FigureKind::count || kind == FigureKind::money || kind == FigureKind::measurement;
    if (pair.batch.figures[*a].quantity.change != pair.batch.figures[*b].quantity.change) return false;
    if (amount && equal(*a, *b, 2)) return true;
    const auto from = linked(pair.batch, *a, LinkRole::from), other = linked(pair.batch, *b, LinkRole::from);
    return from && other && equal(*from, *other, 3);
}

bool are_one_change(const MeasurePair& pair) {
    const auto is_one_level = [&](LinkRole role) {
        const auto a = linked(pair.batch, pair.a, role), b = linked(pair.batch, pair.b, role);
        return a && b && pair.batch.figures[*a].is_rare() && fit_of(pair.batch.figures[*a], pair.batch.figures[*b]) == Fit::exact;
    };
    if (pair.left().dimension != "percent" || !is_one_level(LinkRole::to)) return false;
    constexpr unsigned telling = 4;  // digits of the level: "down 8.6 per cent to $2,708" and "$2,708 (down 6.8 per cent)"
    const bool of_long_level = pair.batch.figures[*linked(pair.batch, pair.a, LinkRole::to)].digits >= telling;
    return is_one_level(LinkRole::from) || (of_long_level && pair.same_week && stated_same(pair.scope) && is_transposed(pair));
}

bool is_slip_of_one_forecast(const MeasurePair& pair) {
    constexpr std::size_t much = 4;  // words in common
    const bool one_sort = pair.left().record->modality == pair.right().record->modality && pair.left().measure() == pair.right().measure();
    return one_sort && pair.same_week && stated_same(pair.scope) && possible(pair.period) && pair.measure.context() >= much && is_transposed(pair);
}

bool is_rare_unit_slip(const MeasurePair& pair) {
    const bool of_one_kind = pair.left().dimension == pair.right().dimension && pair.left().quantity.kind == FigureKind::measurement;
    const bool places_stated = pair.left().record->scope.how == How::stated && pair.right().record->scope.how == How::stated;
    return of_one_kind && pair.related && pair.same_week && is_unit_slip(pair.left(), pair.right()) && (possible(pair.scope) || !places_stated);
}

bool one_number_two_units(const MeasurePair& pair) {
    if (is_rare_unit_slip(pair)) return true;
    if (is_unit_slip(pair.left(), pair.right())) return pair.measure.alike() || pair.measure.context() >= 2;
    const bool told_alike = pair.measure.context() >= 3 && (pair.measure.same() || !pair.left().record->quantity.value.is_whole());
    return is_short_unit_slip(pair.left(), pair.right()) && pair.related && pair.same_week && told_alike;
}

}  // namespace crosstally
