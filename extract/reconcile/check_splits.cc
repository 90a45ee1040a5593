#include "extract/reconcile/check_splits.h"

#include "extract/claim/sentence_words.h"
#include "extract/claim/word_classes.h"
#include "extract/reconcile/exclusive_kinds.h"
#include "extract/reconcile/interval_math.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/reading.h"
#include "extract/reconcile/told_amounts.h"
#include "extract/reconcile/values.h"

namespace crosstally {
namespace {

bool refers_back(const Phrases& phrases, std::uint32_t part) {
    const std::string tail = phrases.after(part, 2);
    for (const std::string_view back : {" of those ", " of these ", " of them ", " of whom ", " of which "}) {
        if (tail == back || phrases.before(part, 2) == back) return true;
    }
    return has_any(phrases.after(part, 3), {" of the dead ", " of the victims ", " of the injured ", " of the missing ", " of the deaths "});
}

// "Of its 1,480 staff, 920", "out of the council's 110 libraries, 50"
bool begins_with_whole(const Batch& batch, const Phrases& phrases, std::uint32_t whole, std::uint32_t part) {
    const std::string start = phrases.before(whole, 7);
    if (start.find('#') != std::string::npos) return false;  // "of the 65 hurt, 33 were drivers, 22": the first is the whole
    const bool begins = start.starts_with(" of ") || start.starts_with(" out of ");
    const std::string gap = phrases.between(whole, part);
    return begins && count_words(start) < 6 && text_between(batch, whole, part).ends_with(", ") && count_words(gap) <= 6 &&
           !has_any(gap, {" and ", " or ", " who ", " which ", " that ", " by ", " with "});
}

// "1,480 people: 920", "1,480 people - 920", "1,480 people (920"; not a row: "Hull - 1,480, Leeds - 920"
bool lists(const Batch& batch, const Phrases& phrases, std::uint32_t whole, std::uint32_t part) {
    const std::string_view gap = text_between(batch, whole, part);
    const bool marked = gap.ends_with(": ") || gap.ends_with("\u2013 ") || gap.ends_with("\u2014 ") || gap.ends_with(" - ") || gap.ends_with("(");
    const bool row = gap.starts_with(',') || gap.starts_with(';') || gap.starts_with(" and ");
    return marked && !row && count_words(phrases.between(whole, part)) <= 4;
}

// "Eleven children and their teacher were hurt. Five of them": those meant are more than the number says.
bool goes_with_more(const Phrases& phrases, std::uint32_t whole) {
    const std::string after = phrases.after(whole, 9);
    return phrases.before(whole, 1) == " and " ||
           has_any(after.substr(0, after.find('#')), {" and a ", " and an ", " and one ", " and the ", " and their ", " and its ", " and his ", " and her ", " and another ",
                                             " as well as ", " plus ", " along with ", " together with ", " besides ", " not counting ", " apart from "});
}

// The number that the part is taken of: right before it in its sentence, or the only count of the sentence before.
std::optional<std::uint32_t> whole_of(const Batch& batch, const Phrases& phrases, std::uint32_t sentence, std::size_t at) {
    const SentenceView& view = batch.sentences[sentence];
    const std::uint32_t part = view.figures[at];
    if (at > 0) {
        const std::uint32_t whole = view.figures[at - 1];
        const bool taken = refers_back(phrases, part) || begins_with_whole(batch, phrases, whole, part) || lists(batch, phrases, whole, part);
        return taken && exact_count(batch.figures[whole]) ? std::optional(whole) : std::nullopt;
    }
    const auto before = refers_back(phrases, part) ? batch.sentence_before(sentence) : std::nullopt;
    const auto only = before ? only_count_in(batch, *before) : std::nullopt;
    return only && exact_count(batch.figures[*only]) ? only : std::nullopt;
}

constexpr std::uint32_t sentences_back = 3;

// "Fourteen sailed. Nine were rescued, two of them badly hurt, and the other five drowned": the five are no part of the nine.
bool is_rest_of_more(const Batch& batch, std::uint32_t whole, std::uint32_t next) {
    const Figure& total = batch.figures[whole];
    const std::uint32_t first = batch.articles[batch.sentence_of(total).article].sentences.all().begin;
    const auto more = add(total.quantity.value, batch.figures[next].quantity.value);
    for (std::uint32_t back = 0; back <= sentences_back && total.sentence >= first + back; ++back) {
        for (const std::uint32_t index : batch.sentences[total.sentence - back].figures) {
            if (index < whole && more && batch.figures[index].quantity.value == *more) return true;
        }
    }
    return false;
}

// "the other seven", and no noun of its own: "the other seven councils" are none of the libraries.
bool is_remainder(const Batch& batch, const Phrases& phrases, std::uint32_t whole, std::uint32_t part, std::uint32_t next) {
    const std::string gap = phrases.between(part, next);
    const bool other = gap.ends_with(" the other ") || gap.ends_with(" the remaining ");
    if (!other || !has_any(gap, {" and ", " while ", " but ", " with "})) return false;
    const bool apart = refers_back(phrases, part) && text_between(batch, part, next).find_first_of(",;(") != std::string_view::npos;
    if (apart || is_rest_of_more(batch, whole, next)) return false;
    const std::string tail = phrases.after(next, 1);
    if (tail == " " || tail == phrases.after(whole, 1)) return true;
    const std::uint32_t classes = classes_of(std::string_view(tail).substr(1, tail.size() - 2));
    const SentenceRef& ref = *batch.sentence_of(batch.figures[next]).ref;
    const auto end = batch.figures[next].record->place.span.end - ref.span.start;
    const std::string_view mark = slice_code_points(ref.text, end, end + 1);
    return mark != " " || (classes & (auxiliary | preposition | past_form | present_form | level_verb | conjunction)) != 0;
}

void report(const Batch& batch, std::uint32_t whole, std::uint32_t part, std::uint32_t next, const Rational& sum, Drafts& drafts) {
    const auto& total = *batch.figures[whole].record;
    const std::string parts = batch.figures[part].record->place.text + " and " + batch.figures[next].record->place.text;
    drafts.findings.push_back(sum_draft(batch, {whole, part, next}, Verdict::internal_arithmetic_error, Severity::error,
                                        parts + " make " + say_like(sum, total.quantity, total.place.text) + ", not " + total.place.text));
}

// What two parts come to, where it is not the whole; nothing of one half more, which they are hardly parts of.
std::optional<Rational> sum_that_misses(const Batch& batch, std::uint32_t whole, std::uint32_t part, std::uint32_t next) {
    const auto sum = add(batch.figures[part].quantity.value, batch.figures[next].quantity.value);
    if (!sum || holds(sum_reading(batch, whole, {part, next}), *sum)) return std::nullopt;
    return within_factor(*sum, batch.figures[whole].quantity.value, 3, 2) ? sum : std::nullopt;
}

// "52 of the 81 were men and the other 29 women", "will pay £6.1m of the £14.2m and the company the other £8.1m"
void check_rest(const Batch& batch, const Phrases& phrases, std::uint32_t part, std::uint32_t whole, std::uint32_t next, Drafts& drafts) {
    const std::string of = phrases.between(part, whole);
    if (of != " of the " && of != " out of the " && of != " of its " && of != " of their ") return;
    for (const std::uint32_t index : {part, whole, next}) {
        const Figure& figure = batch.figures[index];
        if (!(is_count(figure) || is_sum(figure)) || !figure.is_exact() || figure.dimension != batch.figures[whole].dimension) return;
    }
    if (batch.figures[part].quantity.value >= batch.figures[whole].quantity.value) return;
    const auto sum = sum_that_misses(batch, whole, part, next);
    if (sum && is_remainder(batch, phrases, whole, whole, next)) report(batch, whole, part, next, *sum, drafts);
}

enum class Remainder : unsigned char { looked_for, told };

void check_parts(const Batch& batch, const Phrases& phrases, std::uint32_t whole, std::uint32_t part, std::uint32_t next, Remainder remainder, Drafts& drafts) {
    const Figure& total = batch.figures[whole];
    const Figure& first = batch.figures[part];
    const Figure& second = batch.figures[next];
    if (!exact_count(first) || !exact_count(second) || first.dimension != total.dimension || second.dimension != total.dimension) return;
    if (first.quantity.value >= total.quantity.value || second.quantity.value >= total.quantity.value) return;
    const auto sum = sum_that_misses(batch, whole, part, next);
    if (!sum || goes_with_more(Phrases(batch, total.sentence), whole)) return;
    const bool listed = total.sentence == first.sentence && text_between(batch, whole, part).ends_with(": ");  // check_lists
    const bool over = *sum > total.quantity.value && !listed;
    if (remainder == Remainder::told || is_remainder(batch, phrases, whole, part, next) || (over && are_exclusive(batch, whole, part, next))) {
        report(batch, whole, part, next, *sum, drafts);
    }
}

// "111 were on trolleys, 62 in one ward and 48 elsewhere"
void check_elsewhere(const Batch& batch, const Phrases& phrases, std::uint32_t whole, std::uint32_t part, std::uint32_t next, Drafts& drafts) {
    constexpr std::size_t longest_gap = 8;  // words
    const std::string gap = phrases.between(whole, part);
    const bool parted = text_between(batch, whole, part).ends_with(", ") && count_words(gap) <= longest_gap && !has_any(gap, {" and ", " but ", " while "});
    const std::string rest = phrases.between(part, next);
    if (!parted || !(rest.ends_with(" and ") || rest.ends_with(" while ")) || !has_any(phrases.after(next, 5), {" elsewhere "})) return;
    if (exact_count(batch.figures[whole])) check_parts(batch, phrases, whole, part, next, Remainder::told, drafts);
}

// The sum that "of that" looks back to: the only one of the sentence before that is no earlier level.
std::optional<std::uint32_t> sum_before(const Batch& batch, std::uint32_t sentence) {
    const auto before = batch.sentence_before(sentence);
    if (!before) return std::nullopt;
    const Phrases phrases(batch, *before);
    std::optional<std::uint32_t> only;
    for (const std::uint32_t index : batch.sentences[*before].figures) {
        const Figure& figure = batch.figures[index];
        if (figure.quantity.kind != FigureKind::money || phrases.before(index, 1) == " from ") continue;
        if (only || !is_sum(figure) || !figure.is_exact()) return std::nullopt;
        only = index;
    }
    return only;
}

// "Revenue climbed to £214m. Freight brought in £88m of that and passengers £136m."
void check_sources(const Batch& batch, const Phrases& phrases, std::uint32_t sentence, Drafts& drafts) {
    const auto& figures = batch.sentences[sentence].figures;
    const std::uint32_t part = figures[0], next = figures[1];
    const bool of_that = has_any(phrases.after(part, 2), {" of that ", " of this "}) || phrases.before(part, 8).starts_with(" of that ");
    const auto whole = of_that ? sum_before(batch, sentence) : std::nullopt;
    if (!whole || goes_with_more(Phrases(batch, batch.figures[*whole].sentence), *whole)) return;
    const Figure& total = batch.figures[*whole];
    for (const std::uint32_t index : {part, next}) {
        const Figure& figure = batch.figures[index];
        if (!is_sum(figure) || !figure.is_exact() || figure.dimension != total.dimension || figure.quantity.value >= total.quantity.value) return;
    }
    const auto sum = sum_that_misses(batch, *whole, part, next);
    if (sum && *sum > total.quantity.value && come_of_exclusive(batch, part, next)) report(batch, *whole, part, next, *sum, drafts);
}

}  // namespace

void check_splits(const Batch& batch, std::uint32_t article, Drafts& drafts) {
    const Range range = batch.articles[article].sentences;
    for (std::uint32_t sentence = range.begin; sentence < range.end; ++sentence) {
        const auto& figures = batch.sentences[sentence].figures;
        if (batch.sentences[sentence].in_title || figures.size() < 2) continue;
        const Phrases phrases(batch, sentence);
        check_sources(batch, phrases, sentence, drafts);
        for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
            const auto whole = whole_of(batch, phrases, sentence, i);
            if (whole) check_parts(batch, phrases, *whole, figures[i], figures[i + 1], Remainder::looked_for, drafts);
            if (i + 2 >= figures.size()) continue;
            check_rest(batch, phrases, figures[i], figures[i + 1], figures[i + 2], drafts);
            check_elsewhere(batch, phrases, figures[i], figures[i + 1], figures[i + 2], drafts);
        }
    }
}

}  // namespace crosstally
