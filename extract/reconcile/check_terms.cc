#include "extract/reconcile/check_terms.h"

#include <algorithm>
#include <vector>

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

constexpr std::uint32_t farthest = 6;  // sentences behind the total
constexpr std::size_t fewest = 3;      // terms

bool is_term(const Figure& figure) { return figure.quantity.kind == FigureKind::duration && figure.is_fact() && figure.is_exact() && !figure.record->place.in_title; }

// "jailed for a total of 32 years"
bool is_total(const Batch& batch, std::uint32_t index) {
    const Figure& figure = batch.figures[index];
    if (!is_term(figure) || figure.record->quantity.unit != "year") return false;
    const std::string lead = Phrases(batch, figure.sentence).before(index, 12);
    return (lead.ends_with(" a total of ") || lead.ends_with(" a combined ")) && has_any(lead, {" jailed ", " sentenced ", " prison ", " jail ", " behind bars "});
}

// "got eight years", "Leon Strick, 24, five years"
bool is_given(const Batch& batch, std::uint32_t index) {
    const std::string lead = Phrases(batch, batch.figures[index].sentence).before(index, 2);
    return has_any(lead, {" given ", " got ", " received ", " for ", " to ", " handed "}) || lead.ends_with(" # ");
}

std::vector<std::uint32_t> terms_behind(const Batch& batch, std::uint32_t total) {
    std::vector<std::uint32_t> terms;
    const Range range = batch.articles[batch.figures[total].article].figures;
    for (std::uint32_t i = total + 1; i < range.end && batch.figures[i].sentence <= batch.figures[total].sentence + farthest; ++i) {
        if (batch.figures[i].sentence > batch.figures[total].sentence && is_term(batch.figures[i]) && is_given(batch, i)) terms.push_back(i);
    }
    return terms;
}

// "The five men", up to the last of their terms.
bool says_how_many(const Batch& batch, std::uint32_t last, std::size_t many) {
    const Range range = batch.articles[batch.figures[last].article].figures;
    for (std::uint32_t i = range.begin; i < last; ++i) {
        if (!exact_count(batch.figures[i]) || batch.figures[i].quantity.value != Rational(static_cast<std::int64_t>(many))) continue;
        if (has_any(Phrases(batch, batch.figures[i].sentence).after(i, 2), {" men ", " women ", " people ", " defendants ", " members ", " brothers ", " burglars ", " dealers ", " robbers "})) return true;
    }
    return false;
}

void check(const Batch& batch, std::uint32_t total, Drafts& drafts) {
    std::vector<std::uint32_t> figures = terms_behind(batch, total);
    if (figures.size() < fewest || !says_how_many(batch, figures.back(), figures.size())) return;
    const Figure& whole = batch.figures[total];
    Rational sum(0);
    for (const std::uint32_t term : figures) sum = add(sum, batch.figures[term].quantity.value).value_or(sum);
    if (sum == whole.quantity.value) return;
    const auto year = divide(whole.quantity.value, whole.record->quantity.value);
    const auto years = year ? divide(sum, *year) : std::nullopt;
    if (!years) return;
    figures.insert(figures.begin(), total);
    drafts.findings.push_back(sum_draft(batch, figures, Verdict::internal_arithmetic_error, Severity::error,
                                        "the terms make " + years->to_decimal() + " years, not " + whole.record->place.text));
}

}  // namespace

void check_terms(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (is_total(batch, i)) check(batch, i, drafts);
    }
}

}  // namespace crosstally
