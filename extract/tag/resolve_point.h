// A point of the calendar resolved to first and last day: against the day of publication, never the clock.
#pragma once

#include <string>

#include "extract/tag/calendar_point.h"
#include "rules/rule_set.h"

namespace crosstally {

struct Document;

// Where a period's words stand. What few periods need is found out when it is asked for.
struct CalendarContext {
    const HolidayList* holidays = nullptr;  // never null where a point is read
    std::optional<Day> today;            // the day of publication
    const Document* document = nullptr;
    std::uint32_t byte = 0;              // of the words
    bool due = false;                    // the words themselves speak of what is to come
    bool counted = false;                // "at" stands before it: a time at which something was counted
    std::string_view sentence;           // in which the words stand
    DayRange frame;                      // "In 2019, ... in March": the stretch that names without a year fall in
    const RuleSet* rules = nullptr;      // they say when financial years begin

    [[nodiscard]] bool ahead() const { return due || sentence_looks_ahead(); }
    [[nodiscard]] DayRange year_in_hand() const;  // what "the year" means

private:
    [[nodiscard]] bool sentence_looks_ahead() const;
    mutable std::optional<bool> looks_ahead_;
};

struct ResolvedPoint {
    DayRange days;           // empty where the words and the context do not say
    std::string impossible;  // "November has 30 days"; days then end with that month
    DayRange named{};        // of an open stretch, the point itself
};

// The beginning, a third or the end of a stretch; the stretch itself where it has no two ends.
[[nodiscard]] DayRange part_of(const DayRange& whole, Part part);

[[nodiscard]] ResolvedPoint resolve_point(const CalendarPoint& point, const CalendarContext& context);

// Where a stretch begins that is told of now: "from April", printed in February, is the April to come.
[[nodiscard]] DayRange nearest(const CalendarPoint& point, CalendarContext context);

}  // namespace crosstally
