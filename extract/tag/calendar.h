// Arithmetic of the calendar: stretches of days by year, quarter, month, week, and moving by them.
// Weeks run from Monday to Sunday. A day that a shorter month has not (31 June) becomes that month's last.
#pragma once

#include "extract/tag/tags.h"

namespace crosstally {

enum class CalendarUnit : unsigned char { none, day, week, weekend, month, quarter, year, decade, century };

[[nodiscard]] int year_of(Day day);
[[nodiscard]] unsigned month_of(Day day);
[[nodiscard]] unsigned weekday_of(Day day);  // Monday is 0

[[nodiscard]] DayRange whole_months(int year, unsigned first_month, unsigned months);  // may run into the next year
[[nodiscard]] DayRange whole_month(int year, unsigned month);
[[nodiscard]] DayRange whole_year(int year);

// The stretch of that unit which holds the day: its week, its quarter, its decade.
[[nodiscard]] DayRange around(Day day, CalendarUnit unit);

[[nodiscard]] Day move_months(Day day, int months);
[[nodiscard]] Day move(Day day, int count, CalendarUnit unit);
// A stretch of whole months stays one: November moved by three months is the whole of February.
[[nodiscard]] DayRange move(const DayRange& days, int count, CalendarUnit unit);

// `count` units that end with the day (months are counted by their days: to 30 June, three months begin on 1 April).
[[nodiscard]] DayRange ending_with(Day last, int count, CalendarUnit unit);

[[nodiscard]] bool ends_month(Day day);

// 1 day to about 100 years; 0 where an end is not known.
[[nodiscard]] int length_in_days(const DayRange& days);

// A year of any calendar, of twelve months or 52 weeks.
inline constexpr int shortest_year = 360;  // days
inline constexpr int longest_year = 370;
[[nodiscard]] bool is_year(const DayRange& days);

}  // namespace crosstally
