#include "extract/reconcile/draft.h"

#include <algorithm>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/senses.h"

namespace crosstally {
namespace {

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += ", ";
        text += part;
    }
    return text;
}

std::string_view first_of(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return a.empty() ? b : a;
    return std::min(a, b);
}

constexpr unsigned digits_of_chance = 5;  // two stories of a year do not share a pair of numbers as long as that

// Numbers that recur by chance need their measure in the key, so that two discrepancies are not taken for one: of
// short ones every word, of longer ones a word, as copies may say more or less of what they count.
std::string measure_key(const Figure& a, const Figure& b) {
    const bool rare = a.is_rare() && b.is_rare();
    if (rare && std::min(a.digits, b.digits) >= digits_of_chance) return {};
    std::string key;
    for (const std::string& word : a.measure()) {
        if (!std::binary_search(b.measure().begin(), b.measure().end(), word)) continue;
        key += word + ' ';
        if (rare) break;
    }
    return key;
}

// The same of a sum: what its first figure that says so counts.
std::string measure_key(const Batch& batch, const std::vector<std::uint32_t>& figures) {
    const auto of = [&](std::uint32_t index) -> const Figure& { return batch.figures[index]; };
    if (std::ranges::all_of(figures, [&](std::uint32_t index) { return of(index).is_rare(); })) return {};
    const auto counted = std::ranges::find_if(figures, [&](std::uint32_t index) { return !of(index).measure().empty(); });
    std::string key;
    if (counted == figures.end()) return key;
    for (const std::string& word : of(*counted).measure()) key += word + ' ';
    return key;
}

std::string family_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::contradiction:
        case Verdict::scope_unstated:
        case Verdict::period_unstated:
        case Verdict::adjacent_rounding:
        case Verdict::possible_update: return "values";
        default: return std::string(to_string(verdict));
    }
}

}  // namespace

Mark mark_of(const Batch& batch, std::uint32_t figure, std::uint32_t side) {
    const Figure& one = batch.figures[figure];
    return {&one.record->place, &one.record->sentence, one.article, side, static_cast<std::int32_t>(figure)};
}

std::string printed_value(const Quantity& quantity) {
    const std::string low = quantity.value.to_decimal();
    return quantity.value == quantity.high ? low : low + " to " + quantity.high.to_decimal();
}

namespace {

// What only the article is about is no place of the figures, unless it is so of both.
std::string_view place_named(const FigureRecord& a, const FigureRecord& b) {
    const auto is_own = [](const FigureRecord& record) { return !record.scope.name.empty() && record.scope.how != How::article; };
    if (is_own(a) != is_own(b)) return is_own(a) ? a.scope.name : b.scope.name;
    const bool of_both = is_own(a) || a.scope.name == b.scope.name;
    return of_both ? first_of(a.scope.name, b.scope.name) : std::string_view();
}

}  // namespace

std::string subject_of(const FigureRecord& a, const FigureRecord& b) {
    return joined({first_of(a.measure, b.measure), place_named(a, b), first_of(a.period.text, b.period.text)});
}

std::string subject_of_places(const FigureRecord& a, const FigureRecord& b, std::string_view one, std::string_view other) {
    const std::string places = std::string(std::min(one, other)) + " or " + std::string(std::max(one, other));
    return joined({first_of(a.measure, b.measure), places, first_of(a.period.text, b.period.text)});
}

std::optional<Place> place_of_words(const SentenceView& view, PointSpan span) {
    const Place& known = *view.known;
    const std::uint32_t start = view.ref->span.start;
    const std::string_view gap = slice_code_points(view.ref->text, std::min(span.start, known.span.start) - start, std::max(span.end, known.span.start) - start);
    if (gap.find('\n') != std::string_view::npos) return std::nullopt;
    std::string text(slice_code_points(view.ref->text, span.start - start, span.end - start));
    return Place{known.article, known.in_title, span, known.line, known.column + span.start - known.span.start, std::move(text)};
}

std::string subject_of_shared(const FigureRecord& a, const FigureRecord& b) {
    const bool place = !a.scope.name.empty() && !b.scope.name.empty() && a.scope.how != How::article && b.scope.how != How::article;
    const bool period = !a.period.text.empty() && !b.period.text.empty();
    return joined({first_of(a.measure, b.measure), place ? first_of(a.scope.name, b.scope.name) : std::string_view(),
                   period ? first_of(a.period.text, b.period.text) : std::string_view()});
}

namespace {

// The numbers first: "84 per cent and 85%: one unit apart".
std::string with_numbers(const Figure& low, const Figure& high, std::string reason) {
    const std::string& a = low.record->place.text;
    const std::string& b = high.record->place.text;
    if (reason.find(a) != std::string::npos || reason.find(b) != std::string::npos) return reason;
    return (a == b ? a : a + " and " + b) + ": " + reason;
}

}  // namespace

Draft pair_draft(const Batch& batch, std::uint32_t a, std::uint32_t b, Verdict verdict, Severity severity, std::string reason) {
    const auto order = [&](std::uint32_t index) {
        return std::pair(batch.figures[index].quantity.value, batch.figures[index].record->place.text);
    };
    if (order(b) < order(a)) std::swap(a, b);
    const Figure& low = batch.figures[a];
    const Figure& high = batch.figures[b];
    Draft draft;
    draft.verdict = verdict;
    draft.severity = severity;
    draft.subject = subject_of(*low.record, *high.record);
    draft.reason = with_numbers(low, high, std::move(reason));
    draft.marks = {mark_of(batch, a, 0), mark_of(batch, b, 1)};
    for (const Figure* figure : {&low, &high}) {
        const Quantity& quantity = figure->record->quantity;
        draft.sides.push_back({printed_value(quantity), quantity.value == quantity.high});
    }
    draft.key = family_of(verdict) + '|' + low.dimension + '|' + high.dimension + '|' + printed_value(low.quantity) + '|' +
                printed_value(high.quantity) + '|' + measure_key(low, high);
    draft.precision = std::min(low.digits, high.digits);
    return draft;
}

Draft sum_draft(const Batch& batch, const std::vector<std::uint32_t>& figures, Verdict verdict, Severity severity,
                std::string reason) {
    Draft draft;
    draft.verdict = verdict;
    draft.severity = severity;
    draft.reason = std::move(reason);
    draft.key = family_of(verdict);
    const FigureRecord& first = *batch.figures[figures.front()].record;
    draft.subject = subject_of(first, first);
    for (const std::uint32_t index : figures) {
        const Figure& figure = batch.figures[index];
        draft.marks.push_back(mark_of(batch, index, static_cast<std::uint32_t>(draft.sides.size())));
        draft.sides.push_back({printed_value(figure.record->quantity), figure.quantity.value == figure.quantity.high});
        draft.key += '|' + figure.dimension + ' ' + printed_value(figure.quantity);
        draft.precision = std::max(draft.precision, figure.digits);
    }
    draft.key += '|' + measure_key(batch, figures);
    return draft;
}

Draft pointing_at(std::uint32_t figure, Draft draft) {
    const auto at = std::find_if(draft.marks.begin(), draft.marks.end(), [&](const Mark& mark) { return mark.figure == static_cast<std::int32_t>(figure); });
    if (at != draft.marks.end()) std::rotate(draft.marks.begin(), at, at + 1);
    return draft;
}

Draft lowered_if(bool rounding_allows, Draft draft) {
    if (!rounding_allows) return draft;
    draft.severity = Severity::warning;
    draft.reason += "; it may hold if the numbers are rounded";
    return draft;
}

}  // namespace crosstally
