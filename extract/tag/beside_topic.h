// Periods that a text names beside the one that it is about ("the topic"): what it says of them goes no further.
// Ranges without an end ("since 2015") have no length and are no years. Days are those of the calendar.
#pragma once

#include "extract/document.h"

namespace crosstally {

// "In 2022-23 there were 12", in a text that tells of 2023: a year of its own that began before.
[[nodiscard]] bool is_year_before(const DayRange& days, const DayRange& topic);

// "A goal of 33,450 for this year", told in its first weeks of what the last one was; false without a day of publication.
[[nodiscard]] bool is_hardly_begun(const Document& document, const DayRange& days, const DayRange& topic);

// "until 2026", in a text of the past: it begins after the day of publication; false without one.
[[nodiscard]] bool is_to_come(const Document& document, const DayRange& days);

// "In 2015 it had 90", in the news of a later decade: it ended many years before the day of publication; false without one.
[[nodiscard]] bool is_of_long_ago(const Document& document, const DayRange& days);

}  // namespace crosstally
