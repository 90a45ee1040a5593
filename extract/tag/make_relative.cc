#include "extract/tag/make_relative.h"

#include <algorithm>
#include <array>

#include "extract/tag/calendar.h"
#include "extract/tag/clause_before.h"
#include "extract/tag/period_in_hand.h"
#include "extract/tag/period_sense.h"
#include "extract/tag/sentence_of.h"

namespace crosstally {
namespace {

using std::chrono::days;

constexpr DayCount up_to_a_year{7, 400};  // from a month to that of the next year, both included
constexpr DayCount one_day{1, 1};
constexpr DayCount any_day{1, longest_year};
constexpr DayCount a_month_or_more{27, longest_year};
constexpr DayCount a_term{80, 130};
constexpr int shortest_stretch = 58;  // days: two months

// Lengths that a period must have to be the one that "a year", "the quarter" or "the month" speaks of.
DayCount lengths_of(CalendarUnit unit) {
    switch (unit) {
        case CalendarUnit::week: return {6, 8};
        case CalendarUnit::month: return {27, 32};
        case CalendarUnit::quarter: return {88, 94};
        case CalendarUnit::year: return {shortest_year, longest_year};
        default: return any_day;
    }
}

class Relative {
public:
    Relative(const CalendarContext& context, const Document& document, std::uint32_t begin)
        : context_(context), document_(document), begin_(begin) {}

    // "three years ago": that year; days and weeks ago: that day.
    DayRange away(std::string_view words, int sign) const {
        if (const DayRange day = weekdays_away(words, sign); day.known()) return day;
        const Length length = read_length(words);
        if (!context_.today || length.count == 0) return {};
        const bool last_year = sign < 0 && length.unit == CalendarUnit::year && length.count == 1;
        if (last_year && is_compared(document_, begin_)) {  // "more than a year ago": held against the period in hand
            const PeriodTag* hand = period_in_hand(document_, begin_, up_to_a_year);
            const bool whole = hand != nullptr && hand->named == whole_year(year_of(*hand->named.from));
            if (hand != nullptr && !whole) return move(hand->named, -1, length.unit);
        }
        const Day day = move(*context_.today, sign * length.count, length.unit);
        const bool exact = length.unit == CalendarUnit::day || length.unit == CalendarUnit::week;
        if (length.unit == CalendarUnit::decade) return around(day, CalendarUnit::year);
        return exact ? DayRange{day, day} : around(day, length.unit);
    }

    // "two Saturdays ago": the second Saturday back from the day of publication.
    DayRange weekdays_away(std::string_view words, int sign) const {
        const std::vector<std::string> pieces = calendar_pieces(words);
        const auto weekday = pieces.empty() ? std::nullopt : weekday_from(pieces.back());
        if (!weekday || !context_.today) return {};
        int count = 1;
        for (const std::string& piece : pieces) count = small_number_from(piece).value_or(count);
        const int gap = static_cast<int>((sign < 0 ? weekday_of(*context_.today) + 7 - *weekday : *weekday + 7 - weekday_of(*context_.today)) % 7);
        const Day day = *context_.today + days{sign * ((gap == 0 ? 7 : gap) + 7 * (count - 1))};
        return {day, day};
    }

    // "the rest of the year": from the day after publication.
    DayRange rest_of(std::string_view words) const {
        const DayRange whole = resolve_point(read_point(words, *context_.holidays), context_).days;
        if (!context_.today || !whole.to || *whole.to <= *context_.today) return {};
        return {std::max(*whole.from, *context_.today + days{1}), whole.to};
    }

    DayRange rolling(std::string_view words, int sign) const {
        const Length length = read_length(words);
        if (!context_.today || length.count == 0) return {};
        if (length.unit == CalendarUnit::quarter) return whole_quarters(sign * length.count);
        if (sign < 0) return ending_with(*context_.today - days{1}, length.count, length.unit);
        const Day first = *context_.today + days{1};
        return {first, move(first, length.count, length.unit) - days{1}};
    }

    // "354 in the previous 12 months", behind a year: those before it; else up to publication.
    DayRange preceding(std::string_view words) const {
        const Length length = read_length(words);
        if (length.count == 0) return {};
        const Day any = checked_day(2001, 1, 1).value();
        const int wanted = static_cast<int>((move(any, length.count, length.unit) - any).count());
        constexpr int leap = 3;
        const PeriodTag* hand = period_in_hand(document_, begin_, {wanted - leap, wanted + leap});
        return hand == nullptr ? rolling(words, -1) : move(hand->named, -length.count, length.unit);
    }

    // "the last two quarters" are those of the calendar.
    DayRange whole_quarters(int count) const {
        const DayRange now = around(*context_.today, CalendarUnit::quarter);
        if (count < 0) return {move(*now.from, count, CalendarUnit::quarter), *now.from - days{1}};
        return {*now.to + days{1}, move(now, count, CalendarUnit::quarter).to};
    }

    DayRange year_to_date() const {
        if (!context_.today) return {};
        return {whole_year(year_of(*context_.today)).from, context_.today};
    }

    // "a year earlier", "12 months before": the period in hand, moved.
    DayRange moved(std::string_view words, int sign) const {
        const Length length = read_length(words);
        if (length.count == 0) return {};
        if (words == "year") {  // "the year before": not "a year earlier", which is the same part of that year
            return year_beside(sign);
        }
        const bool of_days = length.unit == CalendarUnit::day || length.unit == CalendarUnit::week;
        const DayCount lengths = of_days ? DayCount{1, 10} : up_to_a_year;
        const PeriodTag* hand = period_in_hand(document_, begin_, lengths);
        if (const PeriodTag* date = of_days ? nullptr : reporting_date(); date != nullptr && (hand == nullptr || hand < date)) hand = date;
        const bool is_since = hand != nullptr && hand->days.from && !hand->days.to;  // "since January": no stretch to move by a year
        if (is_since && !of_days) hand = period_in_hand(document_, hand->span.begin, lengths);
        if (hand == nullptr) hand = period_compared(document_, begin_, lengths);
        const bool of_another_sentence = hand != nullptr && is_compared(document_, hand->span.begin) && hand->sentence != sentence_of(document_.segmentation, begin_);
        if (of_another_sentence && length.unit == CalendarUnit::year && length.count == 1) return neighbour(sign < 0 ? "previous year" : "following year");
        return hand == nullptr ? DayRange{} : move(hand->named, sign * length.count, length.unit);
    }

    // "84 on 31 March, down from 97 a year earlier": the date before it, in its sentence or the one before.
    const PeriodTag* reporting_date() const {
        const PeriodTag* day = period_in_hand(document_, begin_, {1, 1});
        const bool near = day != nullptr && day->sentence + 1 >= sentence_of(document_.segmentation, begin_);
        return near && is_reporting_date(document_, *day) ? day : nullptr;
    }

    // "the year before", of whatever was named last: of a month, the year before its own.
    DayRange year_beside(int sign) const {
        for (const DayCount lengths : {a_month_or_more, any_day}) {
            const PeriodTag* hand = period_in_hand(document_, begin_, lengths);
            if (hand == nullptr) continue;
            const int length = length_in_days(hand->named);
            const bool beside = hand->sentence == sentence_of(document_.segmentation, begin_);  // "52,800 in the three months to June, up from 48,100 the year before"
            if (length >= shortest_year || (beside && length >= shortest_stretch)) return move(hand->named, sign, CalendarUnit::year);
            return around(move(*hand->named.from, sign, CalendarUnit::year), CalendarUnit::year);
        }
        const bool compared = period_compared(document_, begin_, any_day) != nullptr;
        return compared ? neighbour(sign < 0 ? "previous year" : "following year") : DayRange{};
    }

    // "a year earlier and 91 the year before that": from whatever stands before it in its sentence; at the beginning of
    // one, in the sentence before.
    DayRange before_that(std::string_view words) const {
        const auto& periods = document_.tags.periods;
        const auto after = std::partition_point(periods.begin(), periods.end(), [&](const PeriodTag& period) { return period.span.end <= begin_; });
        const std::uint32_t here = sentence_of(document_.segmentation, begin_);
        const bool opens = begin_ == document_.segmentation.sentences[here].span.begin;
        if (after == periods.begin() || (after - 1)->sentence + (opens ? 1 : 0) < here) return {};
        return move((after - 1)->named, -1, read_length(words).unit);
    }

    // "the previous year", "the end of the following month": the unit beside the period in hand, else beside today's.
    DayRange neighbour(std::string_view words) const {
        const CalendarPoint point = read_point(words, *context_.holidays);
        if (words.ends_with(" day")) return day_beside(words);
        return part_of(unit_beside(point), point.part);
    }

    // "the next day", "the previous day"
    DayRange day_beside(std::string_view words) const {
        const PeriodTag* hand = period_in_hand(document_, begin_, DayCount{1, 10});
        const bool before = words.find("previous") != words.npos || words.find("preceding") != words.npos || words.find("prior") != words.npos;
        return hand == nullptr ? DayRange{} : move(hand->named, before ? -1 : 1, CalendarUnit::day);
    }

    DayRange unit_beside(CalendarPoint point) const {
        point.part = Part::none;
        const int sign = point.unit_shift.value_or(0);
        if (const PeriodTag* hand = period_in_hand(document_, begin_, lengths_of(point.unit))) {
            return move(hand->named, sign, point.unit);
        }
        const PeriodTag* near = period_in_hand(document_, begin_, any_day);
        if (near != nullptr) return around(move(*near->named.from, sign, point.unit), point.unit);
        if (const PeriodTag* other = period_compared(document_, begin_, lengths_of(point.unit))) {
            // "184 in 2023, up from 155 in 2022", and far below "1,262, against 1,292 the year before"
            const PeriodTag* topic = sign < 0 && point.unit == CalendarUnit::year ? period_begun_with(document_, lengths_of(point.unit)) : nullptr;
            const bool is_told = topic != nullptr && move(topic->named, sign, point.unit) == other->named && other->sentence != sentence_of(document_.segmentation, begin_);
            return is_told ? other->named : move(other->named, sign, point.unit);
        }
        return resolve_point(point, context_).days;
    }

    // "the same month of 2020", "the same period last year": the period in hand in that year.
    DayRange same(CalendarUnit unit, std::string_view year) const {
        const PeriodTag* hand = same_in_hand(unit);
        if (hand == nullptr) return {};
        const DayRange named = up_to_today(*hand);
        const std::vector<std::string> pieces = calendar_pieces(year);
        const bool ago = !pieces.empty() && (pieces.back() == "earlier" || pieces.back() == "before" || pieces.back() == "ago");
        const bool before = ago || (!pieces.empty() && (pieces.back() == "previous" || read_point(year, *context_.holidays).unit_shift == -1));
        const DayRange there = resolve_point(read_point(year, *context_.holidays), context_).days;
        if (there.from && !ago) {
            const int years = year_of(*there.from) - year_of(*named.from);
            if (years != 0 || !before) return move(named, years, CalendarUnit::year);
        }
        return before ? move(named, -1, CalendarUnit::year) : DayRange{};
    }

    // "412 since 1 September, 96 in the same period of 2020": what has begun lasts up to publication.
    DayRange up_to_today(const PeriodTag& hand) const {
        const bool lasts = hand.days.from && !hand.days.to && context_.today && *hand.days.from <= *context_.today;
        return lasts ? DayRange{hand.days.from, context_.today} : hand.named;
    }

    // "from 72 in July to September 2022 to 69 in the same months of 2023": what its sentence compares goes before what others name.
    const PeriodTag* same_in_hand(CalendarUnit unit) const {
        const DayCount lengths = unit == CalendarUnit::day ? one_day : unit == CalendarUnit::month || unit == CalendarUnit::quarter ? a_month_or_more : any_day;
        const PeriodTag* hand = period_in_hand(document_, begin_, lengths);
        const PeriodTag* compared = period_compared(document_, begin_, lengths);
        const std::uint32_t here = sentence_of(document_.segmentation, begin_);
        const bool nearer = compared != nullptr && compared->sentence == here && (hand == nullptr || hand->sentence != here);
        return nearer ? compared : hand;
    }

    // "on the 18th": of the month in hand, else the last one up to today (where the clause looks ahead, the next).
    DayRange day_of_month(std::string_view words) const {
        CalendarPoint point = read_point(words, *context_.holidays);
        const PeriodTag* hand = period_in_hand(document_, begin_, {1, 32});
        if (hand != nullptr) {
            const auto day = checked_day(year_of(*hand->named.from), month_of(*hand->named.from), point.day);
            return day ? DayRange{day, day} : DayRange{};
        }
        point.unit = CalendarUnit::month;
        for (const int month : context_.ahead() ? std::array{0, 1, 2} : std::array{0, -1, -2}) {
            point.unit_shift = month;
            const DayRange found = resolve_point(point, context_).days;
            if (found.from && (context_.ahead() ? *found.from >= *context_.today : *found.from <= *context_.today)) return found;
        }
        return {};
    }

    // "from 8 in the third", where quarters are in hand: the last of that number before the one in hand.
    DayRange quarter_beside(std::string_view words) const {
        const PeriodTag* hand = period_in_hand(document_, begin_, lengths_of(CalendarUnit::quarter));
        const unsigned which = static_cast<unsigned>(ordinal_from(words).value_or(0));
        if (hand == nullptr || which == 0) return {};
        const DayRange found = whole_months(year_of(*hand->named.from), which * 3 - 2, 3);
        return found.from >= hand->named.from ? move(found, -1, CalendarUnit::year) : found;
    }

    DayRange in_hand(std::string_view words) const {
        const DayCount lengths = words.ends_with("term") ? a_term : lengths_of(read_point(words, *context_.holidays).unit);
        const bool points = words.starts_with("that");  // "the first since 2019 ... for the full year" is of another
        const PeriodTag* hand = points ? period_pointed_at(document_, begin_, lengths) : period_in_hand(document_, begin_, lengths);
        return hand == nullptr ? DayRange{} : hand->named;
    }

private:
    const CalendarContext& context_;
    const Document& document_;
    std::uint32_t begin_;
};

}  // namespace

std::optional<ResolvedPoint> make_relative(const PeriodWords& words, const CalendarContext& context,
                                           const Document& document, std::uint32_t begin) {
    const Relative relative(context, document, begin);
    const auto plain = [](const DayRange& found) { return ResolvedPoint{found, {}, {}}; };
    if (const auto ago = words.find("ago")) return plain(relative.away(*ago, -1));
    if (const auto ahead = words.find("ahead")) return plain(relative.away(*ahead, 1));
    if (const auto rest = words.find("rest")) return plain(relative.rest_of(*rest));
    if (words.find("year_to_date")) return plain(relative.year_to_date());
    if (const auto past = words.find("past")) return plain(relative.rolling(*past, -1));
    if (const auto coming = words.find("coming")) return plain(relative.rolling(*coming, 1));
    if (const auto earlier = words.find("earlier")) return plain(relative.moved(*earlier, -1));
    if (const auto that = words.find("before_that")) return plain(relative.before_that(*that));
    if (const auto later = words.find("later")) return plain(relative.moved(*later, 1));
    if (const auto neighbour = words.find("neighbour")) return plain(relative.neighbour(*neighbour));
    if (const auto same = words.find("same")) {
        return plain(relative.same(read_length(*same).unit, words.find("year").value_or("")));
    }
    if (const auto preceding = words.find("preceding")) return plain(relative.preceding(*preceding));
    if (const auto quarter = words.find("quarter_beside")) return plain(relative.quarter_beside(*quarter));
    if (const auto day = words.find("day_of_month")) return plain(relative.day_of_month(*day));
    if (const auto in_hand = words.find("in_hand")) return plain(relative.in_hand(*in_hand));
    return std::nullopt;
}

}  // namespace crosstally
