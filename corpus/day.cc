#include "corpus/day.h"

#include <charconv>

namespace crosstally {

Day make_day(int year, unsigned month, unsigned day_of_month) {
    return std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month},
                                       std::chrono::day{day_of_month}};
}

std::optional<Day> checked_day(int year, unsigned month, unsigned day_of_month) {
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{month},
                                          std::chrono::day{day_of_month}};
    if (!ymd.ok()) return std::nullopt;
    return Day{ymd};
}

std::optional<Day> parse_day(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    int year = 0;
    unsigned month = 0;
    unsigned day_of_month = 0;
    const auto whole = [](std::string_view digits, auto& out) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
        return error == std::errc{} && end == digits.data() + digits.size() && digits[0] != '-';
    };
    if (!whole(iso.substr(0, 4), year) || !whole(iso.substr(5, 2), month) || !whole(iso.substr(8, 2), day_of_month)) {
        return std::nullopt;
    }
    return checked_day(year, month, day_of_month);
}

std::string format_day(Day day) {
    const std::chrono::year_month_day ymd{day};
    std::string written = std::to_string(static_cast<int>(ymd.year()));
    if (written.size() < 4) written.insert(0, 4 - written.size(), '0');
    const auto append_two = [&written](unsigned n) {
        for (const char c : {'-', static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)}) written.push_back(c);
    };
    append_two(static_cast<unsigned>(ymd.month()));
    append_two(static_cast<unsigned>(ymd.day()));
    return written;
}

}  // namespace crosstally
