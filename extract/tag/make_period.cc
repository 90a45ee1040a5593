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
    tag.impossible = resolved.impossible;
    return tag;
}

// "from April", printed in February, is the April to come.
std::optional<Day> nearest_start(std::string_view words, CalendarContext context) {
    constexpr days soon{130};
    const CalendarPoint point = read_point(words);
    const std::optional<Day> last = resolve_point(point, context).days.from;
    context.ahead = true;
    const std::optional<Day> next = resolve_point(point, context).days.from;
    const bool near = next && context.today && point.month != 0 && *next <= *context.today + soon;
    return near ? next : last;
}

// since X, after X, by X, before X: one end, and the other open.
std::optional<ResolvedPoint> make_open(const PeriodWords& words, const CalendarContext& context) {
    const auto with = [&](std::string_view text) { return resolve_point(read_point(text), context); };
    if (const auto since = words.find("since")) {
        const ResolvedPoint point = with(*since);
        return ResolvedPoint{{point.days.from, std::nullopt}, point.impossible};
    }
    if (const auto until = words.find("until")) {
        const ResolvedPoint point = with(*until);
        return ResolvedPoint{{std::nullopt, point.days.to}, point.impossible};
    }
    if (const auto by = words.find("by")) {  // "By December it had ..." looks back: as it stood then
        const ResolvedPoint point = with(*by);
        const bool over = point.days.to && context.today && *point.days.to <= *context.today;
        return ResolvedPoint{{over ? point.days.from : std::nullopt, point.days.to}, point.impossible};
    }
    if (const auto onwards = words.find("onwards")) return ResolvedPoint{{nearest_start(*onwards, context), {}}, {}};
    if (const auto after = words.find("after")) {
        const ResolvedPoint point = with(*after);
        return ResolvedPoint{{point.days.to ? std::optional(*point.days.to + days{1}) : std::nullopt, {}}, point.impossible};
    }
    if (const auto before = words.find("before")) {
        const ResolvedPoint point = with(*before);
        return ResolvedPoint{{{}, point.days.from ? std::optional(*point.days.from - days{1}) : std::nullopt}, point.impossible};
    }
    return std::nullopt;
}

ResolvedPoint make_one(const PeriodWords& words, const CalendarContext& context, const Document& document,
                       std::uint32_t begin) {
    if (const auto open = make_open(words, context)) return *open;
    if (const auto range = make_range(words, context)) return *range;
    if (const auto relative = make_relative(words, context, document, begin)) return *relative;
    if (const auto at = words.find("at")) {
        ResolvedPoint point = resolve_point(read_point(*at), context);
        if (!point.impossible.empty()) point.days = {};
        return point;
    }
    return {};
}

bool is_relative(const PeriodWords& words) {
    return words.find("earlier") || words.find("later") || words.find("same") || words.find("in_hand") ||
           words.find("neighbour");
}

}  // namespace

void make_periods(const RuleSet& rules, const RuleMatch& match, const Document& document, std::vector<PeriodTag>& out) {
    const PeriodWords words(rules, match, document.text);
    const CalendarContext context = context_at(rules, document, match.span.begin);
    if (words.find("also") && make_list(words, match, context, out)) return;
    PeriodTag tag = tag_of(match, make_one(words, context, document, match.span.begin));
    tag.relative = is_relative(words);
    out.push_back(std::move(tag));
}

}  // namespace crosstally
