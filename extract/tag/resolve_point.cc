#include "extract/tag/resolve_point.h"

#include <algorithm>
#include <span>
#include <array>
#include <cstdlib>
#include <functional>

#include "extract/document.h"
#include "extract/tag/financial_year.h"
#include "extract/tag/holidays.h"
#include "extract/tag/past_words.h"

namespace crosstally {
namespace {

using std::chrono::days;

constexpr int soon = 120;       // days
constexpr int half_a_year = 182;

constexpr unsigned academic_year_begins = 9;
constexpr std::array<std::string_view, 12> month_names = {"January", "February", "March", "April", "May", "June", "July",
                                                          "August", "September", "October", "November", "December"};

using InYear = std::function<DayRange(int year)>;  // the stretch that a name has in a year; empty where it has none

class Resolver {
public:
    Resolver(const CalendarPoint& point, const CalendarContext& context) : point_(point), context_(context) {}

    ResolvedPoint resolve() {
        resolved_.days = whole();
        resolved_.days = past_edge(part_of(resolved_.days, point_.part));
        return resolved_;
    }

private:
    DayRange whole() {
        if (point_.day_shift) return of_today(*point_.day_shift);
        if (point_.day != 0 && point_.month != 0) return day_of_month();
        if (point_.day != 0 && point_.weekday) return day_with_weekday();
        if (point_.day != 0) return day_without_month();
        if (point_.month != 0) return named([&](int year) { return whole_month(year, point_.month); });
        if (point_.season != Season::none) return season();
        if (point_.quarter != 0) return part_of_year(point_.quarter, 3);
        if (point_.half != 0) return part_of_year(point_.half, 6);
        if (point_.holiday != nullptr) return named([&](int year) { return holiday_in(year, *point_.holiday); });
        if (point_.weekday) return weekday();
        if (point_.decade) return whole_months(*point_.decade, 1, 120);
        if (point_.century) return whole_months(*point_.century, 1, 1200);
        if (point_.year) return years();
        return unit();
    }

    // "38 at the end of the month", told on the 16th: of the month before.
    DayRange past_edge(const DayRange& found) const {
        const bool near = point_.unit == CalendarUnit::week || point_.unit == CalendarUnit::month || point_.unit == CalendarUnit::quarter;
        const bool told = context_.counted && !context_.ahead() && context_.today && found.from && *found.from > *context_.today;
        return told && near && !point_.unit_shift && point_.part == Part::end ? part_of(move(whole_unit(), -1, point_.unit), point_.part) : found;
    }

    static DayRange one(Day day) { return {day, day}; }

    DayRange of_today(int shift) const {
        return context_.today ? one(*context_.today + days{shift}) : DayRange{};
    }

    DayRange day_of_month() {
        const auto in_year = [&](int year) -> DayRange {
            const auto day = checked_day(year, point_.month, point_.day);
            return day ? one(*day) : DayRange{};
        };
        const DayRange found = named(in_year);
        if (found.known() && point_.year && point_.weekday_in_full && weekday_of(*found.from) != *point_.weekday) note_weekday(*found.from);
        if (found.known() || point_.month > 12) return found;
        return last_day_instead();
    }

    // "Monday, 13 August 2024", which was a Tuesday.
    void note_weekday(Day day) {
        constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
        resolved_.impossible = std::to_string(point_.day) + " " + std::string(month_names.at(point_.month - 1)) + " " + std::to_string(*point_.year) + " is a " +
                               std::string(weekdays.at(weekday_of(day)));
    }

    // The day does not exist: the month's last day stands for it, and the reason is kept.
    DayRange last_day_instead() {
        const DayRange month = named([&](int year) { return whole_month(year, point_.month); });
        const int year = month.to ? year_of(*month.to) : 2001;
        const auto last = static_cast<unsigned>(length_in_days(whole_month(year, point_.month)));
        if (point_.day <= last) return {};
        const bool of_year = point_.month == 2 && month.to && (point_.year || point_.day == 29);
        resolved_.impossible = std::string(month_names.at(point_.month - 1)) + (of_year ? " " + std::to_string(year) : "") +
                               (point_.month == 2 && !of_year ? " has at most 29 days" : " has " + std::to_string(last) + " days");
        return month.to ? one(*month.to) : DayRange{};
    }

    DayRange day_without_month() const {
        if (!context_.today || point_.unit != CalendarUnit::month) return {};
        const Day in_month = move_months(*around(*context_.today, CalendarUnit::month).from, point_.unit_shift.value_or(0));
        const auto day = checked_day(year_of(in_month), month_of(in_month), point_.day);
        return day ? one(*day) : DayRange{};
    }

    // "Tuesday the 19th": the nearest month whose 19th is a Tuesday.
    DayRange day_with_weekday() const {
        if (!context_.today) return {};
        const Day first = *around(*context_.today, CalendarUnit::month).from;
        DayRange nearest;
        for (int month = context_.ahead() ? 0 : -11; month <= 11; ++month) {
            const Day there = move_months(first, month);
            const auto day = checked_day(year_of(there), month_of(there), point_.day);
            if (!day || weekday_of(*day) != *point_.weekday) continue;
            const auto distance = [&](Day other) { return std::abs((other - *context_.today).count()); };
            if (!nearest.from || distance(*day) < distance(*nearest.from)) nearest = one(*day);
        }
        return nearest;
    }

    DayRange season() const {
        if (point_.term) return named([&](int year) { return term_of(year, point_.season, point_.second_year.has_value()); });
        if (point_.season == Season::winter && point_.year) return season_of(*point_.year + 1, Season::winter);
        return named([&](int year) { return season_of(year, point_.season); });
    }

    DayRange part_of_year(unsigned which, unsigned months) const {
        if (which > 12 / months) return {};
        const bool financial = point_.second_year.has_value() || point_.financial;
        const unsigned begins = financial ? financial_year_begins(context_.rules, context_.document) : 1;
        return named([&](int year) {
            const unsigned month = begins - 1 + (which - 1) * months;
            return whole_months(year + static_cast<int>(month / 12), month % 12 + 1, months);
        });
    }

    // Said to be, or in a text that told of such a year in its beginning.
    bool is_academic() const {
        constexpr std::size_t beginning = 100;  // periods; so many that a long text stays cheap
        if (point_.academic || point_.financial || context_.document == nullptr) return point_.academic;
        const std::span periods(context_.document->tags.periods);
        return std::ranges::any_of(periods.first(std::min(beginning, periods.size())), [](const PeriodTag& period) {
            return period.days.from && period.days.to && period.days == whole_months(year_of(*period.days.from), academic_year_begins, 12);
        });
    }

    DayRange years() const {
        if (!point_.second_year && !point_.financial) return whole_year(*point_.year);
        if (!point_.second_year || *point_.second_year == *point_.year + 1) {
            return whole_months(*point_.year, is_academic() ? academic_year_begins : financial_year_begins(context_.rules, context_.document), 12);
        }
        if (*point_.second_year < *point_.year) return {};
        return {whole_year(*point_.year).from, whole_year(*point_.second_year).to};
    }

    // A name that comes back each year: in the year that is given, else the last up to the day of publication.
    DayRange named(const InYear& in_year) const {
        if (point_.year) return in_year(*point_.year);
        if (point_.unit == CalendarUnit::year) return in_year_of(whole_unit(), in_year);
        if (context_.frame.known() && !point_.named_shift) return in_year_of(context_.frame, in_year);
        if (!context_.today) return {};
        if (point_.named_shift == 0) return in_year(year_of(*context_.today));
        return nearest(in_year);
    }

    static DayRange in_year_of(const DayRange& frame, const InYear& in_year) {
        if (!frame.from || !frame.to) return {};
        for (int year = year_of(*frame.from); year <= year_of(*frame.to) + 1; ++year) {
            const DayRange found = in_year(year);
            if (found.known() && found.from >= frame.from && found.to <= frame.to) return found;
        }
        return in_year(year_of(*frame.from));
    }

    // A dated day soon to come is taken as that ("open until March 9", printed in January): no one would print
    // such a date of the year before without its year. In a sentence without the past ("Held on 13-15 July" in a
    // list, "the fair runs from 13 July") it is the nearest.
    bool is_up_to_today(const DayRange& found) const {
        if (point_.named_shift == -1) return *found.to < *context_.today;
        const bool dated = point_.day != 0 && point_.month != 0;
        const bool is_day = dated || point_.holiday != nullptr;
        const int wait = is_day && is_timeless(context_.sentence) ? half_a_year : dated ? soon : 0;
        return *found.from <= *context_.today + days{wait};
    }

    bool is_to_come(const DayRange& found) const {
        return point_.named_shift == 1 ? *found.from > *context_.today : *found.to >= *context_.today;
    }

    DayRange nearest(const InYear& in_year) const {
        const int this_year = year_of(*context_.today);
        const bool next = point_.named_shift == 1 || (context_.ahead() && point_.named_shift != -1);
        for (int step = -1; step <= 8; ++step) {  // eight years: the longest wait for a 29 February
            const DayRange found = in_year(next ? this_year + step : this_year - step);
            if (found.known() && (next ? is_to_come(found) : is_up_to_today(found))) return found;
        }
        return {};
    }

    DayRange weekday() const {
        if (!context_.today) return {};
        const Day today = *context_.today;
        const Day this_week = today - days{weekday_of(today)} + days{*point_.weekday};
        if (point_.unit == CalendarUnit::week) return one(this_week + days{7 * point_.unit_shift.value_or(0)});
        if (point_.named_shift == 0) return one(this_week);
        if (point_.named_shift == 1) return one(this_week + days{7});  // the coming one is "on Friday", "this Friday"
        if (!point_.named_shift && context_.ahead()) return one(this_week > today ? this_week : this_week + days{7});
        const days nearest = point_.named_shift == -1 ? days{2} : days{0};  // "last Monday" is not said of yesterday
        return one(this_week + nearest <= today ? this_week : this_week - days{7});
    }

    DayRange unit() const {
        if (point_.unit == CalendarUnit::weekend) return weekend();
        return whole_unit();
    }

    DayRange weekend() const {
        if (!context_.today) return {};
        const Day today = *context_.today;
        const DayRange this_week = around(today, CalendarUnit::weekend);
        const int shift = point_.unit_shift.value_or(0);
        const bool over = *this_week.to < today || shift < 0 || *this_week.from > today;
        int weeks = over ? -1 : 0;
        if (shift > 0 || (context_.ahead() && shift == 0)) weeks = *this_week.from > today ? 0 : 1;
        if (std::abs(shift) == 2) weeks += shift / 2;  // "the weekend before last"
        return move(this_week, weeks, CalendarUnit::week);
    }

    DayRange whole_unit() const {
        if (point_.unit == CalendarUnit::none) return {};
        if (point_.unit == CalendarUnit::year && !point_.unit_shift) {
            if (const DayRange year = context_.year_in_hand(); year.known()) return year;
        }
        if (!context_.today) return {};
        const int shift = point_.unit_shift.value_or(0);
        if (point_.unit == CalendarUnit::year && point_.financial) return financial_year(shift);
        return around(move(*around(*context_.today, point_.unit).from, shift, point_.unit), point_.unit);
    }

    DayRange financial_year(int shift) const {
        const unsigned begins = financial_year_begins(context_.rules, context_.document);
        const int year = year_of(*context_.today) - (month_of(*context_.today) < begins ? 1 : 0);
        return whole_months(year + shift, begins, 12);
    }

    const CalendarPoint& point_;
    const CalendarContext& context_;
    ResolvedPoint resolved_;
};

DayRange third_by_months(Day first, int third, int months) {
    const Day begin = move_months(first, months * third);
    return {begin, move_months(begin, months) - days{1}};
}

DayRange third_of(const DayRange& whole, int third) {
    const Day first = *whole.from;
    const int length = length_in_days(whole);
    if (length < 3) return whole;
    if (length > 300) return third_by_months(first, third, length > 3000 ? 40 : 4);
    const int step = length / 3;
    return {first + days{third * step}, third == 2 ? *whole.to : first + days{(third + 1) * step - 1}};
}

// The start of a week is Monday to Wednesday, its end Friday to Sunday; of longer stretches it is one day, as figures
// are counted on it ("at the end of March").
DayRange edge_of(const DayRange& whole, Part part) {
    constexpr int week = 7;
    const days more{length_in_days(whole) == week ? 2 : 0};
    return part == Part::start ? DayRange{whole.from, *whole.from + more} : DayRange{*whole.to - more, whole.to};
}

}  // namespace

DayRange part_of(const DayRange& whole, Part part) {
    if (part == Part::none || !whole.from || !whole.to) return whole;
    if (part == Part::start || part == Part::end) return edge_of(whole, part);
    return third_of(whole, part == Part::early ? 0 : part == Part::middle ? 1 : 2);
}

ResolvedPoint resolve_point(const CalendarPoint& point, const CalendarContext& context) {
    return Resolver(point, context).resolve();
}

DayRange nearest(const CalendarPoint& point, CalendarContext context) {
    constexpr days wait{130};
    const DayRange last = resolve_point(point, context).days;
    context.due = true;
    const DayRange next = resolve_point(point, context).days;
    const bool near = next.from && context.today && point.month != 0 && *next.from <= *context.today + wait;
    return near ? next : last;
}

}  // namespace crosstally
