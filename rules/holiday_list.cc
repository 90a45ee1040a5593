#include "rules/holiday_list.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "corpus/ascii.h"
#include "rules/list_file.h"

namespace crosstally {
namespace {

constexpr std::array<std::string_view, 12> months = {"january", "february", "march", "april", "may", "june", "july",
                                                     "august", "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 5> places = {"first", "second", "third", "fourth", "last"};

template <std::size_t size>
std::optional<unsigned> place_in(const std::array<std::string_view, size>& words, std::string_view word) {
    const auto it = std::find(words.begin(), words.end(), word);
    return it == words.end() ? std::nullopt : std::optional(static_cast<unsigned>(it - words.begin()));
}

bool take(std::string_view& text, std::string_view words) {
    if (!text.starts_with(words)) return false;
    text.remove_prefix(words.size());
    return true;
}

bool take_number(std::string_view& text, int& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{}) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

std::string_view take_word(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_of(" +-"), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    take(text, " ");
    return word;
}

bool read_weekday(std::string_view& text, HolidayRule& rule) {
    const auto nth = place_in(places, take_word(text));
    const auto weekday = place_in(weekdays, take_word(text));
    if (!nth || !weekday || !take(text, "in ")) return false;
    const auto month = place_in(months, take_word(text));
    if (!month) return false;
    rule.from = HolidayRule::From::weekday;
    rule.nth = *nth + 1;
    rule.weekday = *weekday;
    rule.month = *month + 1;
    return true;
}

bool read_month_and_day(std::string_view& text, HolidayRule& rule) {
    int month = 0;
    int day = 0;
    if (!take_number(text, month) || !take(text, "-") || !take_number(text, day)) return false;
    constexpr int leap_year = 2000;
    if (month < 1 || day < 1 || !checked_day(leap_year, static_cast<unsigned>(month), static_cast<unsigned>(day))) return false;
    rule.month = static_cast<unsigned>(month);
    rule.day = static_cast<unsigned>(day);
    return true;
}

// "12-26", "easter-2", "orthodox easter", "fourth thursday in november+1"
std::optional<HolidayRule> read_rule(std::string_view text) {
    HolidayRule rule;
    if (take(text, "easter")) {
        rule.from = HolidayRule::From::easter;
    } else if (take(text, "orthodox easter")) {
        rule.from = HolidayRule::From::orthodox_easter;
    } else if (!text.empty() && is_digit(text.front())) {
        if (!read_month_and_day(text, rule)) return std::nullopt;
    } else if (!read_weekday(text, rule)) {
        return std::nullopt;
    }
    take(text, "+");
    if (!text.empty() && !take_number(text, rule.shift)) return std::nullopt;
    return text.empty() ? std::optional(rule) : std::nullopt;
}

bool is_date(std::string_view text) { return text.size() == 10 && text[4] == '-'; }

std::string plain(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c == '\'') continue;
        if (c == ' ' || c == '-') out.push_back(' ');
        else out.push_back(made_small(c));
    }
    return out;
}

// Apostrophes may be missing, hyphens may be spaces.
std::string as_pattern(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c == '\'') out += "'?";
        else if (c == '-') out += "(?:-| )";
        else out.push_back(c);
    }
    return out;
}

}  // namespace

bool HolidayList::add_days(std::string_view words, NamedDay& day) {
    const std::size_t slash = words.find('/');
    const std::string_view first = words.substr(0, slash);
    const std::string_view last = slash == std::string_view::npos ? first : words.substr(slash + 1);
    if (is_date(first)) {
        const auto from = parse_day(first);
        const auto to = parse_day(last);
        if (from && to) day.listed.emplace_back(*from, *to);
        return from && to && *from <= *to;
    }
    day.first = read_rule(first);
    if (slash != std::string_view::npos) day.last = read_rule(last);
    return day.first && (slash == std::string_view::npos || day.last);
}

void HolidayList::add_name(std::string_view name, std::size_t day) {
    if (take(name, "?")) alone_.emplace_back(name);
    else if (!take(name, "~")) anywhere_.emplace_back(name);
    const std::string looked_for = plain(name);
    first_bytes_[static_cast<unsigned char>(looked_for.empty() ? '\0' : looked_for.front())] = true;
    places_[looked_for] = day;
}

HolidayList HolidayList::load(const std::vector<RuleFile>& files, Problems& problems) {
    HolidayList list;
    std::map<std::string_view, std::size_t> ids;
    for (const RuleFile& file : files) {
        if (kind_of_list(file) != "holiday") continue;
        Problems reported;  // what cannot be read at all is named by NameList::load, once
        const ListFile read = read_list_file(file, reported);
        for (const ListLine& line : read.lines) {
            const auto [at, fresh] = ids.emplace(line.id.text, list.days_.size());
            if (fresh) list.days_.emplace_back();
            for (const ListWord& word : line.names) {
                if (!word.text.starts_with("=")) {
                    list.add_name(word.text, at->second);
                } else if (!add_days(word.text.substr(1), list.days_[at->second])) {
                    problems.push_back(problem_at(file, word, "'" + std::string(word.text) + "' is no day of the year",
                                                  "write '=12-26', '=easter-2', '=second sunday in november' or '=2023-04-21'"));
                }
            }
        }
    }
    return list;
}

const NamedDay* HolidayList::find(std::string_view name) const {
    const auto it = places_.find(name);
    return it == places_.end() ? nullptr : &days_[it->second];
}

bool HolidayList::begins_with(std::string_view words) const {
    if (!words.empty() && !first_bytes_[static_cast<unsigned char>(words.front())]) return false;
    const auto it = places_.lower_bound(words);
    return it != places_.end() && it->first.starts_with(words);
}

std::string HolidayList::pattern(bool only_alone) const {
    std::string out;
    for (const std::string& name : only_alone ? alone_ : anywhere_) {
        if (!out.empty()) out.push_back('|');
        out += as_pattern(name);
    }
    return out;
}

}  // namespace crosstally
