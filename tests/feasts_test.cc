// The feasts that rules/period/holidays.toml lists year by year, against the calendars of ICU.
#include <doctest/doctest.h>
#include <unicode/calendar.h>
#include <unicode/gregocal.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>

#include "rules/holiday_list.h"
#include "rules/rule_set.h"

using namespace crosstally;

namespace {

HolidayList built_in_list() {
    std::ifstream file(std::string(CROSSTALLY_SOURCE) + "/rules/period/holidays.toml");
    Problems problems;
    const std::vector<RuleFile> files{{"rules/period/holidays.toml", std::string(std::istreambuf_iterator<char>(file), {})}};
    HolidayList list = HolidayList::load(files, problems);
    CHECK(problems.empty());
    return list;
}

struct Feast {
    const char* name;
    const char* calendar;
    int month;  // of that calendar, from 0
    int day;
    int eve;    // days that it begins before
};

// The days of the list that are not the feast's by that calendar.
std::vector<std::string> wrong_days(const Feast& feast, const std::vector<std::pair<Day, Day>>& listed) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        *icu::TimeZone::getGMT(), icu::Locale((std::string("en@calendar=") + feast.calendar).c_str()), status));
    REQUIRE(U_SUCCESS(status));
    std::vector<std::string> wrong;
    constexpr double day_length = 86'400'000;
    for (const auto& [first, last] : listed) {
        calendar->setTime((static_cast<double>(first.time_since_epoch().count()) + feast.eve) * day_length, status);
        const bool fits = calendar->get(UCAL_MONTH, status) == feast.month && calendar->get(UCAL_DATE, status) == feast.day;
        if (!fits || calendar->get(UCAL_IS_LEAP_MONTH, status) != 0) wrong.push_back(format_day(first));
    }
    return wrong;
}

bool every_year_is_listed(const std::vector<std::pair<Day, Day>>& listed) {
    constexpr std::chrono::days longest_year{385};  // of the moon, with a thirteenth month
    return std::adjacent_find(listed.begin(), listed.end(), [&](const auto& one, const auto& next) {
               return next.first <= one.first || next.first - one.first > longest_year;
           }) == listed.end();
}

}  // namespace

TEST_CASE("feasts by the moon lie where ICU's calendars have them") {
    const HolidayList list = built_in_list();
    const Feast feasts[] = {{"ramadan", "islamic-umalqura", 8, 1, 0},  {"eid al fitr", "islamic-umalqura", 9, 1, 0},
                            {"eid al adha", "islamic-umalqura", 11, 10, 0}, {"chinese new year", "chinese", 0, 1, 0},
                            {"rosh hashanah", "hebrew", 0, 1, 1},      {"yom kippur", "hebrew", 0, 10, 1},
                            {"hanukkah", "hebrew", 2, 25, 1},          {"passover", "hebrew", 7, 15, 1}};
    for (const Feast& feast : feasts) {
        CAPTURE(feast.name);
        const NamedDay* named = list.find(feast.name);
        REQUIRE(named != nullptr);
        REQUIRE(named->listed.size() > 50);
        CHECK(wrong_days(feast, named->listed) == std::vector<std::string>{});
        CHECK(every_year_is_listed(named->listed));
    }
}

TEST_CASE("a line of named days in error is named") {
    Problems problems;
    const std::vector<RuleFile> files{{"a.toml", "list = 'holiday'\nfair = ['Fair Day', '=13-40']\nfete = ['Fete Day', '=fifth monday']\n"}};
    CHECK(HolidayList::load(files, problems).find("fair day") != nullptr);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].line == 2);
    CHECK(problems[1].column == 22);
}
