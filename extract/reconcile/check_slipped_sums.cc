#include "extract/reconcile/check_slipped_sums.h"

#include <algorithm>
#include <span>
#include <string>

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/told_amounts.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_noun = 6;      // words from a number of the list to the next
constexpr unsigned long_number = 4;          // digits up to the last that is not zero
constexpr std::uint32_t sentences_near = 2;  // of those that hold figures
constexpr std::size_t most_totals = 32;      // an article that counts more is a table

bool is_plain_number(const Figure& figure) { return (exact_count(figure) || (is_sum(figure) && figure.is_exact())) && !figure.may_be_year; }

// What stands between says that the two are no parts of one whole.
bool parts_ways(const std::string& gap) {
    if (gap.starts_with(" of them ") && count_words(gap) <= longest_noun) return has_any(gap.substr(8), {" than ", " of ", " from ", " including ", " whom "});
    return count_words(gap) > longest_noun || gap.ends_with(" of ") || gap.ends_with(" of the ") ||
           has_any(gap, {" # ", " from ", " than ", " up ", " down ", " including ", " them ", " whom ", " which ", " those ", " against ", " compared ", " over ", " but "});
}

using Run = std::span<const std::uint32_t>;

// The figures that stand one behind the other in a sentence as a list's do.
std::vector<Run> lists_of(const Batch& batch, std::uint32_t sentence) {
    const std::vector<std::uint32_t>& figures = batch.sentences[sentence].figures;
    const Phrases phrases(batch, sentence);
    std::vector<Run> lists;
    for (std::size_t begin = 0; begin < figures.size();) {
        std::size_t end = begin + 1;
        const auto joins = [&](std::size_t at) {
            const Figure& figure = batch.figures[figures[at]];
            return is_plain_number(figure) && figure.dimension == batch.figures[figures[begin]].dimension && !parts_ways(phrases.between(figures[at - 1], figures[at]));
        };
        if (is_plain_number(batch.figures[figures[begin]])) {
            while (end < figures.size() && joins(end)) ++end;
        }
        if (end - begin >= 2) lists.push_back(Run(figures).subspan(begin, end - begin));
        begin = end;
    }
    return lists;
}

std::optional<Rational> sum_of(const Batch& batch, Run parts) {
    auto sum = std::optional(Rational(0));
    for (const std::uint32_t part : parts) sum = sum ? add(*sum, batch.figures[part].quantity.value) : sum;
    return sum;
}

// One of the parts would be right with two digits changed over.
bool is_slip_of_part(const Batch& batch, Run parts, const Rational& sum, const Rational& total) {
    return std::ranges::any_of(parts, [&](std::uint32_t index) {
        const Figure& part = batch.figures[index];
        const auto rest = subtract(sum, part.quantity.value);
        const auto wanted = rest ? subtract(total, *rest) : std::nullopt;
        return part.digits >= long_number && wanted && *wanted > Rational(0) && are_transposed(*wanted, part.quantity.value);
    });
}

bool misses_by_a_slip(const Batch& batch, Run parts, const Rational& sum, std::uint32_t total) {
    const Figure& whole = batch.figures[total];
    if (whole.digits < long_number) return false;
    const std::uint32_t here = batch.figures[parts.front()].sentence;
    const bool near = here == whole.sentence || (whole.sentence < here && here - whole.sentence <= sentences_near);
    const bool long_list = parts.size() >= 3;
    const Slip slip = slip_between(sum, whole.quantity.value);
    if (slip == Slip::transposed) return near || long_list;
    if (slip == Slip::digit && long_list) return here == whole.sentence || whole.digits > long_number;
    return long_list && is_slip_of_part(batch, parts, sum, whole.quantity.value);
}

std::vector<std::uint32_t> totals_of(const Batch& batch, std::uint32_t article, const Figure& part) {
    std::vector<std::uint32_t> totals;
    const Range range = batch.articles[article].figures;
    for (std::uint32_t i = range.begin; i < range.end && totals.size() <= most_totals; ++i) {
        const Figure& figure = batch.figures[i];
        if (figure.record->place.in_title || !is_plain_number(figure) || figure.dimension != part.dimension) continue;
        totals.push_back(i);
    }
    return totals;
}

void report(const Batch& batch, Run parts, const Rational& sum, std::uint32_t total, Drafts& drafts) {
    const FigureRecord& stated = *batch.figures[total].record;
    std::vector<std::uint32_t> figures = {total};
    figures.insert(figures.end(), parts.begin(), parts.end());
    drafts.findings.push_back(sum_draft(batch, figures, Verdict::internal_arithmetic_error, Severity::error,
                                        "the " + std::to_string(parts.size()) + " numbers make " + say_like(sum, stated.quantity, stated.place.text) + ", one slip from " + stated.place.text));
}

// True where the list is done with: it makes a total, or misses one.
bool check_list(const Batch& batch, Run parts, const std::vector<std::uint32_t>& totals, Drafts& drafts) {
    const auto sum = sum_of(batch, parts);
    if (!sum || parts.size() < 2) return false;
    const auto is_part = [&](std::uint32_t index) { return std::ranges::find(parts, index) != parts.end(); };
    const auto largest = std::ranges::max(parts, {}, [&](std::uint32_t part) { return batch.figures[part].quantity.value; });
    const auto is_total = [&](std::uint32_t index) { return !is_part(index) && batch.figures[index].quantity.value > batch.figures[largest].quantity.value; };
    for (const std::uint32_t total : totals) {
        if (is_total(total) && holds(sum_reading(batch, total, {parts.begin(), parts.end()}), *sum)) return true;
    }
    const auto missed = std::ranges::find_if(totals, [&](std::uint32_t total) { return is_total(total) && misses_by_a_slip(batch, parts, *sum, total); });
    if (missed == totals.end()) return false;
    report(batch, parts, *sum, *missed, drafts);
    return true;
}

}  // namespace

void check_slipped_sums(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t s = range.begin; s < range.end; ++s) {
        if (batch.sentences[s].in_title || batch.sentences[s].figures.size() < 2) continue;
        for (const Run list : lists_of(batch, s)) {
            const std::vector<std::uint32_t> totals = totals_of(batch, article, batch.figures[list.front()]);
            if (totals.size() > most_totals) continue;
            if (check_list(batch, list, totals, drafts) || list.size() < 3) continue;
            // The total stands in the list itself: "120 men, 80 women and 30 children, 230 in all".
            if (!check_list(batch, list.first(list.size() - 1), totals, drafts)) (void)check_list(batch, list.subspan(1), totals, drafts);
        }
    }
}

}  // namespace crosstally
