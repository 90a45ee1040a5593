#include "extract/tag/read_multiple.h"

#include <array>

#include "extract/tag/read_number.h"
#include "extract/value/units.h"

namespace crosstally {
namespace {

struct Stem {
    std::string_view stem;
    int numerator, denominator;
};
constexpr auto stems = std::to_array<Stem>({
    {"doubl", 2, 1}, {"trebl", 3, 1}, {"tripl", 3, 1}, {"quadrupl", 4, 1}, {"quintupl", 5, 1}, {"halv", 1, 2},
});

Change direction(const Rational& value) { return value < Rational(1) ? Change::down : Change::up; }

}  // namespace

std::optional<Multiple> read_multiple(std::string_view word) {
    const std::string plain = plain_words(word);
    if (plain == "twice" || plain == "double") return Multiple{2, Change::none};
    if (plain == "treble" || plain == "triple" || plain == "thrice") return Multiple{3, Change::none};
    if (plain == "quadruple") return Multiple{4, Change::none};
    for (const Stem& stem : stems) {
        if (!plain.starts_with(stem.stem)) continue;
        const Rational value = *Rational::fraction(stem.numerator, stem.denominator);
        return Multiple{value, direction(value)};
    }
    const std::size_t fold = plain.rfind("fold");
    const auto number = fold == std::string::npos ? std::nullopt : read_number(plain.substr(0, fold));
    if (!number) return std::nullopt;
    return Multiple{number->value, Change::none};
}

}  // namespace crosstally
