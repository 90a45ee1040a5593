// A calendar day in the proleptic Gregorian calendar, and its ISO 8601 form YYYY-MM-DD.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace crosstally {

using Day = std::chrono::sys_days;

[[nodiscard]] Day make_day(int year, unsigned month, unsigned day_of_month);  // the parts must make a real day
[[nodiscard]] std::optional<Day> checked_day(int year, unsigned month, unsigned day_of_month);
[[nodiscard]] std::optional<Day> parse_day(std::string_view iso);  // nullopt unless exactly YYYY-MM-DD and real
[[nodiscard]] std::string format_day(Day day);

}  // namespace crosstally
