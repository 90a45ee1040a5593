#include "extract/tag/make_period.h"

#include "extract/tag/make_range.h"
#include "extract/tag/make_relative.h"
#include "extract/tag/period_context.h"
#include "extract/tag/period_words.h"

namespace crosstally {
namespace {

using std::chrono::days;

PeriodTag tag_of(const RuleMatch& match, const ResolvedPoint& resolved) {
    PeriodTag tag;
    tag.span = match.span;
    tag.rule = match.rule;
    tag.days = resolved.days;
    tag.named = resolved.named.known() ? resolved.named : resolved.days;
    tag.impossible = resolved.impossible;
    return tag;
}

// "from April", printed in February, is the April to come.
std::optional<Day> nearest_start(std::string_view words, CalendarContext context) {
    constexpr days soon{130};
    const CalendarPoint point = read_point(words, *context.holidays);
    const std::optional<Day> last = resolve_point(point, context).days.from;
    context.due = true;
    const std::optional<Day> next = resolve_point(point, context).days.from;
    const bool near = next && context.today && point.month != 0 && *next <= *context.today + soon;
    return near ? next : last;
}

// "By December it had ..." looks back, as it stood then; "by 2030" is open to its end.
DayRange by(const DayRange& point, const CalendarContext& context) {
    const bool over = point.to && context.today && *point.to <= *context.today;
    return over ? point : DayRange{std::nullopt, point.to};
}

std::optional<Day> next_day(std::optional<Day> day, int step) {
    return day ? std::optional(*day + days{step}) : std::nullopt;
}

// since X, after X, by X, before X: one end, and the other open.
std::optional<ResolvedPoint> make_open(const PeriodWords& words, const CalendarContext& context) {
    if (const auto onwards = words.find("onwards")) {
        const DayRange point = resolve_point(read_point(*onwards, *context.holidays), context).days;
        return ResolvedPoint{{nearest_start(*onwards, context), {}}, {}, point};
    }
    for (const std::string_view group : {"since", "until", "by", "after", "before"}) {
        const auto text = words.find(group);
        if (!text) continue;
        ResolvedPoint point = resolve_point(read_point(*text, *context.holidays), context);
        point.named = point.days;
        if (group == "since") point.days = {point.named.from, std::nullopt};
        if (group == "until") point.days = {std::nullopt, point.named.to};
        if (group == "by") point.days = by(point.named, context);
        if (group == "after") point.days = {next_day(point.named.to, 1), std::nullopt};
        if (group == "before") point.days = {std::nullopt, next_day(point.named.from, -1)};
        return point;
    }
    return std::nullopt;
}

ResolvedPoint make_one(const PeriodWords& words, const CalendarContext& context, const Document& document,
                       std::uint32_t begin) {
    if (const auto open = make_open(words, context)) return *open;
    if (const auto range = make_range(words, context)) return *range;
    if (const auto relative = make_relative(words, context, document, begin)) return *relative;
    if (const auto at = words.find("at")) {
        ResolvedPoint point = resolve_point(read_point(*at, *context.holidays), context);
        if (!point.impossible.empty()) point.days = {};
        return point;
    }
    return {};
}

bool is_relative(const PeriodWords& words) {
    return words.find("earlier") || words.find("later") || words.find("same") || words.find("in_hand") ||
           words.find("neighbour") || words.find("quarter_beside");
}

}  // namespace

void make_periods(const RuleSet& rules, const RuleMatch& match, const Document& document, std::vector<PeriodTag>& out) {
    const PeriodWords words(rules, match, document.text);
    const CalendarContext context = context_at(rules, document, match.span.begin);
    if (words.find("also") && make_list(words, match, context, out)) return;
    PeriodTag tag = tag_of(match, make_one(words, context, document, match.span.begin));
    tag.relative = is_relative(words);
    if (words.find("quarter_beside") && !tag.days.known()) return;  // "came in the third": no quarter
    out.push_back(std::move(tag));
}

}  // namespace crosstally
