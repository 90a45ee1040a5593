#include "extract/claim/record_names.h"

#include <array>

namespace crosstally {
namespace {

// The value of an enumeration of `count` values that to_string calls `name`.
template <class Enum>
std::optional<Enum> find(std::string_view name, unsigned char count) {
    for (unsigned char i = 0; i < count; ++i) {
        if (to_string(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

std::string digits_of(Int128 value) {
    const bool negative = value < 0;
    std::string digits;
    do {
        const int digit = static_cast<int>(value % 10);
        digits.insert(digits.begin(), static_cast<char>('0' + (digit < 0 ? -digit : digit)));
        value /= 10;
    } while (value != 0);
    return negative ? "-" + digits : digits;
}

}  // namespace

std::string_view to_string(NameKind kind) {
    constexpr std::array<std::string_view, 3> names = {"place", "organisation", "person"};
    return names[static_cast<std::size_t>(kind)];
}

std::optional<NameKind> name_kind_from(std::string_view name) { return find<NameKind>(name, 3); }
std::optional<How> how_from(std::string_view name) { return find<How>(name, 4); }
std::optional<Modality> modality_from(std::string_view name) { return find<Modality>(name, 6); }
std::optional<LinkRole> link_role_from(std::string_view name) { return find<LinkRole>(name, 4); }

bool is_decimal(const Rational& value) {
    constexpr std::int64_t twelve_places = 1'000'000'000'000;  // as many as to_decimal prints
    return value.denominator() <= twelve_places && twelve_places % static_cast<std::int64_t>(value.denominator()) == 0;
}

std::string to_fraction(const Rational& value) {
    return digits_of(value.numerator()) + "/" + digits_of(value.denominator());
}

std::optional<Rational> rational_from(std::string_view written) {
    const std::size_t bar = written.find('/');
    const auto numerator = Rational::parse(written.substr(0, bar));
    if (bar == std::string_view::npos || !numerator) return numerator;
    const auto denominator = Rational::parse(written.substr(bar + 1));
    return denominator ? divide(*numerator, *denominator) : std::nullopt;
}

}  // namespace crosstally
