#include "extract/tag/holidays.h"

namespace crosstally {
namespace {

using std::chrono::days;
using From = HolidayRule::From;

// The Gregorian Easter Sunday (Meeus, Jones and Butcher).
Day easter_sunday(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return make_day(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31) + 1);
}

// The Julian Easter Sunday (Meeus), as a day of the Gregorian calendar; 1900 to 2099.
Day orthodox_easter_sunday(int year) {
    const int d = (19 * (year % 19) + 15) % 30;
    const int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const int f = d + e + 114;
    constexpr days julian_to_gregorian{13};
    return make_day(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31) + 1) + julian_to_gregorian;
}

Day weekday_of_month(int year, const HolidayRule& rule) {
    constexpr unsigned the_last = 5;
    const DayRange month = whole_month(year, rule.month);
    if (rule.nth == the_last) return *month.to - days{(weekday_of(*month.to) + 7 - rule.weekday) % 7};
    return *month.from + days{(rule.weekday + 7 - weekday_of(*month.from)) % 7 + 7 * (rule.nth - 1)};
}

std::optional<Day> day_in(int year, const HolidayRule& rule) {
    switch (rule.from) {
        case From::easter: return easter_sunday(year) + days{rule.shift};
        case From::orthodox_easter: return orthodox_easter_sunday(year) + days{rule.shift};
        case From::weekday: return weekday_of_month(year, rule) + days{rule.shift};
        default: break;
    }
    const auto day = checked_day(year, rule.month, rule.day);
    return day ? std::optional(*day + days{rule.shift}) : std::nullopt;
}

}  // namespace

DayRange holiday_in(int year, const NamedDay& named) {
    for (const auto& [first, last] : named.listed) {
        if (year_of(first) == year) return {first, last};
    }
    if (!named.first) return {};
    const auto first = day_in(year, *named.first);
    return {first, named.last ? day_in(year, *named.last) : first};
}

}  // namespace crosstally
