#include "extract/reconcile/check_apposed_shares.h"

#include <algorithm>
#include <optional>

#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/linked.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/share.h"
#include "extract/reconcile/slip.h"
#include "extract/reconcile/told_amounts.h"

namespace crosstally {
namespace {

struct Apposed {
    std::uint32_t share = 0, part = 0;
    std::string gap;  // the words between them
};

// "41%, 585", "585 (14%)", "one in 25 of them - 186", "one in four claims - 39,838": a sign parts them, and few words.
std::optional<Apposed> apposed_at(const Batch& batch, std::uint32_t first) {
    const Figure& figure = batch.figures[first];
    const auto& figures = batch.sentence_of(figure).figures;
    if (figure.record->place.in_title || first == figures.back()) return std::nullopt;
    const bool share_first = is_share(batch, first);
    const std::uint32_t share = share_first ? first : first + 1, part = share_first ? first + 1 : first;
    if (!is_share(batch, share) || !is_count(batch.figures[part])) return std::nullopt;
    const std::string gap = Phrases(batch, figure.sentence).between(first, first + 1);
    if (!share_first) return gap == " " || gap == " or " || gap == " of them or " ? std::optional(Apposed{share, part, gap}) : std::nullopt;
    const std::string_view printed = text_between(batch, first, first + 1);
    const bool parted = printed.find_first_of(",(") != std::string_view::npos || printed.find(" \u2013 ") != std::string_view::npos || printed.find(" - ") != std::string_view::npos;
    if (!parted || count_words(gap) > 2 || has_any(gap, {" and ", " or ", " but "})) return std::nullopt;
    return Apposed{share, part, gap};
}

bool looks_back(const std::string& words) { return has_any(words, {" of them ", " of these ", " of those ", " of whom "}); }

bool is_larger_count(const Batch& batch, std::uint32_t index, std::uint32_t part) {
    return exact_count(batch.figures[index]) && batch.figures[index].quantity.value > batch.figures[part].quantity.value;
}

bool is_sample(const std::string& lead) {
    return has_any(lead, {" survey of ", " poll of ", " sample of ", " study of ", " surveyed ", " polled ", " questioned ", " interviewed ", " asked ", " inspected ", " checked "});
}

// "The survey of 4,182 adults also found that 41%, 585 people"
std::optional<std::uint32_t> sample_before(const Batch& batch, const Apposed& apposed) {
    const auto& figures = batch.sentence_of(batch.figures[apposed.part]).figures;
    const Phrases phrases(batch, batch.figures[apposed.part].sentence);
    for (const std::uint32_t index : figures) {
        if (index >= std::min(apposed.share, apposed.part)) break;
        const bool sample = is_sample(phrases.before(index, 4));
        const std::string gap = phrases.between(index, std::min(apposed.share, apposed.part));
        if (sample && is_count(batch.figures[index]) && count_words(gap) <= 8 && !has_any(gap, {" # ", " of ", " whom ", " which ", " where "})) return index;
    }
    return std::nullopt;
}

// Of the sentence before, the only count that may hold the part.
std::optional<std::uint32_t> whole_before(const Batch& batch, const Apposed& apposed) {
    const auto before = batch.sentence_before(batch.figures[apposed.part].sentence);
    std::optional<std::uint32_t> whole;
    if (!before) return whole;
    for (const std::uint32_t index : batch.sentences[*before].figures) {
        if (!is_larger_count(batch, index, apposed.part)) continue;
        if (whole) return std::nullopt;
        whole = index;
    }
    return whole;
}

// "It surveyed 1,846 people. Two thirds (1,052) told it"
std::optional<std::uint32_t> sample_of_sentence_before(const Batch& batch, const Apposed& apposed) {
    const bool begins = batch.sentence_of(batch.figures[apposed.share]).figures.front() == std::min(apposed.share, apposed.part) && apposed.gap == " ";
    const auto whole = begins ? whole_before(batch, apposed) : std::nullopt;
    if (!whole) return whole;
    return is_sample(Phrases(batch, batch.figures[*whole].sentence).before(*whole, 2)) ? whole : std::nullopt;
}

// The one number that the article gives of the noun, and that may hold the part: "53,840 claims".
std::optional<std::uint32_t> whole_of_noun(const Batch& batch, const Apposed& apposed) {
    const Figure& part = batch.figures[apposed.part];
    const std::span<const Word> words = batch.sentence_of(part).words;
    const std::size_t behind = batch.sentence_of(part).word_of(apposed.share) + 1;
    if (behind >= words.size() || words[behind].stem == 0) return std::nullopt;
    const std::uint64_t noun = words[behind].sense;
    std::optional<std::uint32_t> whole;
    const Range range = batch.articles[part.article].figures;
    for (std::uint32_t i = range.begin; i < range.end && i < apposed.share; ++i) {
        if (batch.figures[i].record->place.in_title || !is_larger_count(batch, i, apposed.part)) continue;
        const auto& measure = batch.figures[i].measure();
        if (std::ranges::none_of(measure, [&](const std::string& word) { return hash_of_word(word) == noun; })) continue;
        if (whole && batch.figures[*whole].quantity.value != batch.figures[i].quantity.value) return std::nullopt;
        whole = i;
    }
    return whole;
}

bool fits(const Batch& batch, const Apposed& apposed, std::uint32_t whole) {
    const auto readings = share_readings(batch.figures[apposed.part], batch.figures[whole]);
    return readings && intersects(readings->near, near_rate(batch.figures[apposed.share]));
}

Slip slip_of_share(const Batch& batch, const Apposed& apposed, std::uint32_t whole) {
    const auto readings = share_readings(batch.figures[apposed.part], batch.figures[whole]);
    const Figure& rate = batch.figures[apposed.share];
    return readings && readings->said.low ? slip_between(round_to(*readings->said.low, rate.quantity.place), rate.quantity.value) : Slip::none;
}

bool is_slip_of_digits(Slip slip) { return slip == Slip::transposed || slip == Slip::digit; }

// "14,260 ballots; Hale 6,132 (43%), Ellery 5,134 (46%)": the whole that the share beside it is taken of, and this one but for a digit.
std::optional<std::uint32_t> whole_of_sibling(const Batch& batch, const Apposed& apposed) {
    const auto& figures = batch.sentence_of(batch.figures[apposed.part]).figures;
    for (const std::uint32_t whole : figures) {
        if (whole >= std::min(apposed.share, apposed.part) || !is_larger_count(batch, whole, apposed.part)) continue;
        if (fits(batch, apposed, whole)) return std::nullopt;
        if (!is_slip_of_digits(slip_of_share(batch, apposed, whole))) continue;
        for (const std::uint32_t first : figures) {
            const auto sibling = first > whole ? apposed_at(batch, first) : std::nullopt;
            if (sibling && sibling->gap == " " && sibling->share != apposed.share && is_larger_count(batch, whole, sibling->part) && fits(batch, *sibling, whole)) return whole;
        }
    }
    return std::nullopt;
}

// The others are what the share says, or its digits changed places: the whole is the right one, and the share is not.
bool is_slip_of_share(const Batch& batch, const Apposed& apposed, std::uint32_t whole) {
    const auto readings = share_readings(batch.figures[apposed.part], batch.figures[whole]);
    if (!readings || !readings->said.low) return false;
    const Figure& rate = batch.figures[apposed.share];
    const auto others = subtract(Rational(100), *readings->said.low);
    if (others && intersects({others, others, false, false}, near_rate(rate))) return true;
    return slip_of_share(batch, apposed, whole) == Slip::transposed;
}

// "841 returned their papers and 612, or 82.8 per cent, said yes": of those just counted, and but for a digit the share of them.
std::optional<std::uint32_t> whole_in_clause_before(const Batch& batch, const Apposed& apposed) {
    const auto& figures = batch.sentence_of(batch.figures[apposed.part]).figures;
    if (apposed.part > apposed.share || apposed.part == figures.front()) return std::nullopt;
    const std::uint32_t whole = apposed.part - 1;
    const std::string gap = Phrases(batch, batch.figures[apposed.part].sentence).between(whole, apposed.part);
    if (!gap.ends_with(" and ") || count_words(gap) > 7 || !is_larger_count(batch, whole, apposed.part)) return std::nullopt;
    const bool is_precise = batch.figures[apposed.share].quantity.place < Rational(1);
    return is_precise && is_slip_of_digits(slip_of_share(batch, apposed, whole)) ? std::optional(whole) : std::nullopt;
}

// "Women are 12 of the 40, 30 per cent, and men 18, or 45 per cent": of the whole that the share before it is taken of.
std::optional<std::uint32_t> whole_of_share_before(const Batch& batch, const Apposed& apposed) {
    const std::uint32_t part = apposed.part, before = part - 1;
    if (part > apposed.share || part == batch.sentence_of(batch.figures[part]).figures.front() || !is_share(batch, before)) return std::nullopt;
    const std::string gap = Phrases(batch, batch.figures[part].sentence).between(before, part);
    const auto first = linked(batch, before, LinkRole::part), whole = linked(batch, before, LinkRole::base);
    if (!gap.starts_with(" and ") || count_words(gap) > 4 || !first || !whole || *whole != *first + 1 || !is_count(batch.figures[*first]) || !is_larger_count(batch, *whole, part)) return std::nullopt;
    return fits(batch, {before, *first, " "}, *whole) ? whole : std::nullopt;
}

void check(const Batch& batch, const Apposed& apposed, Drafts& drafts) {
    const auto report = [&](std::uint32_t whole) { check_share(batch, apposed.part, whole, apposed.share, drafts); };
    if (looks_back(apposed.gap) && apposed.share < apposed.part) {
        // "702 are nurses, one in three of them - 234 - trained abroad": of those that the sentence itself counts
        const bool first = batch.sentence_of(batch.figures[apposed.share]).figures.front() == apposed.share;
        const auto whole = first ? whole_before(batch, apposed) : std::nullopt;
        if (whole) report(*whole);
        return;
    }
    if (const auto sample = sample_before(batch, apposed)) return report(*sample);
    if (const auto sample = sample_of_sentence_before(batch, apposed)) return report(*sample);
    if (apposed.gap == " ") {
        if (const auto whole = whole_of_sibling(batch, apposed)) return report(*whole);
    }
    if (const auto whole = whole_of_share_before(batch, apposed)) return report(*whole);
    if (apposed.gap == " or ") {
        if (const auto whole = whole_in_clause_before(batch, apposed)) report(*whole);
        return;
    }
    if (count_words(apposed.gap) != 1) return;
    const auto whole = whole_of_noun(batch, apposed);
    if (whole && is_slip_of_share(batch, apposed, *whole)) report(*whole);
}

}  // namespace

void check_apposed_shares(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].figures;
    for (std::uint32_t first = range.begin; first < range.end; ++first) {
        if (const auto apposed = apposed_at(batch, first)) check(batch, *apposed, drafts);
    }
}

}  // namespace crosstally
