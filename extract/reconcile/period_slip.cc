#include "extract/reconcile/period_slip.h"

#include "extract/reconcile/measure_draft.h"
#include "extract/tag/calendar.h"

namespace crosstally {
namespace {

// Of years that are told: "since 2000" has no end, and a year to June is one that others count to December.
bool is_of_years(const RecordPeriod& period) {
    return period.how == How::stated && period.days.from && period.days.to && length_in_days(period.days) > 2 * longest_year;
}

bool share_one_end(const DayRange& a, const DayRange& b) { return (a.from == b.from) != (a.to == b.to); }

// The article has the figure for the other stretch, too.
bool stands_for(const Batch& batch, const Figure& figure, const DayRange& days) {
    const Range range = batch.articles[figure.article].figures;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& other = batch.figures[i];
        if (other.dimension_id == figure.dimension_id && other.quantity.value == figure.quantity.value && other.record->period.days == days) return true;
    }
    return false;
}

}  // namespace

void check_period_slip(const MeasurePair& pair, Drafts& drafts) {
    constexpr std::size_t much = 3;  // words in common
    if (pair.fit != Fit::exact || pair.left().digits < 4 || !pair.left().is_rare() || !pair.related || !possible(pair.scope) || possible(pair.period)) return;
    const RecordPeriod &a = pair.left().record->period, &b = pair.right().record->period;
    if (!is_of_years(a) || !is_of_years(b) || !share_one_end(a.days, b.days) || pair.measure.context() < much) return;
    if (stands_for(pair.batch, pair.left(), b.days) || stands_for(pair.batch, pair.right(), a.days)) return;
    const bool in_order = a.days.from < b.days.from || (a.days.from == b.days.from && a.days.to < b.days.to);
    Draft draft = pair_draft(pair.batch, in_order ? pair.a : pair.b, in_order ? pair.b : pair.a, Verdict::contradiction, Severity::error, "one figure for two stretches of years");
    draft.sides = {{(in_order ? a : b).text, false}, {(in_order ? b : a).text, false}};
    draft.key += '|' + draft.sides[0].value + '|' + draft.sides[1].value;
    draft.tags.emplace_back("year");
    drafts.findings.push_back(std::move(draft));
}

}  // namespace crosstally
