#include "extract/reconcile/check_closing_shares.h"

#include <algorithm>

#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/share.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

bool may_be_part(const Batch& batch, std::uint32_t part, std::uint32_t whole) {
    return exact_count(batch.figures[part]) && exact_count(batch.figures[whole]) && surely_larger(batch.figures[whole], batch.figures[part]);
}

bool closes(const Batch& batch, const Phrases& phrases, std::uint32_t share) {
    return share == batch.sentence_of(batch.figures[share]).figures.back() && count_words(phrases.after(share, 3)) <= 2;
}

// "of the #" at the beginning of the sentence, and till the part no share, and no count that may be its whole as well.
bool begins_with_whole(const Batch& batch, const Phrases& phrases, std::uint32_t whole, std::uint32_t part) {
    const std::string lead = phrases.before(whole, 4);
    if (!lead.starts_with(" of ") || count_words(lead) > 3) return false;
    for (std::uint32_t between = whole + 1; between < part; ++between) {
        const Figure& figure = batch.figures[between];
        if (figure.dimension == "percent" || (figure.dimension == "count" && figure.quantity.value >= batch.figures[part].quantity.value)) return false;
    }
    return true;
}

// ", 420 led to charges, about one in 22"
bool tells_of_part(const Batch& batch, const Phrases& phrases, std::uint32_t part, std::uint32_t share) {
    const std::string_view printed = text_between(batch, part, share);
    const bool apposed = printed.ends_with(", ") || printed.ends_with(", or ") || printed.ends_with(", about ") || printed.ends_with(", just ") || printed.ends_with(", only ");
    return apposed && printed.find(',') == printed.rfind(',') && count_words(phrases.between(part, share)) <= 7 &&
           !has_any(phrases.between(part, share), {" and ", " but ", " while ", " with ", " from ", " than "});
}

// "and charged a suspect in 103, a rate of 5 per cent"
bool tells_rate(const Batch& batch, const Phrases& phrases, std::uint32_t whole, std::uint32_t part, std::uint32_t share) {
    const std::string told = phrases.between(part, share), gap = phrases.between(whole, part);
    const bool rate = told.ends_with(" rate of ") && count_words(told) <= 4 && text_between(batch, part, share).starts_with(", a");
    return rate && has_any(gap, {" and "}) && (gap.ends_with(" in ") || gap.ends_with(" in only ") || gap.ends_with(" in just ")) && count_words(gap) <= 16;
}

}  // namespace

void check_closing_shares(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t share = range.begin + 2; share < range.end; ++share) {
        const std::uint32_t first = batch.sentence_of(batch.figures[share]).figures.front(), part = share - 1;
        if (!is_share(batch, share) || batch.figures[share].record->place.in_title || share < first + 2) continue;
        const Phrases phrases(batch, batch.figures[share].sentence);
        if (!closes(batch, phrases, share)) continue;
        const bool of_first = may_be_part(batch, part, first) && begins_with_whole(batch, phrases, first, part) && tells_of_part(batch, phrases, part, share);
        if (of_first) check_share(batch, part, first, share, drafts);
        else if (may_be_part(batch, part, part - 1) && tells_rate(batch, phrases, part - 1, part, share)) check_share(batch, part, part - 1, share, drafts);
    }
}

}  // namespace crosstally
