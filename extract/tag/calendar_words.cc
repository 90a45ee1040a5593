#include "extract/tag/calendar_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <utility>

namespace crosstally {
namespace {

struct Word {
    std::string_view word;
    int value;
};

std::optional<int> look_up(std::span<const Word> words, std::string_view word) {
    const auto it = std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.word == word; });
    if (it == words.end()) return std::nullopt;
    return it->value;
}

constexpr std::array months = std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june",
                                                               "july", "august", "september", "october", "november",
                                                               "december"});
constexpr std::array weekdays = std::to_array<std::string_view>({"monday", "tuesday", "wednesday", "thursday",
                                                                 "friday", "saturday", "sunday"});

constexpr std::array numbers = std::to_array<Word>({
    {"a", 1}, {"an", 1}, {"one", 1}, {"two", 2}, {"couple", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6},
    {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10}, {"eleven", 11}, {"twelve", 12}, {"thirteen", 13},
    {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
    {"twenty", 20}, {"thirty", 30}, {"forty", 40}, {"fifty", 50}, {"sixty", 60}, {"seventy", 70}, {"eighty", 80},
    {"ninety", 90}, {"dozen", 12}});

constexpr std::array ordinals = std::to_array<Word>({
    {"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"fifth", 5}, {"sixth", 6}, {"seventh", 7},
    {"eighth", 8}, {"ninth", 9}, {"tenth", 10}, {"eleventh", 11}, {"twelfth", 12}, {"thirteenth", 13},
    {"fourteenth", 14}, {"fifteenth", 15}, {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18},
    {"nineteenth", 19}, {"twentieth", 20}, {"thirtieth", 30}, {"opening", 1}, {"final", -1}});

constexpr std::array decades = std::to_array<Word>({
    {"twenties", 1920}, {"thirties", 1930}, {"forties", 1940}, {"fifties", 1950}, {"sixties", 1960},
    {"seventies", 1970}, {"eighties", 1980}, {"nineties", 1990}, {"noughties", 2000}});

constexpr std::array units = std::to_array<std::pair<std::string_view, CalendarUnit>>({
    {"day", CalendarUnit::day}, {"night", CalendarUnit::day}, {"week", CalendarUnit::week}, {"wk", CalendarUnit::week},
    {"weekend", CalendarUnit::weekend}, {"month", CalendarUnit::month}, {"quarter", CalendarUnit::quarter},
    {"qtr", CalendarUnit::quarter}, {"year", CalendarUnit::year}, {"yr", CalendarUnit::year},
    {"decade", CalendarUnit::decade}, {"century", CalendarUnit::century}, {"centurie", CalendarUnit::century}});

std::optional<int> digits_from(std::string_view word, std::string_view& rest) {
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    rest = word.substr(static_cast<std::size_t>(end - word.data()));
    if (error != std::errc{}) return std::nullopt;
    return value;
}

}  // namespace

unsigned month_from(std::string_view word) {
    for (unsigned m = 0; m < months.size(); ++m) {
        const bool shortened = word.size() == 3 || (word.size() == 4 && (word == "sept" || word == "june" || word == "july"));
        if (word == months[m] || (shortened && months[m].starts_with(word))) return m + 1;
    }
    return 0;
}

std::optional<unsigned> weekday_from(std::string_view word) {
    if (word.ends_with("'s")) word.remove_suffix(2);
    if (word.size() > 6 && word.ends_with('s')) word.remove_suffix(1);
    for (unsigned d = 0; d < weekdays.size(); ++d) {
        if (word == weekdays[d] || (word.size() >= 3 && word.size() <= 5 && weekdays[d].starts_with(word))) return d;
    }
    return std::nullopt;
}

Season season_from(std::string_view word) {
    if (word.ends_with("'s")) word.remove_suffix(2);
    if (word == "spring") return Season::spring;
    if (word == "summer") return Season::summer;
    if (word == "autumn" || word == "fall") return Season::autumn;
    return word == "winter" ? Season::winter : Season::none;
}

CalendarUnit unit_from(std::string_view word) {
    if (word.ends_with("'s") || word.ends_with("s'")) word.remove_suffix(2);
    if (word.ends_with('s')) word.remove_suffix(1);
    const auto it = std::find_if(units.begin(), units.end(), [&](const auto& u) { return u.first == word; });
    return it == units.end() ? CalendarUnit::none : it->second;
}

std::optional<int> ordinal_from(std::string_view word) {
    std::string_view rest;
    if (const auto value = digits_from(word, rest)) {
        const bool ending = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
        return ending ? value : std::nullopt;
    }
    const std::size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos) return look_up(ordinals, word);
    const auto tens = look_up(numbers, word.substr(0, hyphen));
    const auto ones = look_up(ordinals, word.substr(hyphen + 1));
    if (!tens || !ones || *tens < 20 || *ones > 9) return std::nullopt;
    return *tens + *ones;
}

std::optional<int> small_number_from(std::string_view word) {
    std::string_view rest;
    if (const auto value = digits_from(word, rest)) return rest.empty() ? value : std::nullopt;
    const std::size_t hyphen = word.find('-');
    if (hyphen == std::string_view::npos) return look_up(numbers, word);
    const auto tens = look_up(numbers, word.substr(0, hyphen));
    const auto ones = look_up(numbers, word.substr(hyphen + 1));
    if (!tens || !ones || *tens < 20 || *ones > 9) return std::nullopt;
    return *tens + *ones;
}

std::optional<int> decade_from(std::string_view word) {
    if (const auto spelled = look_up(decades, word)) return spelled;
    std::string_view rest;
    const auto year = digits_from(word, rest);
    if (!year || (rest != "s" && rest != "'s") || *year % 10 != 0) return std::nullopt;
    if (*year < 100) return *year + (*year < 20 ? 2000 : 1900);
    return year;
}

DayRange term_of(int year, Season season, bool of_school_year) {
    if (season == Season::autumn) return whole_months(year, 9, 4);
    const int second = year + (of_school_year ? 1 : 0);
    return season == Season::summer ? whole_months(second, 4, 4) : whole_months(second, 1, 3);
}

DayRange season_of(int year, Season season) {
    switch (season) {
        case Season::spring: return whole_months(year, 3, 3);
        case Season::summer: return whole_months(year, 6, 3);
        case Season::autumn: return whole_months(year, 9, 3);
        default: return whole_months(year - 1, 12, 3);
    }
}

}  // namespace crosstally
