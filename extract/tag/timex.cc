#include "extract/tag/timex.h"

#include "extract/tag/calendar.h"

namespace crosstally {
namespace {

std::string year_text(int year) { return format_day(make_day(year, 1, 1)).substr(0, 4); }

// The ISO week is that of its Thursday.
std::string week_text(Day monday) {
    const Day thursday = monday + std::chrono::days{3};
    const auto day_of_year = (thursday - *whole_year(year_of(thursday)).from).count();
    const std::string number = std::to_string(day_of_year / 7 + 1);
    return year_text(year_of(thursday)) + "-W" + (number.size() < 2 ? "0" : "") + number;
}

std::string part_of_year(Day first, const DayRange& days) {
    const std::string year = year_text(year_of(first));
    if (days == whole_months(year_of(first), 1, 6)) return year + "-H1";
    return days == whole_months(year_of(first), 7, 6) ? year + "-H2" : "";
}

std::string name_of(Day first, const DayRange& days) {
    const int length = length_in_days(days);
    const auto is = [&](CalendarUnit unit, int shortest, int longest) {
        return length >= shortest && length <= longest && days == around(first, unit);
    };
    if (is(CalendarUnit::day, 1, 1)) return format_day(first);
    if (is(CalendarUnit::week, 7, 7)) return week_text(first);
    if (is(CalendarUnit::weekend, 2, 2)) return week_text(first - std::chrono::days{5}) + "-WE";
    if (is(CalendarUnit::month, 28, 31)) return format_day(first).substr(0, 7);
    if (is(CalendarUnit::quarter, 90, 92)) return year_text(year_of(first)) + "-Q" + std::to_string((month_of(first) + 2) / 3);
    if (is(CalendarUnit::year, 365, 366)) return year_text(year_of(first));
    if (is(CalendarUnit::decade, 3652, 3653)) return year_text(year_of(first)).substr(0, 3);
    if (is(CalendarUnit::century, 36524, 36525)) return year_text(year_of(first)).substr(0, 2);
    return length >= 181 && length <= 184 ? part_of_year(first, days) : "";
}

}  // namespace

std::string timex_of(const DayRange& days) {
    if (!days.known()) return {};
    if (days.from && days.to) {
        const std::string name = name_of(*days.from, days);
        if (!name.empty()) return name;
    }
    return (days.from ? format_day(*days.from) : "..") + "/" + (days.to ? format_day(*days.to) : "..");
}

}  // namespace crosstally
