// Sums, shares and changes of intervals, for recomputing what an article states. nullopt: no bound, division by what
// may be 0, or arithmetic that leaves 128 bits: then nothing can be said and nothing is logged.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/value/interval.h"
#include "extract/value/quantity.h"

namespace crosstally {

[[nodiscard]] std::optional<Interval> plus(const Interval& a, const Interval& b);
[[nodiscard]] std::optional<Interval> over(const Interval& a, const Interval& b);       // a / b, both above 0
[[nodiscard]] std::optional<Interval> scaled(const Interval& a, const Rational& factor);  // factor above 0
[[nodiscard]] std::optional<Interval> shifted(const Interval& a, const Rational& step);
[[nodiscard]] Interval widened(const Interval& a, const Rational& margin);               // by margin at both ends
[[nodiscard]] Rational round_to(const Rational& value, const Rational& place);           // half upwards; itself where place is 0
[[nodiscard]] std::string say(const Interval& interval);  // "2,681 to 2,712", to four significant digits

// Numbers worked out of figures, in the form of one of them: "4,820", "£40m" beside "£38m".
[[nodiscard]] std::string say_like(const Rational& number, const Quantity& model, std::string_view printed);
[[nodiscard]] std::string say_like(const Interval& interval, const Quantity& model, std::string_view printed);

}  // namespace crosstally
