#include <algorithm>

#include "extract/reconcile/check_parts.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/linked.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/share.h"
#include "extract/reconcile/told_amounts.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

// " of ", " out of the ", " of a total of ": nothing but such words stands between part and whole.
bool is_of(const std::string& phrase) {
    for (const std::string_view whole : {" of ", " of the ", " out of ", " out of the ", " of its ", " of their ",
                                         " of all ", " of a total of ", " of these ", " of a possible "}) {
        if (phrase == whole) return true;
    }
    return false;
}

void check_part_of_whole(const Batch& batch, std::uint32_t part, std::uint32_t whole, Drafts& drafts) {
    const Figure& small = batch.figures[part];
    const Figure& large = batch.figures[whole];
    if (!surely_larger(small, large)) {
        if (const auto share = share_near(batch, part, whole)) check_share(batch, part, whole, *share, drafts);
        return;
    }
    drafts.findings.push_back(sum_draft(batch, {part, whole}, Verdict::lattice_violation, Severity::error,
                                        "a part, " + small.record->place.text + ", is larger than its whole, " + large.record->place.text));
}

// "Of 61 teachers at the school in Hexham, 21 left": up to the comma nothing but the whole is named.
bool names_whole_only(const Batch& batch, std::uint32_t whole, const std::string& gap) {
    const std::string tail = Phrases(batch, batch.figures[whole].sentence).after(whole + 1, 1);
    const bool told = tail == " were " || tail == " was " || tail == " had " || tail == " have ";
    if (told && count_words(gap) <= 10 && text_between(batch, whole, whole + 1).find_first_of(",;:(") == std::string_view::npos && !has_any(gap, {" who ", " which ", " that ", " for ", " than "})) return true;
    const std::string_view printed = text_between(batch, whole, whole + 1);
    return printed.find(',') == printed.size() - 2 && count_words(gap) <= 9 && !has_any(gap, {" and ", " who ", " which ", " that ", " by "});
}

// "Of 82,671 people who came to the wards, 9,843 - 12 per cent - were": the share stands right behind the part.
bool sets_share_apart(const Batch& batch, const Phrases& phrases, std::uint32_t whole) {
    const auto& figures = batch.sentence_of(batch.figures[whole]).figures;
    if (whole != figures.front() || figures.size() < 3 || !is_share(batch, whole + 2) || phrases.between(whole + 1, whole + 2) != " ") return false;
    return text_between(batch, whole, whole + 1).ends_with(", ");
}

// "Of the museum's 172,400 visitors, 61,200 ...": the sentence's first figure.
bool begins_with_of(const Phrases& phrases, std::uint32_t whole) {
    const std::string lead = phrases.before(whole, 6);
    return lead.starts_with(" of ") && count_words(lead) <= 5 && lead.find('#') == std::string::npos;
}

// "Of the 1,200 there 40 were from Hull, or 12 per cent of the town's wardens"
bool is_of_another(const Batch& batch, std::uint32_t share) {
    const std::string tail = Phrases(batch, batch.figures[share].sentence).after(share, 4);
    return tail.starts_with(" of ") && !has_any(tail, {" them ", " those ", " these ", " total ", " all ", " it ", " whole ", " that "});
}

void check_share_of_first(const Batch& batch, std::uint32_t part, std::uint32_t whole, Drafts& drafts) {
    const auto share = share_near(batch, part, whole);
    if (share && is_of_another(batch, *share)) return;
    if (share && !surely_larger(batch.figures[part], batch.figures[whole])) check_share(batch, part, whole, *share, drafts);
}

// The base that the article last gave: "of 5,416 practices", or nothing.
std::optional<std::uint32_t> last_base(const Batch& batch, std::uint32_t sentence, std::uint32_t before) {
    const std::uint32_t first = batch.articles[batch.sentences[sentence].article].sentences.all().begin;
    for (std::uint32_t back = 0; back < 2 && sentence >= first + back; ++back) {
        const SentenceView& view = batch.sentences[sentence - back];
        const Phrases phrases(batch, sentence - back);
        for (auto index = view.figures.rbegin(); index != view.figures.rend(); ++index) {
            if (*index >= before || !is_count(batch.figures[*index])) continue;
            if (has_any(phrases.before(*index, 2), {" of ", " of the "})) return *index;
        }
    }
    return std::nullopt;
}

// A sentence without figures stands between, and may tell of something else.
bool stands_right_behind(const Batch& batch, std::uint32_t sentence) {
    constexpr std::uint32_t widest_space = 4;
    return batch.sentences[sentence].ref->span.start <= batch.sentences[sentence - 1].ref->span.end + widest_space;
}

// "172,400 visitors, up from 168,000. Of these, 61,200, or 27 per cent": the sentence before counts nothing else but what it
// is held against.
bool is_only_count_before(const Batch& batch, std::uint32_t whole, std::uint32_t sentence) {
    if (batch.figures[whole].sentence + 1 != sentence || batch.sentences[sentence - 1].in_title || !stands_right_behind(batch, sentence)) return false;
    const Phrases phrases(batch, sentence - 1);
    return std::ranges::all_of(batch.sentences[sentence - 1].figures, [&](std::uint32_t index) {
        if (index == whole || batch.figures[index].quantity.kind != FigureKind::count) return true;
        const std::string lead = phrases.before(index, 3);
        const bool held_against = lead.ends_with(" from ") || has_any(lead, {" than ", " compared with ", " against "});
        return index > whole && (held_against || batch.figures[index].quantity.change != Change::none || phrases.after(index, 1) == " down " || phrases.after(index, 1) == " up ");
    });
}

// The one count of the sentence before, but for what it is held against.
std::optional<std::uint32_t> only_count_before(const Batch& batch, std::uint32_t sentence) {
    const auto before = batch.sentence_before(sentence);
    if (!before) return std::nullopt;
    const auto& figures = batch.sentences[*before].figures;
    const auto first = std::ranges::find_if(figures, [&](std::uint32_t index) { return is_count(batch.figures[index]); });
    return first != figures.end() && is_only_count_before(batch, *first, sentence) ? std::optional(*first) : std::nullopt;
}

// "4,193 practices, 79 per cent of the total, ..."
void check_share_of_total(const Batch& batch, std::uint32_t share, Drafts& drafts) {
    const Figure& rate = batch.figures[share];
    const Phrases phrases(batch, rate.sentence);
    if (!phrases.after(share, 3).starts_with(" of the total ")) return;
    const auto& figures = batch.sentences[rate.sentence].figures;
    if (share == figures.front() || !is_count(batch.figures[share - 1]) || count_words(phrases.between(share - 1, share)) > 3) return;
    auto base = last_base(batch, rate.sentence, share - 1);
    if (!base && figures.front() == share - 1) base = only_count_before(batch, rate.sentence);
    if (base && batch.figures[*base].quantity.value > batch.figures[share - 1].quantity.value) check_share(batch, share - 1, *base, share, drafts);
}

// "107,800 people, 30 per cent of 354,600 households; more than half of those, 56,900, were old": "those" may be either.
// "1,150 trees, 700 apple, 300 pear and 150 plum, of which 92, or 8 per cent".
bool fits_another(const Batch& batch, std::uint32_t share, std::uint32_t part, std::uint32_t whole) {
    const Phrases phrases(batch, batch.figures[share].sentence);
    const std::string told = phrases.after(share, 2) + phrases.before(part, 3);
    if (!has_any(told, {" of those ", " of these ", " of them ", " of which ", " of whom "})) return false;
    const auto& figures = batch.sentences[batch.figures[share].sentence].figures;
    return std::ranges::any_of(figures, [&](std::uint32_t other) {
        if (other == part || other == whole || other >= share || !is_count(batch.figures[other])) return false;
        if (batch.figures[other].quantity.value < batch.figures[part].quantity.value) return false;
        Drafts tried;
        check_share(batch, part, other, share, tried);
        return tried.findings.empty();
    });
}

// The part and the whole that the share's own links give: "Of 61 teachers at the school, 21 left, or 34 per cent".
void check_linked_share(const Batch& batch, std::uint32_t share, Drafts& drafts) {
    const auto part = linked(batch, share, LinkRole::part);
    const auto whole = part ? linked(batch, share, LinkRole::base) : std::nullopt;
    if (!whole || *part == *whole || !is_count(batch.figures[*part]) || !is_count(batch.figures[*whole])) return;
    const std::uint32_t sentence = batch.figures[share].sentence;
    if (has_any(Phrases(batch, sentence).after(share, 2), {" of whom ", " of them ", " of which "})) return;  // a share of the part
    const std::uint32_t base = batch.figures[*whole].sentence;
    if (batch.figures[*part].sentence != sentence || (base != sentence && !is_only_count_before(batch, *whole, sentence))) return;
    if (fits_another(batch, share, *part, *whole)) return;
    if (batch.figures[*part].quantity.value <= batch.figures[*whole].quantity.value) check_share(batch, *part, *whole, share, drafts);
}

// "11.5%, or almost one in 10": one share said twice.
void check_said_twice(const Batch& batch, std::uint32_t a, Drafts& drafts) {
    const Figure& first = batch.figures[a];
    const auto& figures = batch.sentences[first.sentence].figures;
    if (a == figures.back() || batch.figures[a + 1].dimension != "percent" || batch.figures[a + 1].quantity.kind == first.quantity.kind) return;
    const Phrases phrases(batch, first.sentence);
    const std::string gap = phrases.between(a, a + 1);
    const bool closes = gap.ends_with(" at ") && count_words(gap) <= 10 && text_between(batch, a, a + 1).ends_with(", at ");  // "one in 12 got it, at 8.9%"
    const std::string_view printed = text_between(batch, a, a + 1);
    const bool apposed = gap.starts_with(" of ") && printed.ends_with(", ") && printed.find(',') == printed.size() - 2;  // "nearly two-thirds of voters, 68.4%, said"
    if (!closes && (count_words(gap) > 4 || !(apposed || has_any(gap, {" or ", " means ", " that is ", " meaning ", " equivalent "})))) return;
    const Figure& second = batch.figures[a + 1];
    const Figure& hedged = first.is_exact() ? second : first;
    const Figure& exact = first.is_exact() ? first : second;
    if (hedged.is_exact() || !exact.is_exact() || !within_factor(first.quantity.value, second.quantity.value, 6, 5)) return;
    const Approx approx = hedged.quantity.approx;
    const bool wrong_way = (approx == Approx::below && exact.quantity.value > hedged.quantity.value) ||
                           (approx == Approx::above && exact.quantity.value < hedged.quantity.value);
    if (!wrong_way) return;
    drafts.findings.push_back(pair_draft(batch, a, a + 1, Verdict::approximator_misuse, Severity::warning,
                                         "one share said twice: the word beside it (nearly, over ...) points away from the other figure"));
}

void report_above_hundred(const Batch& batch, const std::vector<std::uint32_t>& shares, Drafts& drafts) {
    Interval sum{Rational(0), Rational(0), false, false};
    for (const std::uint32_t index : shares) {
        const auto next = plus(sum, batch.figures[index].sharp);
        if (!next) return;
        sum = *next;
    }
    if (*sum.low <= Rational(101)) return;
    drafts.findings.push_back(sum_draft(batch, shares, Verdict::impossible_value, Severity::error,
                                        "shares of one whole add up to " + say(sum) + " per cent"));
}

// "... and 25 per cent had no opinion": what is left over of a poll.
bool has_undecided(const Batch& batch, std::uint32_t share) {
    const std::string tail = Phrases(batch, batch.figures[share].sentence).after(share, 5);
    return has_any(tail, {" no opinion ", " undecided ", " not know ", " don't know ", " unsure ", " not sure ", " abstained "});
}

// "The railway caused 58 per cent of it, drivers 35 per cent and others | 7 per cent |": what is left of one whole.
bool ends_with_rest(const Batch& batch, const std::vector<std::uint32_t>& shares) {
    const Phrases phrases(batch, batch.figures[shares.back()].sentence);
    if (!has_any(phrases.before(shares.back(), 2), {" and others ", " the rest "})) return false;
    if (!has_any(phrases.before(shares.front(), 4), {" caused ", " causes ", " cause ", " to blame for ", " responsible for ", " made up ", " makes up ", " make up ", " accounted for ",
                                                     " accounts for ", " account for ", " brought in ", " supplied ", " provided ", " produced "})) return false;
    for (std::size_t i = 0; i + 1 < shares.size(); ++i) {
        if (count_words(phrases.between(shares[i], shares[i + 1])) > 9) return false;
    }
    return true;
}

// "Transport made up 34% of them, homes 20%, business 18% and waste 9%": a list whose verb stands once, before the first.
bool is_listed(const Batch& batch, std::uint32_t sentence, const std::vector<std::uint32_t>& shares) {
    const Phrases phrases(batch, sentence);
    const std::string lead = phrases.before(shares.front(), 4);
    if (shares.size() < 4 || !has_any(lead, {" made up ", " makes up ", " make up ", " accounted for ", " accounts for ", " account for "})) return false;
    for (std::size_t i = 0; i + 1 < shares.size(); ++i) {
        const std::string gap = phrases.between(shares[i], shares[i + 1]);
        if (count_words(gap) > 5 || has_any(gap, {" including ", " whom ", " which ", " # ", " from ", " with ", " than "})) return false;
    }
    return true;
}

// "Among men 26 and 33 per cent; among women 32 and 40 per cent": of two wholes, or two shares of each. "Among towns Hull did
// best with 61 per cent, ahead of Leeds (57 per cent) and York (49 per cent)": each of its own.
bool tell_of_several(const Batch& batch, std::uint32_t sentence, const std::vector<std::uint32_t>& shares) {
    const Phrases phrases(batch, sentence);
    for (std::size_t i = 0; i + 1 < shares.size(); ++i) {
        const std::string gap = phrases.between(shares[i], shares[i + 1]);
        if (gap == " and " || has_any(gap, {" among ", " ahead of ", " followed by ", " compared with ", " against ", " than "})) return true;
    }
    return false;
}

// "Of those, 60% ..., 30% ... and 20% ...": shares of one whole.
void check_hundred(const Batch& batch, std::uint32_t sentence, Drafts& drafts) {
    const SentenceView& view = batch.sentences[sentence];
    std::vector<std::uint32_t> shares;
    for (const std::uint32_t index : view.figures) {
        if (is_share(batch, index) && batch.figures[index].quantity.kind == FigureKind::percent) shares.push_back(index);
    }
    if (shares.size() < 3 || !(view.words[0].text == "of" || view.words[0].text == "among" || has_undecided(batch, shares.back()) ||
                                ends_with_rest(batch, shares) || is_listed(batch, sentence, shares))) {
        return;
    }
    if (!tell_of_several(batch, sentence, shares)) report_above_hundred(batch, shares, drafts);
}

// "38 per cent agree, and 54 per cent of them do not": of one whole.
void check_yes_and_no(const Batch& batch, std::uint32_t sentence, Drafts& drafts) {
    const auto& figures = batch.sentences[sentence].figures;
    if (figures.size() < 2) return;
    const std::uint32_t no = figures.back();
    const auto yes_before = std::find_if(figures.rbegin() + 1, figures.rend(), [&](std::uint32_t index) { return batch.figures[index].dimension == "percent"; });
    if (yes_before == figures.rend()) return;
    const std::uint32_t yes = *yes_before;
    const Phrases phrases(batch, sentence);
    const std::string tail = phrases.after(no, 6);
    const bool denies = tail == " do not " || tail == " did not " || tail == " does not " || tail == " of them do not " || tail == " of them did not ";
    const std::string gap = phrases.between(yes, no);
    const bool goes_on = gap.ends_with(" and ") || gap.ends_with(" but ") || gap.ends_with(" while ");  // "and in Hull 71 per cent did not"
    if (!denies || !goes_on || !is_share(batch, yes) || !is_share(batch, no) || has_any(gap, {" not ", " among "})) return;
    report_above_hundred(batch, {yes, no}, drafts);
}

// "54 per cent supported it", a line of its own.
std::optional<std::uint32_t> share_of_line(const Batch& batch, std::uint32_t sentence) {
    const auto& figures = batch.sentences[sentence].figures;
    if (figures.size() != 1 || !is_share(batch, figures.front()) || batch.figures[figures.front()].quantity.kind != FigureKind::percent) return std::nullopt;
    return Phrases(batch, sentence).before(figures.front(), 2) == " " ? std::optional(figures.front()) : std::nullopt;
}

bool tells_for_and_against(const std::string& words) {
    const bool for_it = has_any(words, {" supported ", " support ", " backed ", " back ", " agreed ", " agree ", " in favour ", " approved ", " approve ", " said yes "});
    return for_it && has_any(words, {" opposed ", " oppose ", " against ", " disagreed ", " disagree ", " disapproved ", " disapprove ", " said no "});
}

// "54 per cent supported it | 29 per cent opposed it | 27 per cent did not know", each in a line: one answer each.
void check_hundred_of_lines(const Batch& batch, Range sentences, Drafts& drafts) {
    std::vector<std::uint32_t> shares;
    std::string words;
    for (std::uint32_t i = sentences.begin; i < sentences.end; ++i) {
        const auto share = share_of_line(batch, i);
        if (!share) shares.clear(), words.clear();
        if (!share) continue;
        shares.push_back(*share);
        words += Phrases(batch, i).after(*share, 5);
        const bool ends = i + 1 == sentences.end || !share_of_line(batch, i + 1);
        if (ends && shares.size() > 2 && has_undecided(batch, *share) && tells_for_and_against(words)) report_above_hundred(batch, shares, drafts);
    }
}

}  // namespace

void check_shares(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const ArticleView& view = batch.articles[article];
    for (std::uint32_t i = view.figures.all().begin; i < view.figures.all().end; ++i) {
        const Figure& figure = batch.figures[i];
        if (figure.record->place.in_title) continue;
        const auto& figures = batch.sentences[figure.sentence].figures;
        if (is_share(batch, i)) {
            check_share_of_total(batch, i, drafts);
            check_linked_share(batch, i, drafts);
        }
        if (figure.dimension == "percent" && figure.is_fact()) check_said_twice(batch, i, drafts);
        if (!is_count(figure) || i == figures.back() || !is_count(batch.figures[i + 1])) continue;
        const Phrases phrases(batch, figure.sentence);
        const std::string gap = phrases.between(i, i + 1);
        if (is_of(gap)) check_part_of_whole(batch, i, i + 1, drafts);
        const bool of_the = has_any(phrases.before(i, 2), {" of the ", " of those ", " of "}) && i == figures.front() && count_words(phrases.before(i, 9)) <= 2;
        if (of_the && count_words(gap) <= 2) check_part_of_whole(batch, i + 1, i, drafts);
        else if ((of_the || begins_with_of(phrases, i)) && (names_whole_only(batch, i, gap) || sets_share_apart(batch, phrases, i))) check_share_of_first(batch, i + 1, i, drafts);
    }
    for (std::uint32_t i = view.sentences.all().begin; i < view.sentences.all().end; ++i) {
        if (batch.sentences[i].in_title) continue;
        check_hundred(batch, i, drafts);
        check_yes_and_no(batch, i, drafts);
    }
    check_hundred_of_lines(batch, view.sentences.all(), drafts);
}

}  // namespace crosstally
