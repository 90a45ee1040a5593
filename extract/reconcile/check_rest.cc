#include "extract/reconcile/check_rest.h"

#include <algorithm>

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

constexpr std::size_t fewest_parts = 2, most_parts = 6;

bool is_level(const Figure& figure, const Figure& rest) {
    if (figure.dimension != rest.dimension || !figure.is_exact()) return false;
    return figure.quantity.kind == FigureKind::percent ? figure.is_told() && figure.quantity.change == Change::none : exact_count(figure);
}

struct Whole {
    Rational value;
    std::vector<std::uint32_t> figures{};  // the whole, where it is printed, and its parts
    std::vector<Rational> parts{};
};

// All numbers of the sentence before: of counts the first is the whole, of shares a hundred.
std::optional<Whole> whole_before(const Batch& batch, const Figure& rest) {
    const auto before = batch.sentence_before(rest.sentence);
    if (!before) return std::nullopt;
    const bool share = rest.quantity.kind == FigureKind::percent;
    Whole whole{Rational(100)};
    for (const std::uint32_t index : batch.sentences[*before].figures) {
        const Figure& figure = batch.figures[index];
        if (figure.quantity.kind != rest.quantity.kind) continue;
        if (!is_level(figure, rest)) return std::nullopt;
        if (!share && whole.figures.empty()) whole.value = figure.quantity.value;
        else whole.parts.push_back(figure.quantity.value);
        whole.figures.push_back(index);
    }
    const bool larger = std::ranges::all_of(whole.parts, [&](const Rational& part) { return part < whole.value; });
    return larger && whole.parts.size() >= fewest_parts && whole.parts.size() <= most_parts ? std::optional(std::move(whole)) : std::nullopt;
}

// "Of 40 boats 12 are red, five of them large. The other 28 ...": less the parts of some choice.
bool leaves(const Whole& whole, const Rational& rest) {
    for (std::uint32_t choice = 1; choice < (1U << whole.parts.size()); ++choice) {
        std::optional<Rational> left = whole.value;
        for (std::size_t i = 0; i < whole.parts.size(); ++i) {
            if (left && (choice & (1U << i)) != 0) left = subtract(*left, whole.parts[i]);
        }
        if (!left || *left == rest) return true;
    }
    return std::ranges::any_of(whole.parts, [&](const Rational& part) {  // "46 of them with injuries, three of these grave. The other 43 ..."
        return std::ranges::any_of(whole.parts, [&](const Rational& other) { return subtract(part, other) == rest; });
    });
}

void check(const Batch& batch, std::uint32_t index, Drafts& drafts) {
    const Figure& rest = batch.figures[index];
    const auto whole = whole_before(batch, rest);
    if (!whole || leaves(*whole, rest.quantity.value)) return;
    std::optional<Rational> left = whole->value;
    for (const Rational& part : whole->parts) {
        if (left) left = subtract(*left, part);
    }
    if (!left || *left <= Rational(0)) return;
    const Slip slip = slip_between(*left, rest.quantity.value);
    if (slip != Slip::transposed && slip != Slip::digit) return;
    std::vector<std::uint32_t> figures = whole->figures;
    figures.push_back(index);
    drafts.findings.push_back(pointing_at(index, sum_draft(batch, figures, Verdict::internal_arithmetic_error, Severity::error,
                                                           "what is left is " + say_like(*left, rest.record->quantity, rest.record->place.text) + ", not " + rest.record->place.text)));
}

}  // namespace

void check_rest(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    constexpr int fewest = 10;  // below it a digit is no slip
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t sentence = range.begin; sentence < range.end; ++sentence) {
        const SentenceView& view = batch.sentences[sentence];
        if (view.in_title || view.figures.empty()) continue;
        const std::uint32_t first = view.figures.front();
        const Figure& figure = batch.figures[first];
        if (!is_level(figure, figure) || figure.quantity.value < Rational(fewest)) continue;
        const std::string lead = Phrases(batch, sentence).before(first, 3);
        if (lead == " the other " || lead == " the remaining ") check(batch, first, drafts);
    }
}

}  // namespace crosstally
