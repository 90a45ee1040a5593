#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

bool is_plain(const Figure& figure) {
    return figure.is_told() && figure.quantity.change == Change::none && figure.quantity.value == figure.quantity.high &&
           figure.quantity.value > Rational(0) && figure.quantity.approx != Approx::vague;
}

}  // namespace

bool is_count(const Figure& figure) { return figure.quantity.kind == FigureKind::count && is_plain(figure); }

bool exact_count(const Figure& figure) { return is_count(figure) && figure.is_exact(); }

std::optional<std::uint32_t> only_count_in(const Batch& batch, std::uint32_t sentence) {
    std::optional<std::uint32_t> only;
    for (const std::uint32_t index : batch.sentences[sentence].figures) {
        if (batch.figures[index].quantity.kind != FigureKind::count) continue;
        if (only) return std::nullopt;
        only = index;
    }
    return only;
}

std::optional<std::uint32_t> only_of_dimension(const Batch& batch, std::uint32_t sentence, const std::string& dimension) {
    std::optional<std::uint32_t> only;
    for (const std::uint32_t index : batch.sentences[sentence].figures) {
        if (batch.figures[index].dimension != dimension) continue;
        if (only) return std::nullopt;
        only = index;
    }
    return only;
}

bool is_sum(const Figure& figure) { return figure.quantity.kind == FigureKind::money && is_plain(figure); }

bool is_amount(const Figure& figure) {
    return (figure.quantity.kind == FigureKind::money || figure.quantity.kind == FigureKind::measurement) && is_plain(figure);
}

}  // namespace crosstally
