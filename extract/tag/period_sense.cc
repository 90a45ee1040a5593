#include "extract/tag/period_sense.h"

#include <algorithm>

#include "extract/tag/calendar.h"
#include "extract/tag/past_words.h"
#include "extract/tag/words_before.h"
#include "rules/word_lists.h"

namespace crosstally {

bool dates_what_came_next(const Document& document, const PeriodTag& period) {
    constexpr std::uint32_t reach = 9;  // tokens
    const WordsBefore words(document, document.low, period);
    bool happened = false;
    for (std::uint32_t back = 1; back <= std::min(reach, words.size()); ++back) {
        const std::string_view word = words[back];
        if (word == "," || word == ";") return false;
        if (word == "before" || word == "until") return happened;
        happened = happened || document.lists->has_padded(WordList::event_verbs, word);
    }
    return false;
}

bool happened_last(const Document& document, const PeriodTag& period) {
    const WordsBefore words(document, document.low, period);
    return words[3] == "last" && (words[1] == "in" || words[1] == "on") && is_past(words[2]);
}

namespace {

// How many words back "since" stands, "since the new rules were brought in in 2002": 0 where it does not.
std::uint32_t since_before(const WordsBefore& words) {
    constexpr std::uint32_t longest_clause = 8;  // tokens
    if (words[1] == "since") return 1;
    if (words[1] != "in" || !is_past(words[2])) return 0;
    for (std::uint32_t back = 3; back <= longest_clause; ++back) {
        if (words[back] == "since") return back;
        if (words[back] == ",") return 0;
    }
    return 0;
}

}  // namespace

bool marks_record(const Document& document, const PeriodTag& period) {
    constexpr std::uint32_t reach = 9;  // tokens
    const WordsBefore words(document, document.low, period);
    const bool so_far = words[1] == "far" && words[2] == "so";  // "the third-highest so far this year"
    const std::uint32_t since = so_far ? 2 : since_before(words);
    if (since == 0 && !slice(document.low, period.span).starts_with("since ")) return false;
    for (std::uint32_t back = since + 1; back <= std::min(since + reach, words.size()); ++back) {
        const bool superlative = words[back].size() > 5 && words[back].ends_with("est") && !document.lists->has(WordList::no_superlatives, words[back]);
        if (superlative || document.lists->has(WordList::superlatives, words[back])) return true;
    }
    return false;
}

bool is_reporting_date(const Document& document, const PeriodTag& period) {
    if (!period.named.from || period.named.from != period.named.to || !ends_month(*period.named.from)) return false;
    return slice(document.low, period.span).find("day") == std::string_view::npos && period.impossible.empty();
}

}  // namespace crosstally
