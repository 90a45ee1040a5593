#include "extract/claim/period_use.h"

#include <algorithm>

#include "extract/tag/calendar.h"
#include "extract/tag/period_context.h"
#include "extract/tag/sentence_of.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

constexpr std::uint32_t verb_reach = 4;  // tokens from a verb of speech to its day

bool is_possessive(const Document& document, const PeriodTag& period) {
    const std::string_view words = slice(document.text, period.span);
    return words.ends_with("'s") || words.ends_with("\u2019s");
}

bool follows_verb_of_speech(const Document& document, const PeriodTag& period) {
    const auto& tokens = document.segmentation.tokens;
    const std::uint32_t first = document.segmentation.sentences[period.sentence].first_token;
    const std::uint32_t at = token_at(document.segmentation, period.span.begin);
    for (std::uint32_t i = at; i > first && at - i < verb_reach; --i) {
        const std::string_view word = slice(document.text, tokens[i - 1].span);
        if (word == "," || word == ";") return false;
        if (document.lists->has(WordList::telling_verbs, word)) return true;
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
    const auto& tokens = document.segmentation.tokens;
    const std::uint32_t first = document.segmentation.sentences[period.sentence].first_token;
    const std::uint32_t at = token_at(document.segmentation, period.span.begin);
    if (at == first) return false;
    const std::string_view before = slice(document.text, tokens[at - 1].span);
    if (document.lists->has(WordList::report_verbs, before)) return !follows_count(document, tokens[at - 1].span.begin);  // "reported Friday"
    if (before != "on") return false;
    for (std::uint32_t i = at; i > first && at - i < reach; --i) {
        const std::string_view word = slice(document.text, tokens[i - 1].span);
        if (word == "," || word == ";") return false;
        if (!document.lists->has(WordList::report_verbs, word)) continue;
        const bool passive = i >= 2 + first && slice(document.text, tokens[i - 2].span) == "were";
        return !passive && !has_nearer_day(document, tokens[i - 1].span.begin, period) && !follows_count(document, tokens[i - 1].span.begin);
    }
    return false;
}

// The token of the verb in "built in 1987", "dates back to 1865".
std::optional<std::uint32_t> verb_of_beginning(const Document& document, const PeriodTag& period) {
    const auto& tokens = document.segmentation.tokens;
    const std::uint32_t first = document.segmentation.sentences[period.sentence].first_token;
    const std::uint32_t at = token_at(document.segmentation, period.span.begin);
    const auto word = [&](std::uint32_t back) { return at < first + back ? std::string_view() : slice(document.text, tokens[at - back].span); };
    const std::uint32_t verb = word(2) == "back" ? 3 : 2;
    const bool dates = (word(verb) == "dates" || word(verb) == "dating") && (word(1) == "to" || word(1) == "from");
    const bool begins = word(1) == "in" && document.lists->has(WordList::founding_verbs, word(2));
    return dates || begins ? std::optional(at - verb) : std::nullopt;
}

}  // namespace

bool marks_record(const Document& document, const PeriodTag& period) {
    constexpr std::uint32_t reach = 9;  // tokens
    const auto& tokens = document.segmentation.tokens;
    const std::uint32_t first = document.segmentation.sentences[period.sentence].first_token;
    const std::uint32_t at = token_at(document.segmentation, period.span.begin);
    const std::string_view before = std::string_view(document.text).substr(0, period.span.begin);
    const bool since = slice(document.low, period.span).starts_with("since ") || before.ends_with("since ") || before.ends_with("since records began in ");
    for (std::uint32_t i = at; since && i > first && at - i < reach; --i) {
        const std::string_view word = slice(document.low, tokens[i - 1].span);
        const bool superlative = word.size() > 5 && word.ends_with("est") && !document.lists->has(WordList::no_superlatives, word);
        if (superlative || document.lists->has(WordList::superlatives, word)) return true;
    }
    return false;
}

bool is_told_along(const Document& document, const PeriodTag& period) {
    if (is_of_dateline(document, period) || is_mark_of_record(document, period)) return true;
    if (dates_what_came_next(document, period) || happened_last(document, period)) return true;
    if (length_in_days(period.days) == 1 && is_day_of_report(document, period)) return true;
    if (length_in_days(period.days) == 1 && is_possessive(document, period)) return true;
    constexpr int longest_telling = 32;  // "said last month"
    const int length = length_in_days(period.days);
    return length > 0 && length <= longest_telling && follows_verb_of_speech(document, period);
}

bool tells_when_it_began(const Document& document, const PeriodTag& period) {
    return verb_of_beginning(document, period).has_value();
}

bool is_origin_in_passing(const Document& document, const PeriodTag& period) {
    constexpr std::uint32_t reach = 4;  // tokens: ", which was first "
    const auto verb = verb_of_beginning(document, period);
    if (!verb || !std::string_view(document.text).substr(period.span.end).starts_with(",")) return false;
    const auto& tokens = document.segmentation.tokens;
    const std::uint32_t first = document.segmentation.sentences[period.sentence].first_token;
    for (std::uint32_t i = *verb; i > first && *verb - i < reach; --i) {
        if (slice(document.text, tokens[i - 1].span) == ",") return true;
    }
    return false;
}

}  // namespace crosstally
