// How the figures of one article are read where they are reckoned with each other. A number to the unit that counts is
// exactly that; of round numbers there are two readings: near is what a writer who rounds may well have meant (a quarter of
// the last place that is not zero, and no more than a tenth of the number, to each side), loose is all that rounding allows
// (half of that place). Near decides, loose lowers the severity.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/reconcile/batch.h"

namespace crosstally {

// The number as it is printed; what is hedged, as its hedge allows.
[[nodiscard]] Interval stated_reading(const Figure& figure);

// As a reader with a calculator takes it: the number, or what a hedge allows. For reasons, never for a decision.
[[nodiscard]] Interval said_reading(const Figure& figure);

// The two figures of one sum are given in one precision: 1,200 beside 2,913 is 1,200 to the unit, "from 80 to 50" is exact.
[[nodiscard]] Interval loose_reading(const Figure& figure, const Figure& other);
[[nodiscard]] Interval near_reading(const Figure& figure, const Figure& other);

// By every reading.
[[nodiscard]] bool surely_larger(const Figure& a, const Figure& b);

// What a stated per cent allows: a unit of the last place to a writer who truncates, more to a round one.
[[nodiscard]] Interval near_rate(const Figure& rate);

[[nodiscard]] Interval near_amount(const Figure& amount);  // of a stated rise or fall

// "61.3", "16.7 to 24.4": one place more than the rate that it is held against.
[[nodiscard]] std::string say_beside(const Interval& interval, const Figure& rate);

// What the sum of the parts may come to: of short numbers the whole itself, of longer ones as their common place allows.
[[nodiscard]] Interval sum_reading(const Batch& batch, std::uint32_t whole, const std::vector<std::uint32_t>& parts);

// part / whole in per cent
struct ShareReadings {
    Interval said, near, loose;
};
[[nodiscard]] std::optional<ShareReadings> share_readings(const Figure& part, const Figure& whole);

}  // namespace crosstally
