#include "extract/tag/period_context.h"

#include <algorithm>

#include "extract/tag/calendar.h"
#include "extract/tag/clause_before.h"
#include "extract/tag/period_in_hand.h"
#include "extract/tag/sentence_of.h"

namespace crosstally {
namespace {

// "In 2019, ... in March": a year that opens the sentence holds the months named after it.
DayRange frame_of(const Document& document, std::uint32_t byte) {
    const Span sentence = document.segmentation.sentences[sentence_of(document.segmentation, byte)].span;
    constexpr std::uint32_t longest_opening = 8;  // "During "
    const auto& periods = document.tags.periods;
    const auto first = std::partition_point(periods.begin(), periods.end(),
                                            [&](const PeriodTag& period) { return period.span.begin < sentence.begin; });
    if (first == periods.end() || first->span.begin >= byte) return {};
    return first->span.begin <= sentence.begin + longest_opening && is_year(first->days) ? first->days : DayRange{};
}

}  // namespace

bool CalendarContext::sentence_looks_ahead() const {
    if (!looks_ahead_) looks_ahead_ = document != nullptr && looks_ahead(*document, byte);
    return *looks_ahead_;
}

DayRange CalendarContext::year_in_hand() const {
    const PeriodTag* year = document == nullptr || sentence_looks_ahead() ? nullptr : period_in_hand(*document, byte, {shortest_year, longest_year});
    return year == nullptr ? DayRange{} : year->days;
}

CalendarContext context_at(const RuleSet& rules, const Document& document, std::uint32_t byte) {
    CalendarContext context;
    context.holidays = &rules.holidays();
    context.today = document.article == nullptr ? std::nullopt : document.article->published;
    context.document = &document;
    context.byte = byte;
    context.counted = std::string_view(document.text).substr(0, byte).ends_with("at ");
    context.sentence = slice(document.text, document.segmentation.sentences[sentence_of(document.segmentation, byte)].span);
    context.frame = frame_of(document, byte);
    context.rules = &rules;
    return context;
}

}  // namespace crosstally
