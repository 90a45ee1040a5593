#include "extract/reconcile/check_directions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/claim/word_classes.h"
#include "extract/reconcile/direction.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/said_apart.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

constexpr std::size_t furthest_verb = 9;  // words from the verb to the first of the two levels

struct Ends {
    std::uint32_t first = 0, second = 0;  // in the order of the text
    bool first_is_start = true;
};

Change way_of(const WordLists& lists, std::string_view word) {
    if (lists.has(WordList::rises, word)) return Change::up;
    return lists.has(WordList::falls, word) ? Change::down : Change::none;
}

// Said of a gap, a loss or a margin alone: which way it went is plain whatever it counts.
Change way_of_gap(std::string_view word) {
    if (word == "widened" || word == "widens" || word == "deepened") return Change::up;
    return word == "narrowed" || word == "narrows" ? Change::down : Change::none;
}

struct Way {
    Change change = Change::none;
    bool of_gap = false;
};

bool is_level(const Batch& batch, std::uint32_t index) {
    const Figure& figure = batch.figures[index];
    const FigureKind kind = figure.quantity.kind;
    if (kind == FigureKind::multiple || kind == FigureKind::points || kind == FigureKind::age) return false;
    return figure.is_fact() && figure.quantity.value == figure.quantity.high && figure.quantity.approx != Approx::vague && !figure.ceiling &&
           figure.quantity.change == Change::none && direction_of(batch.figures[index]) == Change::none;
}

// "59 per cent of those who had waited two months, down from 58 per cent": a length of time stands between the two, and no clause but that.
std::optional<Ends> ends_past_length(const Batch& batch, const Phrases& phrases, std::uint32_t first) {
    constexpr std::size_t longest_gap = 24;  // words
    const std::uint32_t second = first + 2;
    if (batch.figures[first + 1].quantity.kind != FigureKind::duration || !is_level(batch, first) || !is_level(batch, second)) return std::nullopt;
    if (batch.figures[first].quantity.kind != FigureKind::percent || batch.figures[second].quantity.kind != FigureKind::percent) return std::nullopt;
    const std::string gap = phrases.between(first, second);
    const std::string_view printed = text_between(batch, first + 1, second);
    const bool turns = printed.starts_with(", up from ") || printed.starts_with(", down from ");
    if (!turns || count_words(gap) > longest_gap || has_any(gap, {" and ", " but ", " while "})) return std::nullopt;
    return Ends{first, second, false};
}

// "from # to #", "to # from #", ", up from #": nothing but a time or a noun stands between the two.
std::optional<Ends> ends_at(const Batch& batch, const Phrases& phrases, std::uint32_t first) {
    const std::uint32_t second = first + 1;
    if (!is_level(batch, first) || !is_level(batch, second) || batch.figures[first].dimension != batch.figures[second].dimension) return std::nullopt;
    const std::string lead = phrases.before(first, 1);
    const std::string gap = phrases.between(first, second);
    const std::size_t size = count_words(gap);
    if (size > 5 || has_any(gap, {" and ", " but ", " while ", " than ", " a loss ", " a profit ", " by ", " as "})) return std::nullopt;
    if (lead == " from " && gap.ends_with(" to ") && !gap.ends_with(" up to ")) return Ends{first, second, true};
    if (gap.ends_with(" up from ") || gap.ends_with(" down from ")) return Ends{first, second, false};
    if (lead == " to " && gap.ends_with(" from ")) return Ends{first, second, false};
    return std::nullopt;
}

// A rank, an exchange rate and a rate per day go the other way, or are two things.
bool may_turn(const Batch& batch, const Phrases& phrases, const Ends& ends) {
    for (const Word& word : batch.sentence_of(batch.figures[ends.first]).words) {
        if (batch.senses->words().has(WordList::turned_scales, word.text)) return true;
    }
    for (const std::uint32_t index : {ends.first, ends.second}) {
        const bool rated = has_any(phrases.after(index, 1), {" a ", " an ", " per ", " each ", " every "});
        const std::string tail = phrases.after(index, 3);
        if (rated && !has_any(tail, {" earlier ", " before ", " ago ", " later "})) return true;
        if (has_any(tail, {" of # ", " of the # ", " out of "})) return true;
    }
    return false;
}

// The word that says which way, before the first level or right before "from"; no other clause stands between.
Way way_said(const Batch& batch, const Ends& ends, const Phrases& phrases) {
    const std::string gap = phrases.between(ends.first, ends.second);
    if (gap.ends_with(" up from ")) return {Change::up, false};
    if (gap.ends_with(" down from ")) return {Change::down, false};
    const SentenceView& view = batch.sentence_of(batch.figures[ends.first]);
    for (std::size_t i = view.word_of(ends.first) - 1, steps = 0; i-- > 0 && steps < furthest_verb; ++steps) {
        const std::string_view word = view.words[i].text;
        if (const Change way = way_of(batch.senses->words(), word); way != Change::none) return {way, false};
        if (const Change way = way_of_gap(word); way != Change::none) return {way, true};
        if (word == "to" || word == "from" || word == "than") return {};
        if ((classes_of(word) & (auxiliary | pronoun | clause_start | past_form | present_form)) != 0) return {};
    }
    return {};
}

bool surely_above(const Figure& a, const Figure& b) { return a.sharp.low && b.sharp.high && *a.sharp.low >= *b.sharp.high; }

void check_pair(const Batch& batch, const Phrases& phrases, const Ends& ends, Drafts& drafts) {
    const Figure& start = batch.figures[ends.first_is_start ? ends.first : ends.second];
    const Figure& end = batch.figures[ends.first_is_start ? ends.second : ends.first];
    const bool falls = surely_above(start, end);
    if (!falls && !surely_above(end, start)) return;
    const Way way = way_said(batch, ends, phrases);
    if (way.change == Change::none || (way.change == Change::down) == falls || (!way.of_gap && may_turn(batch, phrases, ends))) return;
    drafts.findings.push_back(sum_draft(batch, {ends.first, ends.second}, Verdict::internal_arithmetic_error, Severity::error,
                                        start.record->place.text + " to " + end.record->place.text + " is a " + (falls ? "fall" : "rise") +
                                            ", and the words say a " + (falls ? "rise" : "fall")));
}

// "97.5%, which is up on last year (97.2%) and on 2019 (97.6%)": what stands in brackets behind "up on" and a time.
Change way_to_brackets(const Batch& batch, const Phrases& phrases, std::uint32_t level) {
    constexpr std::size_t longest_gap = 12, longest_time = 5;  // words
    const std::string gap = phrases.between(level, level + 1);
    if (!text_between(batch, level, level + 1).ends_with(" (") || count_words(gap) > longest_gap || has_any(gap, {" and ", " but ", " not ", " while "})) return Change::none;
    const std::size_t up = gap.rfind(" up on "), down = gap.rfind(" down on ");
    const std::size_t at = std::min(up, down);
    return at != gap.npos && count_words(gap.substr(at)) <= longest_time + 2 ? (up < down ? Change::up : Change::down) : Change::none;
}

void check_brackets(const Batch& batch, const Phrases& phrases, std::uint32_t level, std::uint32_t last, Drafts& drafts) {
    const Change way = is_level(batch, level) && batch.figures[level].is_exact() ? way_to_brackets(batch, phrases, level) : Change::none;
    if (way == Change::none) return;
    const Figure& now = batch.figures[level];
    for (std::uint32_t other = level + 1; other <= last; ++other) {
        const Figure& then = batch.figures[other];
        const std::string_view gap = text_between(batch, other - 1, other);
        if (other > level + 1 && (!gap.starts_with(") and ") || !gap.ends_with(" ("))) return;
        if (!is_level(batch, other) || !then.is_exact() || then.dimension != now.dimension || !within_factor(now.quantity.value, then.quantity.value, 10, 1)) return;
        if ((way == Change::up ? !surely_above(then, now) : !surely_above(now, then)) || may_turn(batch, phrases, {level, other})) continue;
        drafts.findings.push_back(sum_draft(batch, {level, other}, Verdict::internal_arithmetic_error, Severity::error,
                                            now.record->place.text + (way == Change::up ? " is less than " : " is more than ") + then.record->place.text + ", and the words say " +
                                                (way == Change::up ? "up on it" : "down on it")));
    }
}

// ", well below the", "lower than the": which way the first is said to lie from the second, right before that.
Change side_said(std::string_view gap) {
    constexpr auto above = std::to_array<std::string_view>({" higher than the ", " more than the ", " above the "});
    constexpr auto below = std::to_array<std::string_view>({" lower than the ", " less than the ", " fewer than the ", " below the "});
    if (std::ranges::any_of(above, [&](std::string_view end) { return gap.ends_with(end); })) return Change::up;
    return std::ranges::any_of(below, [&](std::string_view end) { return gap.ends_with(end); }) ? Change::down : Change::none;
}

// "67 per cent, lower than the 49 per cent of the country": nothing but the comparison stands behind the comma.
void check_compared(const Batch& batch, const Phrases& phrases, std::uint32_t first, Drafts& drafts) {
    const Figure& a = batch.figures[first];
    const Figure& b = batch.figures[first + 1];
    const std::string gap = phrases.between(first, first + 1);
    const Change side = side_said(gap);
    if (side == Change::none || count_words(gap) > 8 || a.dimension != b.dimension || !a.is_fact() || !b.is_fact() || !a.is_exact() || !b.is_exact()) return;
    if (a.quantity.change != b.quantity.change && a.quantity.change != Change::none && b.quantity.change != Change::none) return;
    if (!rate_unit(a).empty() && !rate_unit(b).empty() && rate_unit(a) != rate_unit(b)) return;
    const std::string_view printed = text_between(batch, first, first + 1);
    const std::size_t comma = printed.find(", ");
    if (comma == std::string_view::npos || count_words(" " + std::string(printed.substr(comma + 2))) > 4 || has_any(gap, {" and ", " not ", " no ", " that "})) return;
    const bool wrong = side == Change::up ? surely_above(b, a) : surely_above(a, b);
    if (!wrong || !within_factor(a.quantity.value, b.quantity.value, 10, 1)) return;
    drafts.findings.push_back(sum_draft(batch, {first, first + 1}, Verdict::internal_arithmetic_error, Severity::error,
                                        a.record->place.text + (side == Change::up ? " is less than " : " is more than ") + b.record->place.text + ", and the words say " +
                                            (side == Change::up ? "more" : "less")));
}

}  // namespace

void check_directions(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const ArticleView& view = batch.articles[article];
    for (std::uint32_t s = view.sentences.all().begin; s < view.sentences.all().end; ++s) {
        const SentenceView& sentence = batch.sentences[s];
        if (sentence.figures.size() < 2) continue;
        const Phrases phrases(batch, s);
        for (std::size_t i = 0; i + 1 < sentence.figures.size(); ++i) {
            if (const auto ends = ends_at(batch, phrases, sentence.figures[i])) check_pair(batch, phrases, *ends, drafts);
            if (i + 2 < sentence.figures.size()) {
                if (const auto ends = ends_past_length(batch, phrases, sentence.figures[i])) check_pair(batch, phrases, *ends, drafts);
            }
            check_brackets(batch, phrases, sentence.figures[i], sentence.figures.back(), drafts);
            if (!sentence.in_title) check_compared(batch, phrases, sentence.figures[i], drafts);
        }
    }
}

}  // namespace crosstally
