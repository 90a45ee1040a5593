#include "extract/claim/period_use.h"

#include <algorithm>

#include "extract/tag/calendar.h"
#include "extract/tag/past_words.h"
#include "extract/tag/period_sense.h"
#include "extract/tag/words_before.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

constexpr std::uint32_t verb_reach = 4;  // tokens from a verb of speech to its day

bool is_possessive(const Document& document, const PeriodTag& period) {
    const std::string_view words = slice(document.text, period.span);
    return words.ends_with("'s") || words.ends_with("\u2019s");
}

bool follows_verb_of_speech(const Document& document, const PeriodTag& period) {
    const WordsBefore words(document, document.text, period);
    for (std::uint32_t back = 1; back <= std::min(verb_reach, words.size()); ++back) {
        if (words[back] == "," || words[back] == ";") return false;
        const bool of_patients = words[back] == "admitted" && back > 1;  // "were admitted to the ward in January"
        if (document.lists->has(WordList::telling_verbs, words[back]) && !of_patients) return true;
    }
    return false;
}

// "LEEDS, 12 July 2023 (Agency) - ": the day of the report.
bool is_of_dateline(const Document& document, const PeriodTag& period) {
    return period.span.begin < document.segmentation.sentences[period.sentence].dateline_end;
}

// "the highest since 2005": what it is held against, not when. In "since 1999, when 285 died" it is when they died.
bool is_mark_of_record(const Document& document, const PeriodTag& period) {
    const bool told = document.text.substr(period.span.end).starts_with(", when");
    const std::string_view before = std::string_view(document.text).substr(0, period.span.begin);
    return !told && (before.ends_with("since ") || before.ends_with("since at least "));
}

// "with 47 deaths reported on Tuesday": a figure and its noun stand right before the verb.
bool follows_count(const Document& document, std::uint32_t verb) {
    constexpr std::uint32_t longest_noun = 20;  // bytes
    const auto& quantities = document.tags.quantities;
    const auto next = std::partition_point(quantities.begin(), quantities.end(), [&](const QuantityTag& tag) { return tag.span.end <= verb; });
    if (next == quantities.begin() || (next - 1)->quantity.kind != FigureKind::count) return false;
    const std::uint32_t end = (next - 1)->span.end;
    if (end + longest_noun < verb) return false;
    const std::string_view noun = slice(document.text, {end, verb});
    return noun.starts_with(' ') && noun.ends_with("s ") && noun.find(' ', 1) == noun.size() - 1;
}

// "Figures released on Tuesday show 523 on 31 March": the verb has a day of its own.
bool has_nearer_day(const Document& document, std::uint32_t verb, const PeriodTag& period) {
    const auto& periods = document.tags.periods;
    const auto nearest = std::partition_point(periods.begin(), periods.end(), [&](const PeriodTag& other) { return other.span.begin < verb; });
    return nearest != periods.end() && nearest->span.begin < period.span.begin && length_in_days(nearest->days) == 1;
}

// "reported a profit of £3m on Thursday": the day of the report.
bool is_day_of_report(const Document& document, const PeriodTag& period) {
    constexpr std::uint32_t reach = 16;  // tokens
    const WordsBefore words(document, document.text, period);
    const auto is_report = [&](std::uint32_t back) { return document.lists->has(WordList::report_verbs, words[back]); };
    if (is_report(1)) return !follows_count(document, words.span(1).begin);  // "reported Friday"
    if (words[1] != "on") return false;
    for (std::uint32_t back = 1; back <= std::min(reach, words.size()); ++back) {
        if (words[back] == "," || words[back] == ";") return false;
        if (!is_report(back)) continue;
        const std::uint32_t verb = words.span(back).begin;
        return words[back + 1] != "were" && !has_nearer_day(document, verb, period) && !follows_count(document, verb);
    }
    return false;
}

// How many words back the verb stands in "built in 1987", "dates back to 1865".
std::optional<std::uint32_t> verb_of_beginning(const Document& document, const WordsBefore& words) {
    const std::uint32_t verb = words[2] == "back" ? 3 : 2;
    const bool dates = (words[verb] == "dates" || words[verb] == "dating") && (words[1] == "to" || words[1] == "from");
    const bool begins = words[1] == "in" && document.lists->has(WordList::founding_verbs, words[2]);
    return dates || begins ? std::optional(verb) : std::nullopt;
}

// "The regulator said last autumn that", "warned in 2019 that": when it was said, however long ago.
bool stands_between_verb_and_that(const Document& document, const PeriodTag& period) {
    if (!std::string_view(document.low).substr(period.span.end).starts_with(" that ")) return false;
    const WordsBefore words(document, document.text, period);
    return document.lists->has(WordList::telling_verbs, words[words[1] == "in" || words[1] == "on" ? 2 : 1]);
}

}  // namespace

bool is_told_along(const Document& document, const PeriodTag& period) {
    if (is_of_dateline(document, period) || is_mark_of_record(document, period)) return true;
    if (dates_what_came_next(document, period) || happened_last(document, period)) return true;
    if (length_in_days(period.days) == 1 && is_day_of_report(document, period)) return true;
    if (length_in_days(period.days) == 1 && is_possessive(document, period)) return true;
    if (stands_between_verb_and_that(document, period)) return true;
    constexpr int longest_telling = 32;  // "said last month"
    const int length = length_in_days(period.days);
    return length > 0 && length <= longest_telling && follows_verb_of_speech(document, period);
}

bool tells_when_it_began(const Document& document, const PeriodTag& period) {
    return verb_of_beginning(document, WordsBefore(document, document.text, period)).has_value();
}

bool opens_a_stretch(const Document& document, const PeriodTag& period) {
    constexpr std::uint32_t longest_clause = 8;  // "since the present count was begun in"
    const WordsBefore words(document, document.low, period);
    if (words[1] != "in") return false;
    bool told = false;
    for (std::uint32_t back = 2; back <= longest_clause && words[back] != ","; ++back) {
        if (words[back] == "since") return told;
        told = told || is_past(words[back]);
    }
    return false;
}

bool is_origin_in_passing(const Document& document, const PeriodTag& period) {
    constexpr std::uint32_t reach = 4;  // tokens: ", which was first "
    const WordsBefore words(document, document.text, period);
    const auto verb = verb_of_beginning(document, words);
    if (!verb || !std::string_view(document.text).substr(period.span.end).starts_with(",")) return false;
    for (std::uint32_t back = *verb + 1; back <= *verb + reach; ++back) {
        if (words[back] == ",") return true;
    }
    return false;
}

}  // namespace crosstally
