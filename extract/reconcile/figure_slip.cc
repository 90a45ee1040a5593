#include "extract/reconcile/figure_slip.h"

#include <algorithm>

#include "extract/reconcile/slip.h"
#include "extract/reconcile/values.h"
#include "extract/value/units.h"

namespace crosstally {
namespace {

// "$1.39 billion" and "A$1.39 billion": a sign that says not whose dollar it is may be that of the other.
bool may_be_one_dollar(const FigureRecord& a, const FigureRecord& b) {
    if (!is_dollar(a.quantity.unit) || !is_dollar(b.quantity.unit)) return false;
    return dollar_words(a.place.text) == DollarWords::bare || dollar_words(b.place.text) == DollarWords::bare;
}

bool is_bare_dollar(const FigureRecord& record) { return is_dollar(record.quantity.unit) && dollar_words(record.place.text) == DollarWords::bare; }

bool is_slip_of_bare_dollars(const Figure& a, const Figure& b) {
    if (a.quantity.kind != FigureKind::money || a.dimension_id == b.dimension_id || std::min(a.digits, b.digits) < 3 || !a.is_exact() || !b.is_exact()) return false;
    const Slip slip = is_bare_dollar(*a.record) && is_bare_dollar(*b.record) ? slip_between(a.quantity.value, b.quantity.value) : Slip::none;
    return slip == Slip::transposed || slip == Slip::magnitude;
}

}  // namespace

bool one_number_of_two_units(const Figure& a, const Figure& b) {
    if (!have_units(a, b)) return false;
    const Quantity& left = a.record->quantity;
    const Quantity& right = b.record->quantity;
    return left.unit != right.unit && left.value == right.value && !may_be_one_dollar(*a.record, *b.record);
}

bool is_unit_slip(const Figure& a, const Figure& b) {
    return one_number_of_two_units(a, b) && a.digits >= 3 && a.quantity.approx <= Approx::about && b.quantity.approx <= Approx::about && !agrees(fit_of(a, b));
}

bool is_short_unit_slip(const Figure& a, const Figure& b) {
    const auto plain = [](const Figure& figure) { return figure.digits == 2 && figure.quantity.approx <= Approx::about; };
    const bool of_one_kind = a.dimension == b.dimension || a.quantity.kind == FigureKind::money;
    return plain(a) && plain(b) && of_one_kind && one_number_of_two_units(a, b) && !agrees(fit_of(a, b));
}

bool is_one_number_in_other_units(const Figure& a, const Figure& b) { return is_unit_slip(a, b) || is_short_unit_slip(a, b) || is_slip_of_bare_dollars(a, b); }

void explain_slip(const Figure& a, const Figure& b, Draft& draft) {
    if (one_number_of_two_units(a, b)) {
        draft.tags.emplace_back("unit");
        return;
    }
    const Slip slip = slip_between(a.record->quantity.value, b.record->quantity.value);
    const bool telling = slip == Slip::transposed || slip == Slip::magnitude || std::min(a.digits, b.digits) >= 3;
    if (slip == Slip::none || !telling) return;
    draft.tags.emplace_back(tag_of(slip));
}

}  // namespace crosstally
