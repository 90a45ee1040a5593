#include "extract/tag/make_period.h"

#include "extract/tag/make_range.h"
#include "extract/tag/make_relative.h"
#include "extract/tag/clause_before.h"
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

// "By December it had ..." looks back, as it stood then; "by 2030" is open to its end.
DayRange by(const DayRange& point, const CalendarContext& context) {
    const bool over = point.to && context.today && *point.to <= *context.today;
    return over ? point : DayRange{std::nullopt, point.to};
}

std::optional<Day> next_day(std::optional<Day> day, int step) {
    return day ? std::optional(*day + days{step}) : std::nullopt;
}

bool is_over(const DayRange& point, const CalendarContext& context) {
    return point.to && context.today && *point.to < *context.today;
}

bool leads_on(std::string_view group, const CalendarContext& context) {
    const bool ends = group == "by" || group == "until";
    return ends && context.document != nullptr && leads_on(*context.document, context.byte, group == "by");
}

CalendarContext due(CalendarContext context) {
    context.due = true;
    return context;
}

// since X, after X, by X, before X: one end, and the other open.
std::optional<ResolvedPoint> make_open(const PeriodWords& words, const CalendarContext& context) {
    if (const auto onwards = words.find("onwards")) {
        const DayRange point = resolve_point(read_point(*onwards, *context.holidays), context).days;
        return ResolvedPoint{{nearest(read_point(*onwards, *context.holidays), context).from, {}}, {}, point};
    }
    for (const std::string_view group : {"since", "until", "by", "after", "before"}) {
        const auto text = words.find(group);
        if (!text) continue;
        ResolvedPoint point = resolve_point(read_point(*text, *context.holidays), context);
        if (is_over(point.days, context) && leads_on(group, context)) {
            point = resolve_point(read_point(*text, *context.holidays), due(context));
        }
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
           words.find("neighbour") || words.find("preceding") || words.find("quarter_beside") || words.find("before_that");
}

}  // namespace

void make_periods(const RuleSet& rules, const RuleMatch& match, const Document& document, std::vector<PeriodTag>& out) {
    const PeriodWords words(rules, match, document.text);
    const CalendarContext context = context_at(rules, document, match.span.begin);
    if (words.find("also") && make_list(words, match, context, out)) return;
    PeriodTag tag = tag_of(match, make_one(words, context, document, match.span.begin));
    tag.relative = is_relative(words);
    if (words.find("onwards") && is_level_from(document, match.span.begin) && tag.days.from == tag.named.from && is_over(tag.named, context)) {
        tag.days = tag.named;
        tag.span = words.span("onwards");
    }
    if (words.find("quarter_beside") && !tag.days.known()) return;  // "came in the third": no quarter
    out.push_back(std::move(tag));
}

}  // namespace crosstally
