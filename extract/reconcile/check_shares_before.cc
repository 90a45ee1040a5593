#include "extract/reconcile/check_shares_before.h"

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/share.h"
#include "extract/reconcile/told_amounts.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

std::optional<std::uint32_t> only_count_before(const Batch& batch, std::uint32_t sentence) {
    const auto before = batch.sentence_before(sentence);
    const auto only = before ? only_count_in(batch, *before) : std::nullopt;
    return only && exact_count(batch.figures[*only]) ? only : std::nullopt;
}

// "The 1,412 men among them made up 69 per cent"
bool is_part_among_those(const Phrases& phrases, std::uint32_t part, std::uint32_t share) {
    const std::string gap = phrases.between(part, share);
    const bool among = has_any(gap, {" among them ", " of them ", " of those ", " among those "});
    return among && has_any(gap, {" made up ", " make up ", " makes up ", " accounted for ", " account for ", " represented ", " represent "});
}

bool begins_with_that(std::span<const Word> words) {
    return words.size() > 2 && (words[0].text == "that" || words[0].text == "this") && (words[1].text == "is" || words[1].text == "was");
}

// "That is how many it cancelled, out of 208,300 that it had planned - or 16 per cent"
bool is_whole_of_that(const Batch& batch, const Phrases& phrases, std::uint32_t whole, std::uint32_t share) {
    const bool looks_back = begins_with_that(batch.sentences[batch.figures[whole].sentence].words);
    const std::string gap = phrases.between(whole, share);
    const bool told = gap.ends_with(" or ") || gap.ends_with(" about ") || gap == " ";
    return looks_back && told && count_words(gap) <= 8 && has_any(phrases.before(whole, 2), {" out of ", " of "}) && !has_any(gap, {" and ", " but ", " while "});
}

bool fits(const Batch& batch, std::uint32_t share, const Interval& percent) { return is_share(batch, share) && intersects(near_rate(batch.figures[share]), percent); }

// "Some 26 per cent are late, up from 22. That is 5,270 trains out of 20,580": the sentence before gives a share that fits, or its first is wrong.
void check_out_of(const Batch& batch, std::uint32_t sentence, Drafts& drafts) {
    const auto& figures = batch.sentences[sentence].figures;
    const auto before = batch.sentence_before(sentence);
    if (!before || figures.size() != 2 || !begins_with_that(batch.sentences[sentence].words)) return;
    const std::uint32_t part = figures[0], whole = figures[1];
    const Phrases phrases(batch, sentence);
    if (!exact_count(batch.figures[part]) || !exact_count(batch.figures[whole]) || !phrases.between(part, whole).ends_with(" out of ") || count_words(phrases.before(part, 4)) > 2) return;
    const auto percent = share_readings(batch.figures[part], batch.figures[whole]);
    const auto& told = batch.sentences[*before].figures;
    if (!percent || told.empty() || !is_share(batch, told.front()) || batch.figures[told.front()].quantity.kind != FigureKind::percent) return;
    if (std::ranges::any_of(told, [&](std::uint32_t share) { return fits(batch, share, percent->loose); })) return;
    if (within_factor(batch.figures[told.front()].quantity.value, *percent->said.low, 3, 2)) check_share(batch, part, whole, told.front(), drafts);
}

}  // namespace

void check_shares_before(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range sentences = batch.articles[article].sentences;
    for (std::uint32_t sentence = sentences.begin; sentence < sentences.end; ++sentence) {
        if (!batch.sentences[sentence].in_title) check_out_of(batch, sentence, drafts);
    }
    const Range range = batch.articles[article].figures;
    for (std::uint32_t share = range.begin + 1; share < range.end; ++share) {
        const Figure& other = batch.figures[share - 1];
        if (!is_share(batch, share) || batch.figures[share].sentence != other.sentence || batch.figures[share].record->place.in_title) continue;
        if (!exact_count(other) || share - 1 != batch.sentence_of(other).figures.front()) continue;
        const auto told = only_count_before(batch, other.sentence);
        if (!told) continue;
        const Phrases phrases(batch, other.sentence);
        const bool is_larger = batch.figures[*told].quantity.value > other.quantity.value;
        if (is_larger && is_part_among_those(phrases, share - 1, share)) check_share(batch, share - 1, *told, share, drafts);
        if (!is_larger && is_whole_of_that(batch, phrases, share - 1, share)) check_share(batch, *told, share - 1, share, drafts);
    }
}

}  // namespace crosstally
