// The words of one point of the calendar ("4 June 2023", "last March", "the first quarter of 2021", "2020-21",
// "Tuesday last week") read into parts; what the words do not say is left empty. Resolving is resolve_point.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/tag/calendar_words.h"
#include "rules/holiday_list.h"

namespace crosstally {

enum class Part : unsigned char { none, start, early, middle, late, end };

struct CalendarPoint {
    std::optional<int> year;
    std::optional<int> second_year;  // 2020-21: 2021
    unsigned month = 0;
    unsigned day = 0;                // as printed, perhaps more than the month has
    std::optional<unsigned> weekday;
    bool weekday_in_full = false;    // "Sunday", which is no newspaper
    Season season = Season::none;
    bool term = false;  // the season's term of a school
    const NamedDay* holiday = nullptr;  // of the list that was given
    unsigned quarter = 0;
    unsigned half = 0;
    std::optional<int> decade;       // its first year
    std::optional<int> century;      // its first year
    std::optional<int> day_shift;    // today 0, yesterday -1
    CalendarUnit unit = CalendarUnit::none;  // of "last year", "this week", "the month"
    std::optional<int> unit_shift;   // last -1, this 0, next 1; empty: "the year"
    std::optional<int> named_shift;  // of "last March", "next Tuesday"
    bool financial = false;          // "the last financial year"
    bool academic = false;           // "the 2021-22 school year"
    Part part = Part::none;
};

// Words and numbers in lower case and the marks between them; apostrophes straight, dashes as "-".
[[nodiscard]] std::vector<std::string> calendar_pieces(std::string_view text);

[[nodiscard]] CalendarPoint read_point(std::string_view text, const HolidayList& holidays);

struct Length {
    int count = 0;  // 0: the words are no length
    CalendarUnit unit = CalendarUnit::none;
};
[[nodiscard]] Length read_length(std::string_view text);  // "the nine months", "a year", "six-month period", "fortnight"

}  // namespace crosstally
