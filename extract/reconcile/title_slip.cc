#include "extract/reconcile/title_slip.h"

#include <algorithm>
#include <string>

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/slip.h"

namespace crosstally {
namespace {

bool is_slip(const Figure& title, const Figure& body, unsigned place) {
    if (!title.is_exact() || !body.is_exact()) return false;
    const unsigned digits = std::min(title.digits, body.digits);
    switch (slip_between(title.quantity.value, body.quantity.value)) {
        case Slip::transposed: return digits >= 3 || (digits == 2 && place < 2);
        case Slip::digit: return digits >= 4 || (digits == 3 && place == 0 && title.quantity.place < Rational(1) && body.quantity.place == title.quantity.place);
        case Slip::dropped: return digits >= 4;
        case Slip::magnitude: return place == 0 && title.dimension != "count" && title.dimension != "time";
        default: return false;
    }
}

// "43,000 jobs go" over a text whose first number is 4,300; "8,700 left waiting" over 7,703, of which one digit is another.
bool is_slip_of_first(const Figure& title, const Figure& body, unsigned place) {
    if (place > 0 || title.dimension != "count" || !title.is_exact() || !body.is_exact() || title.digits < 2) return false;
    const Rational& value = body.quantity.value;
    if (title.quantity.value < Rational(1000) || value < Rational(1000)) return false;
    if (slip_between(title.quantity.value, value) == Slip::magnitude) return true;
    return body.digits >= 4 && slip_between(title.quantity.value, round_to(value, title.quantity.loose_place)) == Slip::digit;
}

// "£213m" over "£312 million": three digits or more of one of the text's first amounts, in another order.
bool is_rearranged(const Figure& title, const Figure& body, unsigned place) {
    constexpr unsigned first_places = 4;
    if (place >= first_places || title.quantity.kind != FigureKind::money || !title.is_exact() || !body.is_exact() || std::min(title.digits, body.digits) < 3) return false;
    std::string left = title.quantity.value.to_decimal(), right = body.quantity.value.to_decimal();
    std::ranges::sort(left);
    std::ranges::sort(right);
    return left == right;
}

}  // namespace

bool is_title_slip(const Figure& title, const Figure& body, unsigned place) {
    return is_slip(title, body, place) || is_slip_of_first(title, body, place) || is_rearranged(title, body, place);
}

}  // namespace crosstally
