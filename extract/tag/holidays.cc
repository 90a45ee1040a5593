#include "extract/tag/holidays.h"

#include <algorithm>
#include <array>
#include <optional>

namespace crosstally {
namespace {

using std::chrono::days;

struct NamedDay {
    std::string_view name;
    unsigned month = 0;            // 0: counted from Easter
    int day = 0;                   // of the month, or from Easter Sunday; of nth weekdays: what is added to that weekday
    unsigned nth = 0;              // 1 to 4, 5 the last; 0: no weekday
    unsigned weekday = 0;          // Monday is 0
};

constexpr std::array named_days = std::to_array<NamedDay>({
    {"christmas", 12, 25}, {"christmas day", 12, 25}, {"xmas", 12, 25}, {"christmas eve", 12, 24},
    {"boxing day", 12, 26}, {"new year", 1, 1}, {"new year's day", 1, 1}, {"new years day", 1, 1},
    {"new year's eve", 12, 31}, {"new years eve", 12, 31}, {"halloween", 10, 31}, {"valentine's day", 2, 14},
    {"st patrick's day", 3, 17}, {"saint patrick's day", 3, 17}, {"st david's day", 3, 1}, {"st george's day", 4, 23},
    {"st andrew's day", 11, 30}, {"may day", 5, 1}, {"international workers' day", 5, 1}, {"armistice day", 11, 11},
    {"veterans day", 11, 11}, {"bonfire night", 11, 5}, {"guy fawkes night", 11, 5}, {"burns night", 1, 25},
    {"international women's day", 3, 8}, {"earth day", 4, 22}, {"juneteenth", 6, 19}, {"midsummer's day", 6, 24},
    {"easter", 0, 0}, {"easter sunday", 0, 0}, {"easter monday", 0, 1}, {"good friday", 0, -2},
    {"maundy thursday", 0, -3}, {"palm sunday", 0, -7}, {"mothering sunday", 0, -21}, {"ash wednesday", 0, -46},
    {"shrove tuesday", 0, -47}, {"pancake day", 0, -47}, {"mardi gras", 0, -47}, {"ascension day", 0, 39},
    {"pentecost", 0, 49}, {"whit sunday", 0, 49}, {"whit monday", 0, 50}, {"trinity sunday", 0, 56},
    {"thanksgiving", 11, 0, 4, 3}, {"thanksgiving day", 11, 0, 4, 3}, {"black friday", 11, 1, 4, 3},
    {"cyber monday", 11, 4, 4, 3}, {"remembrance sunday", 11, 0, 2, 6}, {"labor day", 9, 0, 1, 0},
    {"memorial day", 5, 0, 5, 0}, {"martin luther king day", 1, 0, 3, 0}, {"mlk day", 1, 0, 3, 0}});

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

Day weekday_of_month(int year, const NamedDay& named) {
    const DayRange month = whole_month(year, named.month);
    if (named.nth == 5) return *month.to - days{(weekday_of(*month.to) + 7 - named.weekday) % 7};
    const unsigned wait = (named.weekday + 7 - weekday_of(*month.from)) % 7 + 7 * (named.nth - 1);
    return *month.from + days{wait};
}

}  // namespace

Holiday holiday_from(std::string_view words) {
    const auto it = std::find_if(named_days.begin(), named_days.end(), [&](const NamedDay& d) { return d.name == words; });
    return it == named_days.end() ? Holiday::none : static_cast<Holiday>(it - named_days.begin() + 1);
}

Day holiday_in(int year, Holiday holiday) {
    const NamedDay& named = named_days.at(static_cast<std::size_t>(holiday) - 1);
    if (named.month == 0) return easter_sunday(year) + days{named.day};
    if (named.nth != 0) return weekday_of_month(year, named) + days{named.day};
    return make_day(year, named.month, static_cast<unsigned>(named.day));
}

}  // namespace crosstally
