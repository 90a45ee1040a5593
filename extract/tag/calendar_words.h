// What single words of the calendar mean: months, weekdays, seasons, units, ordinals, small numbers.
// Words are in lower case, without a trailing full stop. nullopt or none where the word is none of these.
#pragma once

#include <optional>
#include <string_view>

#include "extract/tag/calendar.h"

namespace crosstally {

enum class Season : unsigned char { none, spring, summer, autumn, winter };

[[nodiscard]] unsigned month_from(std::string_view word);  // 1 to 12; 0 for no month
[[nodiscard]] std::optional<unsigned> weekday_from(std::string_view word);  // Monday is 0
[[nodiscard]] Season season_from(std::string_view word);
[[nodiscard]] CalendarUnit unit_from(std::string_view word);  // "year", "years", "yr"; "fortnight" is no unit of its own
[[nodiscard]] std::optional<int> ordinal_from(std::string_view word);  // "first", "1st", "twenty-first"
[[nodiscard]] std::optional<int> small_number_from(std::string_view word);  // "12", "twelve", "a", "couple", to 99
[[nodiscard]] std::optional<int> decade_from(std::string_view word);  // "1990s" -> 1990, "nineties" -> 1990

// The term of a school that is called after the season, by whole months; of a school year ("2021-22") the one in it.
[[nodiscard]] DayRange term_of(int year, Season season, bool of_school_year);
[[nodiscard]] DayRange season_of(int year, Season season);  // by whole months; winter begins in the year before

}  // namespace crosstally
