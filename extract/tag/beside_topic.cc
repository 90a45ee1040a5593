#include "extract/tag/beside_topic.h"

#include "extract/tag/calendar.h"

namespace crosstally {
namespace {

constexpr std::chrono::days long_ago(8 * 366);
constexpr std::chrono::days first_weeks{90};

std::optional<Day> published(const Document& document) { return document.article == nullptr ? std::nullopt : document.article->published; }

}  // namespace

bool is_year_before(const DayRange& days, const DayRange& topic) { return is_year(days) && is_year(topic) && *days.from < *topic.from; }

bool is_hardly_begun(const Document& document, const DayRange& days, const DayRange& topic) {
    const auto today = published(document);
    return today && days.from && topic.to && length_in_days(days) >= shortest_year && *topic.to < *days.from && *today < *days.from + first_weeks;
}

bool is_to_come(const Document& document, const DayRange& days) {
    const auto today = published(document);
    return today && days.from && *days.from > *today;
}

bool is_of_long_ago(const Document& document, const DayRange& days) {
    const auto today = published(document);
    return today && days.to && *days.to + long_ago < *today;
}

}  // namespace crosstally
