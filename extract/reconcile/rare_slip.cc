#include "extract/reconcile/rare_slip.h"

#include <algorithm>

namespace crosstally {
namespace {

// A number that chance does not put beside two figures of one story.
bool is_telling_beside(const Figure& figure) { return figure.is_rare() || (figure.is_exact() && figure.digits == 2 && figure.quantity.kind != FigureKind::count); }

// "£91.8m" and "£918m": of one time, and what they say has more than a word in common.
bool is_place_out(const MeasurePair& pair) {
    const unsigned digits = std::min(pair.left().digits, pair.right().digits);
    const bool one_thing = pair.measure.context() > 1 || pair.measure.shared > 0;
    return digits >= 3 && one_thing && pair.same_week && possible(pair.scope) && possible(pair.period);
}

// "£182m" and "£182bn". Of two digits, as £1.2m, only where their sentences share a word or their time.
bool is_rare_magnitude(const MeasurePair& pair) {
    const Rational& a = pair.left().quantity.value;
    const Rational& b = pair.right().quantity.value;
    const FigureKind kind = pair.left().quantity.kind;
    if ((kind != FigureKind::money && kind != FigureKind::measurement) || slip_between(a, b) != Slip::magnitude) return false;
    const unsigned digits = std::min(pair.left().digits, pair.right().digits);
    if (kind == FigureKind::measurement) return digits >= 4 && !within_factor(a, b, 500, 1) && pair.measure.context() > 1;  // "6,542 million tonnes"
    if (within_factor(a, b, 500, 1)) return is_place_out(pair);
    if (digits == 2) return pair.same_week && (pair.measure.context() > 0 || stated_same(pair.period));
    return digits >= 3 && (pair.measure.context() > 0 || shares_noun(pair));
}

// Digits that changed places: five of them and sums of four always, four where the sentences share a word, three where they
// share another number, or much of what they say, and count the same. Weeks apart only where they count one thing of one place,
// or are of five and much of what they say is the same.
bool is_rare_transposition(const MeasurePair& pair) {
    if (!pair.left().is_rare() || !pair.right().is_rare() || !is_transposed(pair)) return false;
    const FigureKind kind = pair.left().quantity.kind;
    const unsigned digits = std::min(pair.left().digits, pair.right().digits);
    const bool one_thing = stated_same(pair.scope) && !pair.left().measure().empty() && pair.left().measure() == pair.right().measure();
    if (digits > 4 && pair.measure.context() >= 3) return true;
    if (!pair.same_week && !stated_same(pair.period) && !one_thing) return false;
    if (digits > 4 || (digits == 4 && kind == FigureKind::money)) return true;
    if (digits == 4 && (pair.measure.context() > 0 || shares_noun(pair))) return true;
    if (pair.left().quantity.value >= Rational(1000) && pair.measure.context() >= 3 && shares_noun(pair)) return true;  // 1,460
    if (kind == FigureKind::measurement && pair.measure.context() >= 3) return true;
    if (one_thing || (pair.measure.same() && (pair.measure.shared >= 2 || pair.measure.context() >= 4))) return true;
    return (pair.measure.alike() || pair.measure.context() >= 2) && numbers_beside(pair) > 0;
}

// One of five digits or more: 5,688,400 and 5,668,400, of one noun or with the same two numbers beside them.
bool is_rare_digit(const MeasurePair& pair) {
    constexpr unsigned many = 5;
    if (!pair.same_week || !pair.left().is_rare() || !pair.right().is_rare() || std::min(pair.left().digits, pair.right().digits) < many) return false;
    if (!possible(pair.scope) || !possible(pair.period) || slip_of(pair) != Slip::digit) return false;
    return shares_noun(pair) || numbers_beside(pair) > 1;
}

// Two shares of three digits chance puts into a story of many places.
bool are_short_shares(const MeasurePair& pair) {
    return pair.left().quantity.kind == FigureKind::percent && std::max(pair.left().digits, pair.right().digits) <= 3;
}

bool both_state(const MeasurePair& pair, auto part) {
    return (pair.left().record->*part).how == How::stated && (pair.right().record->*part).how == How::stated;
}

}  // namespace

std::ptrdiff_t numbers_beside(const MeasurePair& pair) {
    const Batch& batch = pair.batch;
    const std::vector<std::uint32_t>& others = batch.sentence_of(pair.right()).figures;
    return std::ranges::count_if(batch.sentence_of(pair.left()).figures, [&](std::uint32_t x) {
        return x != pair.a && is_telling_beside(batch.figures[x]) && std::ranges::any_of(others, [&](std::uint32_t y) {
            return y != pair.b && fit_of(batch.figures[x], batch.figures[y]) == Fit::exact;
        });
    });
}

bool is_rare_slip(const MeasurePair& pair) {
    if (!pair.related || (!is_rare_transposition(pair) && !is_rare_magnitude(pair) && !is_rare_digit(pair))) return false;
    if (!possible(pair.scope) && both_state(pair, &FigureRecord::scope)) return false;
    if (!possible(pair.scope) && are_short_shares(pair) && numbers_beside(pair) == 0) return false;
    if (pair.period == Relation::overlapping && numbers_beside(pair) > 0) return true;  // "in the year to June", "a year ago"
    // "In July", "on July 2"; "a profit of £236m for the half-year", "announced a half-year profit of £263m yesterday".
    return periods_may_be_one(pair) || is_nested(pair.period) || !both_state(pair, &FigureRecord::period);
}

bool is_doubtful_slip(const MeasurePair& pair) {
    if (!pair.related || !pair.same_week || !pair.left().is_rare() || !pair.right().is_rare()) return false;
    return is_transposed(pair) && possible(pair.scope) && possible(pair.period);
}

namespace {

struct Compared {
    const Rational &a, &b;
};

Compared values_compared(const MeasurePair& pair) {
    const Quantity& a = pair.left().record->quantity;
    const Quantity& b = pair.right().record->quantity;
    if (a.kind == b.kind && a.unit == b.unit) return {a.value, b.value};
    return {pair.left().quantity.value, pair.right().quantity.value};
}

}  // namespace

Slip slip_of(const MeasurePair& pair) {
    const auto [a, b] = values_compared(pair);
    return slip_between(a, b);
}

bool is_transposed(const MeasurePair& pair) {
    const auto [a, b] = values_compared(pair);
    return are_transposed(a, b);
}

bool shares_noun(const MeasurePair& pair) {
    const std::vector<std::string>& other = pair.right().measure();
    return std::any_of(pair.left().measure().begin(), pair.left().measure().end(), [&](const std::string& word) {
        return word != "peopl" && word != "person" &&  // stems
                std::binary_search(other.begin(), other.end(), word);
    });
}

}  // namespace crosstally
