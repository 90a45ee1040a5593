#include "extract/tag/make_quantity.h"

namespace crosstally {

std::optional<Quantity> make_quantity(const RuleSet& rules, const RuleMatch& match, std::string_view text) {
    const auto kind = figure_kind_from(rules.rules()[match.rule].kind);
    std::string digits;
    for (const char c : rules.group(match, "value", text)) {
        if (c != ',') digits.push_back(c);
    }
    const auto value = Rational::parse(digits);
    if (!kind || !value) return std::nullopt;
    Quantity quantity;
    quantity.kind = *kind;
    quantity.value = quantity.high = *value;
    quantity.place = quantity.loose_place = 1;
    return quantity;
}

}  // namespace crosstally
