#include "extract/reconcile/check_quotes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/utf8.h"
#include "extract/claim/content_words.h"
#include "extract/claim/sentence_words.h"
#include "extract/reconcile/copy.h"
#include "extract/reconcile/quote_words.h"
#include "extract/tag/calendar_words.h"

namespace crosstally {
namespace {

using Words = std::vector<SentenceWord>;

struct Gap {
    std::vector<std::string> a, b;
    bool capitals_a = false, capitals_b = false;
    bool begins_a = false, begins_b = false;  // with a capital: a sentence, or a name
    bool names = true;   // nothing but names differs
    bool inner = false;  // words of both quotations stand before and behind it
    bool last = false;   // one word of each, with which both end
    std::size_t around = 0;  // how many common words, up to the next difference
    std::size_t at_a = 0, at_b = 0;  // its first word in each, or the one before which words are missing
};

// Words in order: how many stand in both, and what is left between them.
struct Difference {
    std::size_t common = 0;
    std::vector<Gap> gaps;
};

Difference differ(const Words& a, const Words& b) {
    const std::size_t width = b.size() + 1;
    std::vector<std::size_t> best((a.size() + 1) * width, 0);
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;) {
            best[i * width + j] = a[i].text == b[j].text ? best[(i + 1) * width + j + 1] + 1
                                                         : std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
        }
    }
    Difference difference{best[0], {}};
    Gap gap;
    std::size_t i = 0, j = 0;
    bool begun = false;
    std::size_t run = 0;  // of common words
    const auto empty = [&] { return gap.a.empty() && gap.b.empty(); };
    const auto end_run = [&] {
        if (!empty()) return;
        if (!difference.gaps.empty()) difference.gaps.back().around += run;
        gap.around = std::exchange(run, 0);
    };
    const auto close = [&](bool more) {
        gap.inner = begun && more;
        gap.last = begun && !more && gap.a.size() == 1 && gap.b.size() == 1;
        gap.at_a = i - gap.a.size();
        gap.at_b = j - gap.b.size();
        if (!empty()) difference.gaps.push_back(std::move(gap));
        gap = Gap();
    };
    const auto take_a = [&] {
        gap.names = gap.names && (a[i].capital || is_function_word(a[i].text));
        if (gap.a.empty()) gap.begins_a = a[i].capital;
        gap.capitals_a |= a[i].capital;
        gap.a.push_back(a[i++].text);
    };
    const auto take_b = [&] {
        gap.names = gap.names && (b[j].capital || is_function_word(b[j].text));
        if (gap.b.empty()) gap.begins_b = b[j].capital;
        gap.capitals_b |= b[j].capital;
        gap.b.push_back(b[j++].text);
    };
    while (i < a.size() && j < b.size()) {
        if (a[i].text == b[j].text) {
            close(true);
            begun = true;
            ++i, ++j, ++run;
        } else if (end_run(); best[(i + 1) * width + j] >= best[i * width + j + 1]) {
            take_a();
        } else {
            take_b();
        }
    }
    end_run();
    while (i < a.size()) take_a();
    while (j < b.size()) take_b();
    close(false);
    return difference;
}

constexpr std::array weighty = std::to_array<std::string_view>({"most", "some", "all", "none", "no", "not", "never", "up", "down", "many",
                                                               "few", "more", "less", "under", "over", "every", "always", "before", "after"});

// Words that a sub-editor changes without changing what was said.
constexpr std::array light = std::to_array<std::string_view>({"around", "about", "nearly", "almost", "over", "more", "than", "while", "as",
                                                             "but", "however", "told", "said", "reporters", "also"});

bool contains(const auto& list, const std::string& word) { return std::find(list.begin(), list.end(), word) != list.end(); }

bool has_digit(const std::string& word) { return word[0] >= '0' && word[0] <= '9'; }

bool matters(const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return has_digit(word) || contains(weighty, word) || !is_function_word(word);
    });
}

bool only_light(const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(), [](const std::string& word) { return contains(light, word); });
}

// "Per cent" and "percent", organise and organize.
bool same_meaning(const Gap& gap) {
    const auto per_cent = [](const std::vector<std::string>& words) { return words == std::vector<std::string>{"per", "cent"} || words == std::vector<std::string>{"percent"}; };
    if (per_cent(gap.a) && per_cent(gap.b)) return true;
    if (only_light(gap.a) && only_light(gap.b)) return true;
    if (gap.a.size() != gap.b.size()) return false;
    for (std::size_t i = 0; i < gap.a.size(); ++i) {
        if (has_digit(gap.a[i]) || gap.a[i].size() < 5 || !is_spelling_variant(gap.a[i], gap.b[i])) return false;
    }
    return !gap.a.empty();
}

bool negates(const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [](const std::string& word) { return word == "not" || word == "never" || word == "no"; });
}

// "in Avon and Somerset" for "in North Wales": a template with the local names.
bool is_other_name(const Gap& gap) { return gap.names && gap.capitals_a && gap.capitals_b; }

// "until September" for "until November".
bool is_other_date(const Gap& gap) {
    if (gap.a.size() != 1 || gap.b.size() != 1) return false;
    const bool months = month_from(gap.a[0]) != 0 && month_from(gap.b[0]) != 0;
    return months || (weekday_from(gap.a[0]) && weekday_from(gap.b[0]));
}

// Within a few days a speaker says nearly the same once; a year later it may be said of another month.
bool is_of_one_time(const Batch& batch, IndexPair articles, const QuoteRecord& a, const QuoteRecord& b) {
    constexpr std::chrono::days near(3);
    const auto& first = batch.articles[articles.first].published;
    const auto& second = batch.articles[articles.second].published;
    if (!first || !second || a.speaker.name.empty() || b.speaker.name.empty()) return false;
    return *first <= *second + near && *second <= *first + near;
}

// One goes on with another sentence of the speech: what lies between was cut.
bool is_other_sentence(const Gap& gap) { return gap.begins_a && gap.begins_b && gap.a.size() > 1 && gap.b.size() > 1; }

// Between few common words, "the" and "of", two other sentences happen to meet. At the end one may merely go on otherwise:
// a number there is one of the quotation, a word only after many that are common.
bool may_be_altered(const Gap& gap) {
    if (gap.last) return gap.around >= (has_digit(gap.a[0]) && has_digit(gap.b[0]) ? 4U : 8U);
    return gap.inner && gap.around >= 4;
}

// A replaced word, or a "not" come or gone. Words merely cut are how quotations are shortened.
const Gap* altered(const Difference& difference, bool of_one_time) {
    for (const Gap& gap : difference.gaps) {
        const bool other_date = of_one_time && is_other_name(gap) && is_other_date(gap);
        const bool other_name = is_other_name(gap) && !other_date;
        if (!may_be_altered(gap) || other_name || is_other_sentence(gap) || same_meaning(gap) || gap.a.size() > 3 || gap.b.size() > 3) continue;
        const bool replaced = !gap.a.empty() && !gap.b.empty() && (other_date || (matters(gap.a) && matters(gap.b)));
        const bool negated = (gap.a.empty() || gap.b.empty()) && (negates(gap.a) || negates(gap.b));
        if (replaced || negated) return &gap;
    }
    return nullptr;
}

std::string spoken(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text.empty() ? "nothing" : "'" + text + "'";
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
        if (ended && space && byte + 1 < text.size() && text[byte + 1] >= 'a' && text[byte + 1] <= 'z') ended = false;  // "across the U.S. in May"
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
std::string beside(const Gap& gap, const Words& a, const Words& b) {
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

Draft quote_draft(const QuoteRecord& a, const QuoteRecord& b, IndexPair articles, const Gap& gap, const Words& words_a, const Words& words_b, Drafts& drafts) {
    Draft draft;
    draft.verdict = Verdict::quote_altered;
    const bool reported = a.direct != b.direct;
    draft.severity = reported ? Severity::note : Severity::error;
    draft.subject = a.speaker.name.empty() ? b.speaker.name : b.speaker.name.empty() ? a.speaker.name : std::min(a.speaker.name, b.speaker.name);
    const std::string low = std::min(spoken(gap.a), spoken(gap.b));
    const std::string high = std::max(spoken(gap.a), spoken(gap.b));
    draft.reason = "one quotation, with " + low + " in one article and " + high + " in the other" +
                   (reported ? "; it is reported speech in one of them" : "");
    const bool swapped = spoken(gap.a) != low;
    const std::size_t shown_a = word_to_show(gap.a, gap.at_a, b.place.text, words_b, gap.at_b);
    const std::size_t shown_b = word_to_show(gap.b, gap.at_b, a.place.text, words_a, gap.at_a);
    draft.marks = {mark_quote(a, articles.first, swapped ? 1U : 0U, words_a, shown_a, drafts),
                   mark_quote(b, articles.second, swapped ? 0U : 1U, words_b, shown_b, drafts)};
    if (swapped) std::swap(draft.marks[0], draft.marks[1]);
    draft.sides = {{low, false}, {high, false}};
    draft.key = "quote|" + low + '|' + high + '|' + beside(gap, words_a, words_b);
    return draft;
}

}  // namespace

void check_quotes(const Batch& batch, IndexPair articles, const ArticleLinks& links, Drafts& drafts) {
    for (const auto& [a, b] : links.quotes) {
        const int order = batch.quotes[a].record->place.text.compare(batch.quotes[b].record->place.text);
        if (order == 0) continue;         // most pairs
        const bool in_order = order < 0;  // so that ids decide nothing
        const QuoteRecord& left = *batch.quotes[in_order ? a : b].record;
        const QuoteRecord& right = *batch.quotes[in_order ? b : a].record;
        // Two reports of what was said are nobody's words; their figures are compared as figures.
        if ((!left.direct && !right.direct) || !may_be_one_quotation(batch.quotes[a].words, batch.quotes[b].words) || of_two_speakers(left, right, *batch.places)) continue;
        const Words words_a = quote_words(left);
        const Words words_b = quote_words(right);
        const Difference difference = differ(words_a, words_b);
        if (!may_be_one_quotation(difference.common, words_a.size(), words_b.size())) continue;
        if (const Gap* gap = altered(difference, is_of_one_time(batch, articles, left, right))) drafts.findings.push_back(quote_draft(left, right, in_order ? articles : IndexPair{articles.second, articles.first}, *gap, words_a, words_b, drafts));
    }
}

}  // namespace crosstally
