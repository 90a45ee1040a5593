#include "corpus/markup/moment.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace crosstally {
namespace {

constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::optional<int> whole(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

std::optional<Day> compact_day(std::string_view text) {
    const auto number = whole(text.substr(0, 8));
    if (!number || *number < 10000101) return std::nullopt;
    return checked_day(*number / 10000, static_cast<unsigned>(*number / 100 % 100), static_cast<unsigned>(*number % 100));
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(" ,\t\r\n", at);
        if (begin == std::string_view::npos) break;
        at = std::min(text.find_first_of(" ,\t\r\n", begin), text.size());
        words.push_back(text.substr(begin, at - begin));
    }
    return words;
}

std::optional<Day> mail_day(std::string_view text) {  // RFC 822: [Thu,] 14 Apr 2022 ...
    const auto words = words_of(text);
    for (std::size_t i = 0; i + 2 < words.size() && i < 2; ++i) {
        const auto day = whole(words[i]);
        const auto month = std::find(months.begin(), months.end(), words[i + 1].substr(0, 3));
        const auto year = whole(words[i + 2]);
        if (!day || *day < 1 || month == months.end() || !year) continue;
        const int full_year = *year < 100 ? *year + (*year < 70 ? 2000 : 1900) : *year;
        return checked_day(full_year, static_cast<unsigned>(month - months.begin()) + 1, static_cast<unsigned>(*day));
    }
    return std::nullopt;
}

}  // namespace

std::optional<Day> parse_moment(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (text.size() >= 10) {
        if (const auto day = parse_day(text.substr(0, 10))) return day;
    }
    if (text.size() >= 8) {
        if (const auto day = compact_day(text)) return day;
    }
    return mail_day(text);
}

}  // namespace crosstally
