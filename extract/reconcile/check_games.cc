#include "extract/reconcile/check_games.h"

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_gap = 5;  // words between one outcome and the next

bool is_of(const std::string& gap) { return gap == " of " || gap == " of the " || gap == " of its " || gap == " of their " || gap == " out of " || gap == " of his " || gap == " of her "; }

bool ends_with_other_outcome(const std::string& gap) {
    return count_words(gap) <= longest_gap && (gap.ends_with(" drew ") || gap.ends_with(" drawn ") || gap.ends_with(" drawing ") || gap.ends_with(" lost ") || gap.ends_with(" losing "));
}

// "won # of their # games, drew # and lost #", from the first number of the four.
bool tells_all_outcomes(const Phrases& phrases, std::uint32_t first) {
    return phrases.before(first, 1) == " won " && is_of(phrases.between(first, first + 1)) && ends_with_other_outcome(phrases.between(first + 1, first + 2)) &&
           ends_with_other_outcome(phrases.between(first + 2, first + 3));
}

void check_four(const Batch& batch, const Phrases& phrases, std::uint32_t first, Drafts& drafts) {
    for (std::uint32_t index = first; index < first + 4; ++index) {
        if (!exact_count(batch.figures[index])) return;
    }
    if (!tells_all_outcomes(phrases, first)) return;
    const Figure& games = batch.figures[first + 1];
    Rational sum(0);
    for (const std::uint32_t index : {first, first + 2, first + 3}) sum = add(sum, batch.figures[index].quantity.value).value_or(sum);
    if (sum == games.quantity.value) return;
    drafts.findings.push_back(sum_draft(batch, {first + 1, first, first + 2, first + 3}, Verdict::internal_arithmetic_error, Severity::error,
                                        "games won, drawn and lost make " + sum.to_decimal() + ", not " + games.record->place.text));
}

}  // namespace

void check_games(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t sentence = range.begin; sentence < range.end; ++sentence) {
        const auto& figures = batch.sentences[sentence].figures;
        if (batch.sentences[sentence].in_title || figures.size() < 4) continue;
        const Phrases phrases(batch, sentence);
        for (std::size_t i = 0; i + 3 < figures.size(); ++i) check_four(batch, phrases, figures[i], drafts);
    }
}

}  // namespace crosstally
