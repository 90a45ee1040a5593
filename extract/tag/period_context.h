// What stands around a period's words and helps to resolve them: the day of publication, the tense of the sentence,
// the periods that were named before it ("the period in hand").
#pragma once

#include "extract/document.h"
#include "extract/tag/resolve_point.h"

namespace crosstally {

// The context at a byte of the text. Cost: looks back over one sentence's words and a few periods.
[[nodiscard]] CalendarContext context_at(const RuleSet& rules, const Document& document, std::uint32_t byte);

struct DayCount {  // both included
    int at_least = 0;
    int at_most = 0;
};

// True where the words before the byte hold what follows against something else ("than in 2018", "up on December").
[[nodiscard]] bool is_compared(const Document& document, std::uint32_t byte);

// True where the clause before "by" or "until" tells of what lasts or is to come ("are refusing overtime", "could shut");
// before "by" also where it has an infinitive ("told to reach 76%").
[[nodiscard]] bool leads_on(const Document& document, std::uint32_t byte, bool by);

// True where the words before "from" say how far a level is from another ("down 3 percent").
[[nodiscard]] bool is_level_from(const Document& document, std::uint32_t byte);

// "before the pandemic began in March 2020": when that was, which no figure beside it is of, nor "a year earlier" after it.
[[nodiscard]] bool dates_what_came_next(const Document& document, const PeriodTag& period);

// "a target that was last met in July 2020": neither.
[[nodiscard]] bool happened_last(const Document& document, const PeriodTag& period);

// "On 31 March 2023", "at the end of June": the date of a level that was counted then; not "on Friday, 31 March".
[[nodiscard]] bool is_reporting_date(const Document& document, const PeriodTag& period);

// The last period before the byte whose point has both ends and such a length, at most four paragraphs back, and that
// nothing was only compared with; nullptr if none.
[[nodiscard]] const PeriodTag* period_in_hand(const Document& document, std::uint32_t byte, DayCount length);

// The same, of those that something was compared with.
[[nodiscard]] const PeriodTag* period_compared(const Document& document, std::uint32_t byte, DayCount length);

}  // namespace crosstally
