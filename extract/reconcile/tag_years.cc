#include "extract/reconcile/tag_years.h"

#include "extract/reconcile/measure.h"
#include "extract/reconcile/neighbourhood.h"
#include "extract/reconcile/relation.h"

namespace crosstally {
namespace {

bool is_same_of_other_period(const Batch& batch, const Figure& figure, const Figure& other) {
    return other.dimension == figure.dimension && other.quantity.value == figure.quantity.value &&
           other.quantity.change == figure.quantity.change && other.is_fact() &&
           relation_of_places(figure, other, *batch.places) != Relation::disjoint &&
           relation_of_periods(figure, other) == Relation::disjoint &&
           measure_likeness(figure, other).same();
}

// Does the article of `elsewhere` give the value of `figure` for another period?
bool stands_for_other_period(const Batch& batch, const Figure& figure, std::uint32_t elsewhere) {
    const Range range = neighbourhood(batch, elsewhere);
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (is_same_of_other_period(batch, figure, batch.figures[i])) return true;
    }
    return false;
}

}  // namespace

void tag_years(const Batch& batch, Drafts& drafts) {
    for (Draft& draft : drafts.findings) {
        if (draft.verdict != Verdict::contradiction || draft.marks.size() != 2) continue;
        if (draft.marks[0].figure < 0 || draft.marks[1].figure < 0) continue;
        const auto a = static_cast<std::uint32_t>(draft.marks[0].figure);
        const auto b = static_cast<std::uint32_t>(draft.marks[1].figure);
        const bool year = stands_for_other_period(batch, batch.figures[a], b) || stands_for_other_period(batch, batch.figures[b], a);
        if (year) draft.tags.emplace_back("year");
    }
}

}  // namespace crosstally
