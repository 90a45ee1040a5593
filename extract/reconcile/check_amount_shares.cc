#include "extract/reconcile/check_amount_shares.h"

#include <algorithm>
#include <optional>

#include "extract/reconcile/direction.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/share.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_opening = 2;  // words: "of that"
constexpr std::size_t longest_noun = 6;     // words from "of the £4.8m" to its part

bool is_level(const Batch& batch, std::uint32_t index) {
    return is_amount(batch.figures[index]) && direction_of(batch.figures[index]) == Change::none;
}

bool may_be_of(const Batch& batch, std::uint32_t part, std::uint32_t whole) {
    return is_level(batch, part) && is_level(batch, whole) && batch.figures[part].dimension == batch.figures[whole].dimension &&
           !surely_larger(batch.figures[part], batch.figures[whole]);
}

// "Of that, £1.2m": what the sentence before told.
std::optional<std::uint32_t> told_before(const Batch& batch, const Phrases& phrases, std::uint32_t part) {
    const std::uint32_t sentence = batch.figures[part].sentence;
    const SentenceView& view = batch.sentences[sentence];
    const auto before = part == view.figures.front() ? batch.sentence_before(sentence) : std::nullopt;
    if (!before) return std::nullopt;
    const std::string opening = phrases.before(part, longest_opening + 1);
    const bool refers = opening == " of that " || opening == " of this " || opening == " of these " || opening == " of those " || opening == " of it ";
    return refers ? only_of_dimension(batch, *before, batch.figures[part].dimension) : std::nullopt;
}

// "Of the £4.8m spent, £1.2m", "£4.8m, of which £1.2m"
bool names_whole_before(const Batch& batch, const Phrases& phrases, std::uint32_t whole, std::uint32_t part) {
    const std::string gap = phrases.between(whole, part);
    if (gap.ends_with(" of which ") || gap.ends_with(" of that ") || gap.ends_with(" of this ")) return count_words(gap) <= longest_noun;
    const std::string opening = phrases.before(whole, longest_opening + 1);
    const bool of_the = opening == " of the " || opening == " of its " || opening == " of their ";
    return of_the && text_between(batch, whole, part).ends_with(", ") && count_words(gap) <= longest_noun && !has_any(gap, {" and ", " from ", " than "});
}

// "£2.4m of the £9.6m fund": with nothing but "of" the second may be what one of them costs ("£2m of £500 vouchers").
bool is_of_the(const std::string& gap) {
    return gap == " of the " || gap == " out of the " || gap == " out of " || gap == " of its " || gap == " of their " || gap == " of a total of ";
}

void check_pair(const Batch& batch, std::uint32_t part, std::uint32_t whole, Drafts& drafts) {
    const auto share = may_be_of(batch, part, whole) ? share_near(batch, part, whole) : std::nullopt;
    if (!share) return;
    const std::string tail = Phrases(batch, batch.figures[*share].sentence).after(*share, 2);
    const bool of_another = tail.starts_with(" of ") && tail != " of the ";
    if (!of_another) check_share(batch, part, whole, *share, drafts);
}

}  // namespace

void check_amount_shares(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const ArticleView& view = batch.articles[article];
    for (std::uint32_t i = view.figures.all().begin; i < view.figures.all().end; ++i) {
        const Figure& figure = batch.figures[i];
        if (figure.record->place.in_title || !is_amount(figure)) continue;
        const Phrases phrases(batch, figure.sentence);
        if (const auto whole = told_before(batch, phrases, i)) check_pair(batch, i, *whole, drafts);
        if (i == batch.sentences[figure.sentence].figures.back()) continue;
        if (is_of_the(phrases.between(i, i + 1))) check_pair(batch, i, i + 1, drafts);
        else if (names_whole_before(batch, phrases, i, i + 1)) check_pair(batch, i + 1, i, drafts);
    }
}

}  // namespace crosstally
