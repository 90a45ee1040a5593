#include "extract/tag/carry_units.h"

#include "extract/tag/gap_words.h"

namespace crosstally {
namespace {

bool has_unit(FigureKind kind) {
    return kind == FigureKind::duration || kind == FigureKind::percent || kind == FigureKind::money ||
           kind == FigureKind::measurement;
}

// "two." and "two”" end there; "two shops" count shops.
bool stands_alone(std::string_view text, const QuantityTag& tag) {
    return tag.span.end >= text.size() || std::string_view(".,;:)").find(text[tag.span.end]) != std::string_view::npos;
}

bool is_from_to(std::string_view low, const QuantityTag& first, const QuantityTag& second) {
    const std::uint32_t begin = first.span.begin;
    const std::string_view before = last_gap_word(low, begin < 12 ? 0 : begin - 12, begin);
    const GapWords between(low, first.span.end, second.span.begin, 2);
    return before == "from" && between.size() == 1 && between[0] == "to";
}

void take_unit(QuantityTag& tag, const QuantityTag& other) {
    tag.quantity.kind = other.quantity.kind;
    tag.quantity.unit = other.quantity.unit;
}

// "86.2% of its seats, up 7.1 points": beside a percentage, points are its points.
void take_points(Document& document, QuantityTag& tag, const QuantityTag& before) {
    constexpr std::string_view points = " points";
    const std::string_view text = document.text;
    if (tag.sentence != before.sentence || before.quantity.kind != FigureKind::percent) return;
    if (!text.substr(tag.span.end).starts_with(points)) return;
    const auto word = last_gap_word(document.low, tag.span.begin < 12 ? 0 : tag.span.begin - 12, tag.span.begin);
    if (word != "up" && word != "down" && word != "by") return;
    tag.quantity.kind = FigureKind::points;
    tag.quantity.unit = "percentage point";
    tag.span.end += static_cast<std::uint32_t>(points.size());
}

}  // namespace

void carry_units(Document& document) {
    auto& quantities = document.tags.quantities;
    for (std::size_t i = 1; i < quantities.size(); ++i) {
        QuantityTag& first = quantities[i - 1];
        QuantityTag& second = quantities[i];
        if (second.quantity.kind == FigureKind::count) take_points(document, second, first);
        const bool first_counts = first.quantity.kind == FigureKind::count;
        const bool second_counts = second.quantity.kind == FigureKind::count;
        if (first_counts == second_counts || !is_from_to(document.low, first, second)) continue;
        if (second_counts && has_unit(first.quantity.kind) && stands_alone(document.text, second)) take_unit(second, first);
        if (first_counts && has_unit(second.quantity.kind)) take_unit(first, second);
    }
}

}  // namespace crosstally
