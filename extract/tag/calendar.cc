#include "extract/tag/calendar.h"

#include <algorithm>

namespace crosstally {
namespace {

using std::chrono::days;

std::chrono::year_month_day parts(Day day) { return std::chrono::year_month_day{day}; }

bool is_last_of_month(Day day) { return month_of(day + days{1}) != month_of(day); }

int months_in(CalendarUnit unit) {
    switch (unit) {
        case CalendarUnit::month: return 1;
        case CalendarUnit::quarter: return 3;
        case CalendarUnit::year: return 12;
        case CalendarUnit::decade: return 120;
        case CalendarUnit::century: return 1200;
        default: return 0;
    }
}

}  // namespace

int year_of(Day day) { return static_cast<int>(parts(day).year()); }
unsigned month_of(Day day) { return static_cast<unsigned>(parts(day).month()); }
unsigned weekday_of(Day day) { return std::chrono::weekday{day}.iso_encoding() - 1; }

DayRange whole_months(int year, unsigned first_month, unsigned months) {
    const Day first = make_day(year, first_month, 1);
    return {first, move_months(first, static_cast<int>(months)) - days{1}};
}

DayRange whole_month(int year, unsigned month) { return whole_months(year, month, 1); }
DayRange whole_year(int year) { return whole_months(year, 1, 12); }

DayRange around(Day day, CalendarUnit unit) {
    const int year = year_of(day);
    const Day monday = day - days{weekday_of(day)};
    switch (unit) {
        case CalendarUnit::week: return {monday, monday + days{6}};
        case CalendarUnit::weekend: return {monday + days{5}, monday + days{6}};
        case CalendarUnit::month: return whole_month(year, month_of(day));
        case CalendarUnit::quarter: return whole_months(year, (month_of(day) - 1) / 3 * 3 + 1, 3);
        case CalendarUnit::year: return whole_year(year);
        case CalendarUnit::decade: return whole_months(year - year % 10, 1, 120);
        case CalendarUnit::century: return whole_months(year - year % 100, 1, 1200);
        default: return {day, day};
    }
}

Day move_months(Day day, int months) {
    const auto from = parts(day);
    const auto month = from.year() / from.month() + std::chrono::months{months};
    const auto last = static_cast<unsigned>((month / std::chrono::last).day());
    return Day{month / std::chrono::day{std::min(last, static_cast<unsigned>(from.day()))}};
}

Day move(Day day, int count, CalendarUnit unit) {
    if (unit == CalendarUnit::week || unit == CalendarUnit::weekend) return day + days{7 * count};
    if (const int months = months_in(unit); months != 0) return move_months(day, months * count);
    return day + days{count};
}

DayRange move(const DayRange& range, int count, CalendarUnit unit) {
    DayRange moved;
    if (range.from) moved.from = move(*range.from, count, unit);
    if (range.to) {
        const bool whole = months_in(unit) != 0 && is_last_of_month(*range.to) &&
                           (!range.from || parts(*range.from).day() == std::chrono::day{1});
        moved.to = whole ? move(*range.to + days{1}, count, unit) - days{1} : move(*range.to, count, unit);
    }
    return moved;
}

DayRange ending_with(Day last, int count, CalendarUnit unit) {
    return {move(last + days{1}, -count, unit), last};
}

bool ends_month(Day day) { return parts(day + days{1}).day() == std::chrono::day{1}; }

int length_in_days(const DayRange& range) {
    return range.from && range.to ? static_cast<int>((*range.to - *range.from).count()) + 1 : 0;
}

bool is_year(const DayRange& days) {
    const int length = length_in_days(days);
    return length >= shortest_year && length <= longest_year;
}

}  // namespace crosstally
