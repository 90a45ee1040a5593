#include "extract/reconcile/check_quotes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/ascii.h"
#include "corpus/utf8.h"
#include "extract/claim/content_words.h"
#include "extract/claim/sentence_words.h"
#include "extract/reconcile/copy.h"
#include "extract/reconcile/quote_difference.h"
#include "extract/reconcile/quote_words.h"
#include "extract/tag/calendar_words.h"

namespace crosstally {
namespace {

using Words = std::vector<SentenceWord>;

constexpr std::array weighty = std::to_array<std::string_view>({"most", "some", "all", "none", "no", "not", "never", "up", "down", "many",
                                                               "few", "more", "less", "under", "over", "every", "always", "before", "after"});

// Words that a sub-editor changes without changing what was said.
constexpr std::array light = std::to_array<std::string_view>({"around", "about", "nearly", "almost", "over", "more", "than", "while", "as",
                                                             "but", "however", "told", "said", "reporters", "also"});

bool contains(const auto& list, const std::string& word) { return std::find(list.begin(), list.end(), word) != list.end(); }

bool has_digit(const std::string& word) { return is_digit(word[0]); }

bool matters(const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return has_digit(word) || contains(weighty, word) || !is_function_word(word);
    });
}

bool only_light(const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(), [](const std::string& word) { return contains(light, word); });
}

std::string with_plain_apostrophe(std::string word) {
    constexpr std::string_view curled = "\u2019";
    if (const std::size_t at = word.find(curled); at != std::string::npos) word.replace(at, curled.size(), "'");
    return word;
}

// "Do not" for "don't", "we will" for "we'll".
std::string in_full(const std::string& printed) {
    constexpr std::array whole = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"can't", "can not"}, {"cannot", "can not"}, {"shan't", "shall not"}, {"won't", "will not"}});
    constexpr std::array endings = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"n't", " not"}, {"'ll", " will"}, {"'m", " am"}, {"'re", " are"}, {"'s", " is"}, {"'ve", " have"}});
    const std::string word = with_plain_apostrophe(printed);
    for (const auto& [shorter, longer] : whole) {
        if (word == shorter) return std::string(longer);
    }
    for (const auto& [shorter, longer] : endings) {
        if (word.ends_with(shorter)) return word.substr(0, word.size() - shorter.size()).append(longer);
    }
    return word;
}

std::string in_full(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + in_full(word);
    return text;
}

// "Per cent" and "percent", organise and organize, "don't" and "do not".
bool same_meaning(const QuoteGap& gap) {
    const auto per_cent = [](const std::vector<std::string>& words) { return words == std::vector<std::string>{"per", "cent"} || words == std::vector<std::string>{"percent"}; };
    if (per_cent(gap.a) && per_cent(gap.b)) return true;
    if (only_light(gap.a) && only_light(gap.b)) return true;
    if (in_full(gap.a) == in_full(gap.b)) return true;
    if (gap.a.size() != gap.b.size()) return false;
    for (std::size_t i = 0; i < gap.a.size(); ++i) {
        if (has_digit(gap.a[i]) || gap.a[i].size() < 5 || !is_spelling_variant(gap.a[i], gap.b[i])) return false;
    }
    return !gap.a.empty();
}

bool negates(const std::vector<std::string>& words) {
    constexpr std::array negations = std::to_array<std::string_view>({"cannot", "never", "no", "not"});
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return contains(negations, word) || in_full(word).ends_with(" not");
    });
}

bool is_share(const std::string& word) {
    constexpr std::array shares = std::to_array<std::string_view>({"eighth", "eighths", "fifth", "fifths", "half", "most", "none", "quarter", "quarters", "tenth", "tenths", "third", "thirds"});
    return contains(shares, word) || has_digit(word);
}

// "Half of us" for "a third of us".
bool says_share(const std::vector<std::string>& words) { return std::any_of(words.begin(), words.end(), is_share); }

// "Two thirds", but not "Look, half".
bool is_only_share(const std::vector<std::string>& words) {
    return says_share(words) && std::ranges::all_of(words, [](const std::string& word) { return is_share(word) || word == "a"; });
}

bool say_shares(const QuoteGap& gap) { return says_share(gap.a) && says_share(gap.b); }

// "We may find you" for "we will find you"; "would" for "will" is how speech is reported.
bool is_other_certainty(const QuoteGap& gap) {
    constexpr std::array certain = std::to_array<std::string_view>({"must", "shall", "will"});
    constexpr std::array possible = std::to_array<std::string_view>({"can", "could", "may", "might", "should"});
    if (gap.a.size() != 1 || gap.b.size() != 1) return false;
    return (contains(certain, gap.a[0]) && contains(possible, gap.b[0])) || (contains(possible, gap.a[0]) && contains(certain, gap.b[0]));
}

// "in Avon and Somerset" for "in North Wales": a template with the local names. "Seven of us" for "Six of us" names nobody.
bool is_other_name(const QuoteGap& gap) { return gap.names && gap.capitals_a && gap.capitals_b && !say_shares(gap); }

// "until September" for "until November".
bool is_other_date(const QuoteGap& gap) {
    if (gap.a.size() != 1 || gap.b.size() != 1) return false;
    const bool months = month_from(gap.a[0]) != 0 && month_from(gap.b[0]) != 0;
    return months || (weekday_from(gap.a[0]) && weekday_from(gap.b[0]));
}

// How many days lie between the two articles.
std::optional<std::chrono::days> days_between(const Batch& batch, IndexPair articles) {
    const auto& first = batch.articles[articles.first].published;
    const auto& second = batch.articles[articles.second].published;
    return first && second ? std::optional(std::chrono::abs(*first - *second)) : std::nullopt;
}

constexpr std::chrono::days one_occasion(3);

// Within a few days a speaker says nearly the same once; a year later it may be said of another month.
bool is_of_one_time(const Batch& batch, IndexPair articles, const QuoteRecord& a, const QuoteRecord& b) {
    const auto apart = days_between(batch, articles);
    return apart && *apart <= one_occasion && !a.speaker.name.empty() && !b.speaker.name.empty();
}

// "We've got 33 points", said again a week later with 36; digits that only changed places are no count that moved on.
bool is_count_moved_on(const Batch& batch, IndexPair articles, const QuoteGap& gap) {
    const auto apart = days_between(batch, articles);
    if (!apart || *apart <= one_occasion || gap.a.size() != 1 || gap.b.size() != 1 || !has_digit(gap.a[0]) || !has_digit(gap.b[0])) return false;
    return !std::is_permutation(gap.a[0].begin(), gap.a[0].end(), gap.b[0].begin(), gap.b[0].end());
}

// "Went to Aldi" for "went to Coles", in words that are the same but for this: places alone are put in by templates.
bool is_changed_name(const Batch& batch, const QuoteDifference& difference, const QuoteGap& gap) {
    if (difference.gaps.size() != 1 || gap.a.size() != 1 || gap.b.size() != 1) return false;
    const auto is_place = [&](const std::string& word) {
        const auto known = batch.places->find_name(word);
        return known && batch.places->entities()[*known].kind == EntityKind::place;
    };
    return !is_place(gap.a[0]) && !is_place(gap.b[0]);
}

// One goes on with another sentence of the speech: what lies between was cut.
bool is_other_sentence(const QuoteGap& gap) { return gap.begins_a && gap.begins_b && gap.a.size() > 1 && gap.b.size() > 1 && !(is_only_share(gap.a) && is_only_share(gap.b)); }

// Between few common words, "the" and "of", two other sentences happen to meet. At the end one may merely go on otherwise:
// a number there is one of the quotation, a word only after many that are common. A "not" tells in a long quotation alike.
bool may_be_altered(const QuoteGap& gap, std::size_t common) {
    if (gap.at_a == 0 && gap.at_b == 0 && say_shares(gap)) return gap.around >= 8;
    if (gap.last) return gap.around >= (has_digit(gap.a[0]) && has_digit(gap.b[0]) ? 4U : 8U);
    return gap.inner && (gap.around >= 4 || (gap.around >= 2 && common >= 12 && negates(gap.a) != negates(gap.b)));
}

// "4,200 homes in Ludlow" and "5,100 homes in Leominster": one text for all places.
bool is_template(const QuoteDifference& difference) {
    const auto numbers = [](const QuoteGap& gap) { return !gap.a.empty() && !gap.b.empty() && has_digit(gap.a[0]) && has_digit(gap.b[0]); };
    const auto names = [](const QuoteGap& gap) { return is_other_name(gap) && !is_other_date(gap); };
    return std::ranges::any_of(difference.gaps, numbers) && std::ranges::any_of(difference.gaps, names);
}

// "We had 16 shots and scored one goal", and of the next match "19 shots" and "no goal": two numbers are others on another day.
bool is_said_anew(const Batch& batch, IndexPair articles, const QuoteDifference& difference) {
    const auto apart = days_between(batch, articles);
    const auto counts = [](const QuoteGap& gap) { return !gap.a.empty() && !gap.b.empty() && has_digit(gap.a[0]) && has_digit(gap.b[0]); };
    const auto tells = [&](const QuoteGap& gap) { return counts(gap) || (!gap.a.empty() && !gap.b.empty() && negates(gap.a) != negates(gap.b)); };
    return apart && *apart > std::chrono::days(0) && std::ranges::any_of(difference.gaps, counts) && std::ranges::count_if(difference.gaps, tells) > 1;
}

// A replaced word, or a "not" come or gone. Words merely cut are how quotations are shortened.
const QuoteGap* altered(const Batch& batch, IndexPair articles, const QuoteDifference& difference, bool of_one_time) {
    for (const QuoteGap& gap : difference.gaps) {
        const bool changed_name = of_one_time && is_other_name(gap) && (is_other_date(gap) || is_changed_name(batch, difference, gap));
        const bool other_name = is_other_name(gap) && !changed_name;
        if (!may_be_altered(gap, difference.common) || other_name || is_count_moved_on(batch, articles, gap) || is_other_sentence(gap) || same_meaning(gap) || gap.a.size() > 3 || gap.b.size() > 3) continue;
        const bool replaced = !gap.a.empty() && !gap.b.empty() && (changed_name || is_other_certainty(gap) || (matters(gap.a) && matters(gap.b)));
        if (replaced || negates(gap.a) != negates(gap.b)) return &gap;
    }
    return nullptr;
}

std::string spoken(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text.empty() ? "nothing" : "'" + text + "'";
}

// The same as it is printed: "two" and not "2".
std::string printed(const QuoteRecord& quote, const std::vector<std::string>& words, std::size_t at, const Words& all) {
    if (words.empty()) return "nothing";
    return "'" + std::string(slice_code_points(quote.place.text, all[at].start, all[at + words.size() - 1].end)) + "'";
}

// The sentence of a quotation that holds the code point, from `begin` up to `end`.
PointSpan sentence_around(std::string_view text, std::uint32_t point) {
    PointSpan span;
    std::uint32_t at = 0;
    bool ended = false;
    for (std::size_t byte = 0; byte < text.size(); ++byte) {
        if ((static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U) continue;
        const char c = text[byte];
        const bool space = c == ' ' || c == '\n';
        if (ended && space && byte + 1 < text.size() && is_small(text[byte + 1])) ended = false;  // "across the U.S. in May"
        if (ended && space && at > point) {
            span.end = at;
            return span;
        }
        if (ended && !space && c != '"' && c != '\'' && c != ')' && c != ']' && static_cast<unsigned char>(c) < 0x80U) {
            if (byte > 0 && (text[byte - 1] == ' ' || text[byte - 1] == '\n') && at <= point) span.start = at;
            ended = false;
        }
        ended = ended || c == '.' || c == '!' || c == '?';
        ++at;
    }
    span.end = at;
    return span;
}

// Of a long quotation the sentence that differs; drafts keep what no record holds.
Mark mark_quote(const QuoteRecord& quote, std::uint32_t article, std::uint32_t side, const Words& words, std::size_t word, Drafts& drafts) {
    const std::string& text = quote.place.text;
    const std::uint32_t point = words[std::min(word, words.size() - 1)].start;
    const PointSpan part = sentence_around(text, point);
    if (part.start == 0 && part.end == count_code_points(text)) return {&quote.place, &quote.sentence, article, side, -1};
    Place place = quote.place;
    place.text = slice_code_points(text, part.start, part.end);
    place.span = {quote.place.span.start + part.start, quote.place.span.start + part.end};
    const std::string_view before = slice_code_points(text, 0, part.start);
    const std::size_t line = before.rfind('\n');
    place.line += static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
    place.column = line == std::string_view::npos ? place.column + part.start : static_cast<std::uint32_t>(count_code_points(before.substr(line + 1))) + 1;
    drafts.sentences.push_back({place.span, place.text});
    drafts.places.push_back(std::move(place));
    return {&drafts.places.back(), &drafts.sentences.back(), article, side, -1};
}

// Of the gap's words the first; of a side without any, the word beside the gap that stands in the sentence of the other's.
std::size_t word_to_show(const std::vector<std::string>& own, std::size_t at, const std::string& other_text, const Words& other, std::size_t other_at) {
    if (!own.empty() || at == 0 || other_at == 0 || other_at >= other.size()) return at;
    return other[other_at - 1].start >= sentence_around(other_text, other[other_at].start).start ? at - 1 : at;
}

// The words of both that stand next to the gap, two on each side at most: they tell "is not safe" from "is not here".
std::string beside(const QuoteGap& gap, const Words& a, const Words& b) {
    std::string words;
    for (std::size_t i = 1; i <= 2 && i <= std::min(gap.at_a, gap.at_b) && a[gap.at_a - i].text == b[gap.at_b - i].text; ++i) {
        words += a[gap.at_a - i].text + ' ';
    }
    words += '_';
    const std::size_t after_a = gap.at_a + gap.a.size(), after_b = gap.at_b + gap.b.size();
    for (std::size_t i = 0; i < 2 && after_a + i < a.size() && after_b + i < b.size() && a[after_a + i].text == b[after_b + i].text; ++i) {
        words += ' ' + a[after_a + i].text;
    }
    return words;
}

Draft quote_draft(const QuoteRecord& a, const QuoteRecord& b, IndexPair articles, const QuoteGap& gap, const Words& words_a, const Words& words_b, Drafts& drafts) {
    Draft draft;
    draft.verdict = Verdict::quote_altered;
    const bool reported = a.direct != b.direct;
    draft.severity = reported ? Severity::note : Severity::error;
    draft.subject = a.speaker.name.empty() ? b.speaker.name : b.speaker.name.empty() ? a.speaker.name : std::min(a.speaker.name, b.speaker.name);
    const std::string low = std::min(spoken(gap.a), spoken(gap.b));
    const std::string high = std::max(spoken(gap.a), spoken(gap.b));
    const bool swapped = spoken(gap.a) != low;
    std::string printed_low = printed(a, gap.a, gap.at_a, words_a);
    std::string printed_high = printed(b, gap.b, gap.at_b, words_b);
    if (swapped) std::swap(printed_low, printed_high);
    draft.reason = "one quotation, with " + printed_low + " in one article and " + printed_high + " in the other" +
                   (reported ? "; it is reported speech in one of them" : "");
    const std::size_t shown_a = word_to_show(gap.a, gap.at_a, b.place.text, words_b, gap.at_b);
    const std::size_t shown_b = word_to_show(gap.b, gap.at_b, a.place.text, words_a, gap.at_a);
    draft.marks = {mark_quote(a, articles.first, swapped ? 1U : 0U, words_a, shown_a, drafts),
                   mark_quote(b, articles.second, swapped ? 0U : 1U, words_b, shown_b, drafts)};
    if (swapped) std::swap(draft.marks[0], draft.marks[1]);
    draft.sides = {{printed_low, false}, {printed_high, false}};
    draft.key = "quote|" + low + '|' + high + '|' + beside(gap, words_a, words_b);
    return draft;
}

bool of_two_speakers(const QuoteView& a, const QuoteView& b) {
    return !a.record->speaker.name.empty() && !b.record->speaker.name.empty() && are_two_speakers(*a.speaker, *b.speaker);
}

}  // namespace

void check_quotes(const Batch& batch, IndexPair articles, const ArticleLinks& links, Drafts& drafts) {
    for (const auto& [a, b] : links.quotes) {
        if (batch.quotes[a].words == batch.quotes[b].words) continue;
        const int order = batch.quotes[a].record->place.text.compare(batch.quotes[b].record->place.text);
        if (order == 0) continue;         // most pairs
        const bool in_order = order < 0;  // so that ids decide nothing
        const QuoteRecord& left = *batch.quotes[in_order ? a : b].record;
        const QuoteRecord& right = *batch.quotes[in_order ? b : a].record;
        // Two reports of what was said are nobody's words; their figures are compared as figures.
        if ((!left.direct && !right.direct) || !may_be_one_quotation(*batch.quotes[a].words, *batch.quotes[b].words) || of_two_speakers(batch.quotes[in_order ? a : b], batch.quotes[in_order ? b : a])) continue;
        const Words words_a = quote_words(left);
        const Words words_b = quote_words(right);
        const QuoteDifference difference = differ(words_a, words_b);
        if (!may_be_one_quotation(difference.common, words_a.size(), words_b.size()) || is_template(difference) || is_said_anew(batch, articles, difference)) continue;
        if (const QuoteGap* gap = altered(batch, articles, difference, is_of_one_time(batch, articles, left, right))) drafts.findings.push_back(quote_draft(left, right, in_order ? articles : IndexPair{articles.second, articles.first}, *gap, words_a, words_b, drafts));
    }
}

}  // namespace crosstally
