#include "extract/reconcile/change_levels.h"

#include <optional>

#include "extract/reconcile/direction.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_gap = 6;  // words from the level to how much it changed

bool is_amount(const Figure& figure) {
    const FigureKind kind = figure.quantity.kind;
    return (kind == FigureKind::count || kind == FigureKind::money || kind == FigureKind::measurement) && figure.is_exact();
}

// Right before the rate, in its sentence.
std::optional<std::uint32_t> level_before(const Batch& batch, std::uint32_t rate) {
    const Figure& figure = batch.figures[rate];
    if (!is_rate(figure) || direction_of(figure) == Change::none || rate == batch.sentence_of(figure).figures.front()) return std::nullopt;
    const bool near = is_amount(batch.figures[rate - 1]) && count_words(Phrases(batch, figure.sentence).between(rate - 1, rate)) <= longest_gap;
    return near ? std::optional(rate - 1) : std::nullopt;
}

}  // namespace

bool are_changes_of_two_levels(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    const auto left = level_before(batch, a), right = level_before(batch, b);
    if (!left || !right) return false;
    const Figure& x = batch.figures[*left];
    const Figure& y = batch.figures[*right];
    return x.dimension != y.dimension || !within_factor(x.quantity.value, y.quantity.value, 3, 2);
}

}  // namespace crosstally
