#include "extract/reconcile/check_conversions.h"

#include <array>
#include <optional>

#include "corpus/among.h"
#include "corpus/utf8.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"

namespace crosstally {
namespace {

constexpr auto customary = std::to_array<std::string_view>({"mile", "ft", "inch", "yard", "acre", "square mile", "square ft", "square yard", "pound", "stone", "ounce", "mph", "F"});

std::string_view unit_of(const Figure& figure) { return figure.record->quantity.unit; }

// "ft" of "40ft", " inches" of "12 inches".
std::string_view unit_as_printed(const Figure& figure) {
    const std::string_view text = figure.record->place.text;
    const std::size_t behind = text.find_last_of("0123456789");
    return behind == std::string_view::npos ? text : text.substr(behind + 1);
}

bool is_plain(const Figure& figure) { return figure.quantity.kind == FigureKind::measurement && !figure.record->place.in_title; }

std::string_view sign_behind(const Batch& batch, std::uint32_t figure) {
    const SentenceRef& sentence = *batch.sentence_of(batch.figures[figure]).ref;
    const std::uint32_t end = batch.figures[figure].record->place.span.end - sentence.span.start;
    return slice_code_points(sentence.text, end, end + 1);
}

bool is_said_again(const Batch& batch, std::uint32_t figure) {
    std::string_view printed = text_between(batch, figure - 1, figure);
    for (const std::string_view hedge : {"about ", "around ", "nearly ", "almost ", "roughly "}) {
        if (printed.ends_with(hedge)) printed.remove_suffix(hedge.size());
    }
    return printed == " (" ? sign_behind(batch, figure) == ")" : printed == ", or ";
}

// 38C as 100.4F, and 1.5C of warming as 2.7F.
struct Heat {
    std::optional<Interval> level, step;
};

Heat in_fahrenheit(const Interval& celsius) {
    const auto step = scaled(celsius, *Rational::fraction(9, 5));
    return {step ? shifted(*step, Rational(32)) : std::nullopt, step};
}

Heat in_celsius(const Interval& fahrenheit) {
    const Rational factor = *Rational::fraction(5, 9);
    const auto above = shifted(fahrenheit, Rational(-32));
    return {above ? scaled(*above, factor) : std::nullopt, scaled(fahrenheit, factor)};
}

Rational twentieth_of(const Figure& figure) { return divide(figure.quantity.value, Rational(20)).value_or(Rational(0)); }

void report(const Batch& batch, std::uint32_t first, const std::string& made, Drafts& drafts) {
    const Figure &a = batch.figures[first], &b = batch.figures[first + 1];
    drafts.findings.push_back(pointing_at(first + 1, sum_draft(batch, {first, first + 1}, Verdict::internal_arithmetic_error, Severity::error,
                                                               a.record->place.text + " is " + made + std::string(unit_as_printed(b)) + ", not " + b.record->place.text)));
}

void check_heat(const Batch& batch, std::uint32_t first, Drafts& drafts) {
    const Figure &a = batch.figures[first], &b = batch.figures[first + 1];
    const auto convert = unit_of(b) == "F" ? in_fahrenheit : in_celsius;
    const Heat heat = convert(a.loose), said = convert(said_reading(a));
    if (!heat.level || !heat.step || !said.level) return;
    const bool is_level = intersects(*heat.level, widened(b.loose, Rational(1)));
    if (!is_level && !intersects(*heat.step, widened(b.loose, twentieth_of(b)))) report(batch, first, say(*said.level), drafts);
}

void check_measure(const Batch& batch, std::uint32_t first, Drafts& drafts) {
    const Figure &a = batch.figures[first], &b = batch.figures[first + 1];
    if (a.dimension != b.dimension || b.record->quantity.value.is_zero()) return;
    const auto factor = divide(b.quantity.value, b.record->quantity.value);
    const auto made = factor ? divide(Rational(1), *factor) : std::nullopt;
    const auto said = made ? scaled({a.quantity.value, a.quantity.value, false, false}, *made) : std::nullopt;
    const Interval bare = near_amount(a);  // "up to 2,000 miles (3,200km)": the number without its hedge
    if (said && !intersects(widened(bare, twentieth_of(a)), b.loose)) report(batch, first, say(*said), drafts);
}

}  // namespace

void check_conversions(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t first = range.begin; first + 1 < range.end; ++first) {
        const Figure &a = batch.figures[first], &b = batch.figures[first + 1];
        if (a.sentence != b.sentence || !is_plain(a) || !is_plain(b) || among(customary, unit_of(a)) == among(customary, unit_of(b))) continue;
        if (!is_said_again(batch, first + 1)) continue;
        const bool heat = (unit_of(a) == "C" && unit_of(b) == "F") || (unit_of(a) == "F" && unit_of(b) == "C");
        if (heat) check_heat(batch, first, drafts);
        else check_measure(batch, first, drafts);
    }
}

}  // namespace crosstally
