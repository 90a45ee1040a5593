// Days of the year that have names, from list files with `list = 'holiday'` at their top: names, and behind '=' the days.
//     boxing-day = ['Boxing Day', '=12-26']
//     good-friday = ['Good Friday', '=easter-2']                  days from Easter, or from 'orthodox easter'
//     black-friday = ['Black Friday', '=fourth thursday in november+1']
//     holy-week = ['Holy Week', '=easter-7/easter-1']             first and last day
//     eid-al-fitr = ['?Eid al-Fitr', '=2023-04-21', '=2024-04-10']   where no rule of ours says it: year by year
// A day given year by year goes before a rule for that year. An id may stand again: names and days are added.
// A name that begins with ? is also a common word or a season ("Christmas lights") and counts only where it stands alone;
// one that begins with ~ counts only where a rule names it ("since New Year").
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/day.h"
#include "corpus/problem.h"

namespace crosstally {

struct RuleFile;
struct ListWord;

struct HolidayRule {
    enum class From : unsigned char { date, easter, orthodox_easter, weekday };
    From from = From::date;
    unsigned month = 0;    // of a date or a weekday
    unsigned day = 0;      // of the month
    unsigned nth = 0;      // 1 to 4; 5 the last
    unsigned weekday = 0;  // Monday is 0
    int shift = 0;         // days
};

struct NamedDay {
    std::optional<HolidayRule> first;
    std::optional<HolidayRule> last;  // where the name is a stretch of days
    std::vector<std::pair<Day, Day>> listed;  // first and last, in the order of the file
};

class HolidayList {
public:
    // Reads those of the files that are such lists; every mistake is a problem at its place.
    static HolidayList load(const std::vector<RuleFile>& files, Problems& problems);

    // The name in small letters, without apostrophes, its words parted by one space; nullptr if unknown.
    [[nodiscard]] const NamedDay* find(std::string_view name) const;

    [[nodiscard]] bool begins_with(std::string_view words) const;  // some name does

    // An alternation of the names, for a rule's pattern: those that count anywhere, or those written with ?.
    [[nodiscard]] std::string pattern(bool only_alone) const;

private:
    void add_name(std::string_view name, std::size_t day);
    static bool add_days(std::string_view words, NamedDay& day);

    std::vector<NamedDay> days_;
    std::map<std::string, std::size_t, std::less<>> places_;  // of days_, by name
    std::array<bool, 256> first_bytes_{};  // of the names in places_
    std::vector<std::string> anywhere_;  // names as written
    std::vector<std::string> alone_;
};

}  // namespace crosstally
