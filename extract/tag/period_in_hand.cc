#include "extract/tag/period_in_hand.h"

#include <algorithm>

#include "extract/tag/beside_topic.h"
#include "extract/tag/calendar.h"
#include "extract/tag/clause_before.h"
#include "extract/tag/period_sense.h"
#include "extract/tag/sentence_of.h"

namespace crosstally {
namespace {

constexpr std::uint32_t paragraphs_back = 4;
constexpr std::ptrdiff_t periods_back = 100;  // in a paragraph of any length

// Within what its sentence quotes: "I came here in 2011".
bool is_quoted(const Document& document, std::uint32_t byte) {
    const Span sentence = document.segmentation.sentences[sentence_of(document.segmentation, byte)].span;
    const std::string_view before = slice(document.text, {sentence.begin, byte});
    if (std::count(before.begin(), before.end(), '"') % 2 == 1) return true;
    const std::size_t opens = before.rfind("\u201C");
    return opens != before.npos && before.find("\u201D", opens) == before.npos;
}

// "Since records began in 2018": no time that "the year before" speaks of.
bool begins_record(const Document& document, const PeriodTag& period) {
    return std::string_view(document.low).substr(0, period.span.begin).ends_with("records began in ");
}

// What the text was about first, of periods of that length; nullptr where its beginning tells none.
const PeriodTag* first_period(const Document& document, DayCount wanted) {
    constexpr std::size_t beginning = 12;  // periods
    const auto& periods = document.tags.periods;
    for (std::size_t i = 0; i < std::min(beginning, periods.size()); ++i) {
        const int length = length_in_days(periods[i].named);
        const bool told = !periods[i].relative && !is_compared(document, periods[i].span.begin) && !is_quoted(document, periods[i].span.begin);
        if (length >= std::max(wanted.at_least, 27) && length <= wanted.at_most && told) return &periods[i];
    }
    return nullptr;
}

// How often the beginning of the text tells of the topic before the period.
std::ptrdiff_t times_told(const Document& document, const PeriodTag& topic, const PeriodTag& period) {
    constexpr std::size_t beginning = 12;  // periods
    const auto& periods = document.tags.periods;
    const auto end = periods.begin() + static_cast<std::ptrdiff_t>(std::min(beginning, periods.size()));
    return std::count_if(periods.begin(), end, [&](const PeriodTag& other) { return other.named == topic.named && other.span.begin < period.span.begin; });
}

// "In August 2022 the rate was 3%", or "a goal for this year", in a paragraph before: not what "a month earlier" is held against.
bool is_aside(const Document& document, const PeriodTag& period, DayCount wanted) {
    const PeriodTag* topic = first_period(document, wanted);
    if (topic == nullptr || topic == &period || !topic->named.from || !topic->named.to || !period.named.from || !period.named.to) return false;
    if (*period.named.to < *topic->named.from || is_hardly_begun(document, period.named, topic->named)) return true;
    return is_year_before(period.named, topic->named) && times_told(document, *topic, period) > 1;
}

const PeriodTag* last_period(const Document& document, std::uint32_t byte, DayCount wanted, bool compared, bool marks_too) {
    const auto& periods = document.tags.periods;
    const auto& sentences = document.segmentation.sentences;
    const std::uint32_t here = sentence_of(document.segmentation, byte);
    const std::uint32_t paragraph = sentences[here].paragraph;
    const auto end = std::find_if(periods.rbegin(), periods.rend(), [&](const PeriodTag& period) { return period.span.end <= byte; });
    for (auto it = end; it != periods.rend() && it - end < periods_back; ++it) {
        if (sentences[it->sentence].paragraph + paragraphs_back < paragraph) break;
        const int length = length_in_days(it->named);
        if (length < wanted.at_least || length > wanted.at_most) continue;
        if (it->sentence != here && is_quoted(document, it->span.begin) && !is_quoted(document, byte)) continue;
        if (is_to_come(document, it->named) && !looks_ahead(document, byte)) continue;
        if (!compared && sentences[it->sentence].paragraph != paragraph && is_aside(document, *it, wanted)) continue;
        if (dates_what_came_next(document, *it) || happened_last(document, *it) || begins_record(document, *it)) continue;
        if (!marks_too && marks_record(document, *it)) continue;
        if (compared == (it->relative || is_compared(document, it->span.begin))) return &*it;
    }
    return nullptr;
}

}  // namespace

const PeriodTag* period_in_hand(const Document& document, std::uint32_t byte, DayCount length) {
    return last_period(document, byte, length, false, false);
}

const PeriodTag* period_compared(const Document& document, std::uint32_t byte, DayCount length) {
    return last_period(document, byte, length, true, false);
}

const PeriodTag* period_begun_with(const Document& document, DayCount length) { return first_period(document, length); }

const PeriodTag* period_pointed_at(const Document& document, std::uint32_t byte, DayCount length) {
    return last_period(document, byte, length, false, true);
}

}  // namespace crosstally
