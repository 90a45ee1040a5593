#include "extract/tag/make_range.h"

#include <algorithm>
#include <utility>

#include "extract/tag/past_words.h"

namespace crosstally {
namespace {

using std::chrono::days;

bool names_year(const CalendarPoint& point) {
    return point.year || point.decade || point.century || (point.unit == CalendarUnit::year && point.unit_shift);
}

// "from 4 to 6 June", "October 1 and 30": an end takes the month and the year that only the other has.
void share_parts(CalendarPoint& from, CalendarPoint& to) {
    if (from.day != 0 && from.month == 0) from.month = to.month;
    if (to.day != 0 && to.month == 0 && !to.year) to.month = from.month;
    const bool quarters = (from.quarter != 0 || from.half != 0) && !names_year(from);
    if (quarters && to.year) from.year = to.year;
}

// The occurrence of a yearless point nearest to `day`: the last that begins before it, or the first that ends after.
DayRange occurrence(const CalendarPoint& point, const CalendarContext& context, Day day, bool before) {
    CalendarContext there = context;
    there.frame = {};
    CalendarPoint in_year = point;
    for (int step = -1; step <= 1; ++step) {
        in_year.year = before ? year_of(day) - step : year_of(day) + step;
        const DayRange found = resolve_point(in_year, there).days;
        if (found.known() && (before ? *found.from <= day : *found.to >= day)) return found;
    }
    return {};
}

bool comes_back_each_year(const CalendarPoint& point) {
    const bool named = point.month != 0 || point.season != Season::none || point.holiday != nullptr ||
                       point.quarter != 0 || point.half != 0;
    return named && !names_year(point) && !point.named_shift && !point.unit_shift;
}

ResolvedPoint join(CalendarPoint from, CalendarPoint to, const CalendarContext& context) {
    share_parts(from, to);
    const bool free_from = comes_back_each_year(from);
    const bool free_to = comes_back_each_year(to);
    ResolvedPoint first = resolve_point(from, context);
    ResolvedPoint last = resolve_point(to, context);
    if (free_from && last.days.to) {
        first.days = occurrence(from, context, *last.days.to, true);
    } else if (free_to && first.days.from) {
        last.days = occurrence(to, context, *first.days.from, false);
    }
    if (from.weekday && to.weekday && first.days.from && last.days.to && *first.days.from > *last.days.to) {
        first.days.from = *first.days.from - days{7};
    }
    ResolvedPoint joined{{first.days.from, last.days.to}, first.impossible.empty() ? last.impossible : first.impossible, {}};
    const bool whole = first.days.from && last.days.to && *first.days.from <= *last.days.to;
    if (!whole) joined.days = {};
    return joined;
}

// "two weeks before 13 May": the point itself, moved.
ResolvedPoint moved(const ResolvedPoint& point, const Length& length, int sign) {
    if (!point.days.known() || length.count == 0) return {{}, point.impossible, {}};
    return {move(point.days, sign * length.count, length.unit), point.impossible, {}};
}

ResolvedPoint of_length(const PeriodWords& words, const Length& length, const CalendarContext& context) {
    CalendarContext without_frame = context;  // "from 23% in 2015/16 to 6% in the nine months to December"
    without_frame.frame = {};
    if (const auto ending = words.find("ending")) {
        const ResolvedPoint end = resolve_point(read_point(*ending, *context.holidays), without_frame);
        if (!end.days.to) return end;
        return {ending_with(*end.days.to, length.count, length.unit), end.impossible, {}};
    }
    const CalendarPoint point = read_point(*words.find("starting"), *context.holidays);
    ResolvedPoint start = resolve_point(point, without_frame);
    if (!words.find("counted") && is_timeless(context.sentence)) start.days = nearest(point, without_frame);
    if (!start.days.from) return start;
    const bool is_point = start.days.from == start.days.to && words.find("counted");
    if (is_point && !words.find("throughout") && !words.find("whole")) return moved(start, length, 1);
    return {{start.days.from, move(*start.days.from, length.count, length.unit) - days{1}}, start.impossible, {}};
}

// Which of its kind: 1 the first, -1 the last, -2 the last but one.
int place_of(const std::vector<std::string>& pieces) {
    int which = 1;
    bool from_the_end = false;
    for (const std::string& piece : pieces) {
        if (piece == "last" || piece == "final" || piece == "closing") from_the_end = true;
        if (piece == "penultimate") return -2;
        if (const auto ordinal = ordinal_from(piece); ordinal && *ordinal > 0) which = *ordinal;
    }
    return from_the_end ? -which : which;
}

// A week belongs to the month or year that has its Thursday.
DayRange week_of(const DayRange& whole, int which, int count) {
    constexpr int thursday = 3;
    if (which < 0) {
        const Day last_thursday = *whole.to - days{(static_cast<int>(weekday_of(*whole.to)) + 7 - thursday) % 7};
        const Day sunday = last_thursday + days{3 + 7 * (which + 1)};
        return {sunday - days{7 * count - 1}, sunday};
    }
    const Day first_thursday = *whole.from + days{(thursday + 7 - static_cast<int>(weekday_of(*whole.from))) % 7};
    const Day monday = first_thursday + days{7 * (which - 1) - 3};
    return {monday, monday + days{7 * count - 1}};
}

DayRange weekday_of_stretch(const DayRange& whole, int which, unsigned weekday) {
    if (which < 0) {
        const Day last = *whole.to - days{(weekday_of(*whole.to) + 7 - weekday) % 7} + days{7 * (which + 1)};
        return {last, last};
    }
    const Day first = *whole.from + days{(weekday + 7 - weekday_of(*whole.from)) % 7} + days{7 * (which - 1)};
    return {first, first};
}

// "the first three months of 2021", "the last week of July", "the first Monday in May"
DayRange slice_of(std::string_view slice, const DayRange& whole) {
    if (!whole.from || !whole.to) return {};
    const std::vector<std::string> pieces = calendar_pieces(slice);
    const int which = place_of(pieces);
    for (const std::string& piece : pieces) {
        if (const auto weekday = weekday_from(piece)) return weekday_of_stretch(whole, which, *weekday);
    }
    if (pieces.front() == "week") return week_of(whole, small_number_from(pieces.back()).value_or(1), 1);
    const Length length = read_length(slice);
    if (length.count == 0) return {};
    if (length.unit == CalendarUnit::week) return week_of(whole, which, length.count);
    if (which < 0) {
        const DayRange last = ending_with(*whole.to, length.count, length.unit);
        return which == -1 ? last : move(last, (which + 1) * length.count, length.unit);
    }
    const Day from = move(*whole.from, (which - 1) * length.count, length.unit);
    return {from, move(from, length.count, length.unit) - days{1}};
}

}  // namespace

std::optional<ResolvedPoint> make_range(const PeriodWords& words, const CalendarContext& context) {
    if (const auto slice = words.find("slice")) {
        const ResolvedPoint whole = resolve_point(read_point(words.find("of").value_or("this year"), *context.holidays), context);
        return ResolvedPoint{slice_of(*slice, whole.days), {}, {}};
    }
    if (const auto week = words.find("week_of")) {
        const ResolvedPoint day = resolve_point(read_point(*week, *context.holidays), context);
        return ResolvedPoint{day.days.from ? around(*day.days.from, CalendarUnit::week) : DayRange{}, day.impossible, {}};
    }
    if (const auto from = words.find("from"); from && words.find("to")) {
        return join(read_point(*from, *context.holidays), read_point(*words.find("to"), *context.holidays), context);
    }
    for (const auto& [group, sign] : {std::pair("counted_from", 1), std::pair("counted_back", -1)}) {
        const auto point = words.find(group);
        if (point) return moved(resolve_point(read_point(*point, *context.holidays), context), read_length(*words.find("length")), sign);
    }
    if (const auto length = words.find("length"); length && (words.find("ending") || words.find("starting"))) {
        return of_length(words, read_length(*length), context);
    }
    return std::nullopt;
}

bool make_list(const PeriodWords& words, const RuleMatch& match, const CalendarContext& context,
               std::vector<PeriodTag>& out) {
    CalendarPoint first = read_point(words.find("at").value_or(""), *context.holidays);
    const CalendarPoint second = read_point(words.find("also").value_or(""), *context.holidays);
    if (!first.year && first.month != 0) first.year = second.year;
    const DayRange one = resolve_point(first, context).days;
    const DayRange other = resolve_point(second, context).days;
    if (!one.from || !one.to || !other.from || !other.to) return false;
    PeriodTag tag;
    tag.rule = match.rule;
    tag.span = match.span;
    tag.days = tag.named = {one.from, other.to};
    if (*other.from == *one.to + days{1}) {
        out.push_back(tag);
        return true;
    }
    tag.span = words.span("at");
    tag.days = tag.named = one;
    out.push_back(tag);
    tag.span = words.span("also");
    tag.days = tag.named = other;
    out.push_back(tag);
    return true;
}

}  // namespace crosstally
