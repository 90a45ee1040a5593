#include "extract/reconcile/check_of_which.h"

#include <algorithm>
#include <optional>

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

constexpr std::size_t fewest_parts = 3;

bool is_part(const Batch& batch, std::uint32_t index, const Figure& whole) {
    const Figure& part = batch.figures[index];
    return is_amount(part) && part.is_exact() && part.dimension == whole.dimension && part.quantity.value < whole.quantity.value;
}

// Behind "of which" each stands before the same word: "for cards", "in Wales"; none where one is of another make.
std::vector<std::uint32_t> parts_behind(const Batch& batch, std::uint32_t first, const Figure& whole) {
    const Phrases phrases(batch, batch.figures[first].sentence);
    const auto& figures = batch.sentence_of(batch.figures[first]).figures;
    std::vector<std::uint32_t> parts;
    for (auto at = std::ranges::find(figures, first); at != figures.end(); ++at) {
        const std::string tail = phrases.after(*at, 2);
        if (!is_part(batch, *at, whole) || !has_any(tail, {" for ", " from ", " in ", " on ", " to "})) return {};
        parts.push_back(*at);
    }
    return parts;
}

std::optional<std::uint32_t> only_amount_before(const Batch& batch, std::uint32_t part) {
    std::optional<std::uint32_t> only;
    for (const std::uint32_t index : batch.sentence_of(batch.figures[part]).figures) {
        if (index >= part || !is_amount(batch.figures[index])) continue;
        if (only) return std::nullopt;
        only = index;
    }
    return only;
}

// Parts need not be all of their whole.
bool is_wrong(const Rational& sum, const Figure& whole) {
    if (sum > whole.quantity.value) return true;
    const Slip slip = slip_between(sum, whole.quantity.value);
    return whole.digits >= 3 && (slip == Slip::transposed || slip == Slip::digit);
}

// "The surplus was £7.2m. Of that £2.1m went on": the one amount of the sentence before.
std::optional<std::uint32_t> only_amount_of_sentence_before(const Batch& batch, std::uint32_t part) {
    const auto before = batch.sentence_before(batch.figures[part].sentence);
    return before ? only_of_dimension(batch, *before, batch.figures[part].dimension) : std::nullopt;
}

void check_part(const Batch& batch, std::uint32_t first, std::optional<std::uint32_t> total, Drafts& drafts) {
    if (!total) return;
    const Figure& whole = batch.figures[*total];
    const std::vector<std::uint32_t> parts = parts_behind(batch, first, whole);
    if (parts.size() < fewest_parts || !whole.is_exact()) return;
    Rational sum(0);
    for (const std::uint32_t part : parts) sum = add(sum, batch.figures[part].quantity.value).value_or(sum);
    if (holds(sum_reading(batch, *total, parts), sum) || !is_wrong(sum, whole)) return;
    std::vector<std::uint32_t> figures = {*total};
    figures.insert(figures.end(), parts.begin(), parts.end());
    drafts.findings.push_back(sum_draft(batch, figures, Verdict::internal_arithmetic_error, Severity::error,
                                        "the parts make " + say_like(sum, whole.record->quantity, whole.record->place.text) + ", not " + whole.record->place.text));
}

}  // namespace

void check_of_which(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Figure& figure = batch.figures[i];
        if (figure.record->place.in_title || !is_amount(figure)) continue;
        const std::string lead = Phrases(batch, figure.sentence).before(i, 3);
        if (lead.ends_with(" of which ")) check_part(batch, i, only_amount_before(batch, i), drafts);
        if (lead == " of that " || lead == " of this ") check_part(batch, i, only_amount_of_sentence_before(batch, i), drafts);
    }
}

}  // namespace crosstally
