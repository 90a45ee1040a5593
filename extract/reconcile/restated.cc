#include "extract/reconcile/restated.h"

#include <algorithm>

namespace crosstally {
namespace {

bool gives_beside(const Batch& batch, const Figure& figure, const Figure& value) {
    return std::ranges::any_of(batch.sentence_of(figure).figures, [&](std::uint32_t index) {
        const Figure& other = batch.figures[index];
        return &other != &figure && other.dimension_id == value.dimension_id && other.quantity.value == value.quantity.value;
    });
}

}  // namespace

bool is_restated(const Batch& batch, std::uint32_t figure_a, std::uint32_t figure_b) {
    const Figure &a = batch.figures[figure_a], &b = batch.figures[figure_b];
    const auto &day_a = batch.articles[a.article].published, &day_b = batch.articles[b.article].published;
    if (!day_a || !day_b || *day_a == *day_b) return false;
    const Figure &earlier = *day_a < *day_b ? a : b, &later = *day_a < *day_b ? b : a;
    return gives_beside(batch, later, earlier) && !gives_beside(batch, earlier, later);
}

}  // namespace crosstally
