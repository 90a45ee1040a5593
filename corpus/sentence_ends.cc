#include "corpus/sentence_ends.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "corpus/ascii.h"
#include "corpus/dateline.h"

namespace crosstally {
namespace {

// A line shorter than this is a heading, a byline or a paragraph's last line, never a wrapped one.
constexpr std::size_t shortest_wrapped_line = 45;
constexpr std::size_t longest_wrapped_line = 100;
constexpr std::size_t heading_lines = 6;  // of an article, among which its day of publication stands

constexpr std::array<std::string_view, 50> abbreviations = {
    "Adm", "Ald", "Brig", "Capt", "Cllr", "Cmdr", "Co", "Col", "Corp", "Cpl", "Dr", "Dept", "Fr", "Gen",
    "Gov", "Hon", "Inc", "Insp", "Jr", "Lt", "Ltd", "Maj", "Messrs", "Mr", "Mrs", "Ms", "Mt", "No",
    "Nos", "Pc", "Prof", "Rep", "Rev", "Sen", "Sgt", "Sr", "St", "Supt", "approx", "vs",
    "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "U.S", "U.K", "U.N"};

constexpr std::size_t longest_abbreviation = 6;  // small letters begin "approx" and "vs" alone

bool parts_words(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '(' || c == '"' || c == '\''; }

// With a stop behind them they stand before a number: "para. 12".
constexpr auto before_numbers = std::to_array<std::string_view>({
    "art", "arts", "avg", "ca", "cap", "cf", "ch", "chap", "cl", "cm", "col", "dept", "ed", "est", "etc", "ext", "fig", "figs", "ft",
    "hr", "hrs", "kg", "km", "lb", "lbs", "max", "min", "mins", "mm", "no", "nos", "oz", "para", "paras", "pp", "reg", "regs", "rs",
    "sec", "secs", "sect", "tel", "viz", "vol", "vols", "yr", "yrs", "apr", "jun", "jul", "sep", "mon", "tue", "tues", "wed", "thu",
    "thur", "thurs", "fri", "sat", "sun", "ave", "blvd", "rd"});

// The word, number or percentage before a stop that may end a sentence.
bool may_end_sentence(std::string_view before) {
    std::size_t begin = before.size();
    while (begin > 0 && !parts_words(before[begin - 1])) --begin;
    const std::string_view word = before.substr(begin);
    if (word.empty() || (begin == 0 && is_digit(word[0])) || word.find('.') != std::string_view::npos) return false;
    if (word.size() == 1 && !is_digit(word[0])) return false;
    std::string low(word.substr(0, longest_abbreviation + 1));
    std::ranges::transform(low, low.begin(), made_small);
    return std::ranges::find(before_numbers, low) == before_numbers.end();
}

constexpr auto closing_marks = std::to_array<std::string_view>({"\"", "'", ")", "\u201D", "\u2019"});
constexpr auto opening_marks = std::to_array<std::string_view>({"\"", "'", "(", "\u201C", "\u2018", "\u00A3", "$", "\u20AC"});

std::size_t past_marks(std::string_view text, std::size_t at, std::span<const std::string_view> marks) {
    while (true) {
        const auto mark = std::ranges::find_if(marks, [&](std::string_view one) { return text.substr(at).starts_with(one); });
        if (mark == marks.end()) return at;
        at += mark->size();
    }
}

bool ends_sentence(std::string_view line) {
    while (!line.empty() && (is_space(line.back()) || line.back() == '"' || line.back() == '\'' || line.back() == ')')) {
        line.remove_suffix(1);
    }
    const auto ends_with = [&](std::string_view end) { return line.size() >= end.size() && line.ends_with(end); };
    if (ends_with("”") || ends_with("’")) line.remove_suffix(3);
    return line.empty() || line.back() == '.' || line.back() == '!' || line.back() == '?';
}

// A short line without a stop, or the day of publication: what stands before it is a heading. "12 March 2025." may be the
// last words of a sentence.
bool is_under_heading(std::string_view line, bool among_first) {
    const bool is_short = line.size() < shortest_wrapped_line;
    if (is_short && ends_sentence(line)) return false;
    return (is_short && is_capital(line[0])) || (among_first && is_dateline(line));
}

}  // namespace

std::vector<std::uint32_t> soft_line_ends(std::string_view text) {
    std::vector<std::uint32_t> ends;
    std::size_t begin = 0;
    std::size_t seen = 0;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; begin = at + 1, at = text.find('\n', begin)) {
        const std::string_view line = text.substr(begin, at - begin);
        ++seen;
        if (line.size() < shortest_wrapped_line || line.size() > longest_wrapped_line || at + 1 >= text.size()) continue;
        const char next = text[at + 1];
        if (is_space(next)) continue;
        const bool goes_on = is_small(next) || is_digit(next) || !ends_sentence(line);
        const std::size_t next_end = std::min(text.find('\n', at + 1), text.size());
        if (goes_on && !is_under_heading(text.substr(at + 1, next_end - at - 1), seen < heading_lines)) ends.push_back(static_cast<std::uint32_t>(at));
    }
    return ends;
}

bool ends_in_abbreviation(std::string_view stretch) {
    for (; !stretch.empty() && is_space(stretch.back()); stretch.remove_suffix(1)) {
        if (stretch.back() == '\n') return false;
    }
    if (stretch.empty() || stretch.back() != '.') return false;
    stretch.remove_suffix(1);
    std::size_t begin = stretch.size();
    while (begin > 0 && !parts_words(stretch[begin - 1])) {
        if (stretch.size() - --begin > longest_abbreviation) return false;
    }
    const std::string_view word = stretch.substr(begin);
    if (word.size() == 1 && is_capital(word[0])) return true;
    if (!word.empty() && is_small(word[0]) && word[0] != 'a' && word[0] != 'v') return false;
    return std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

bool goes_on_in_small(std::string_view stretch, std::string_view rest) {
    if (rest.empty() || !is_small(rest.front()) || stretch.empty() || stretch.back() != ' ') return false;
    while (!stretch.empty() && stretch.back() == ' ') stretch.remove_suffix(1);
    return !stretch.empty() && (stretch.back() == '?' || stretch.back() == '!');
}

std::size_t next_begin_with_number(std::string_view stretch) {
    for (std::size_t stop = stretch.find('.'); stop != std::string_view::npos; stop = stretch.find('.', stop + 1)) {
        const std::size_t space = past_marks(stretch, stop + 1, closing_marks);
        if (space + 1 >= stretch.size() || stretch[space] != ' ') continue;
        const std::size_t begin = stretch.find_first_not_of(' ', space);
        if (begin == std::string_view::npos) continue;
        const std::size_t number = past_marks(stretch, begin, opening_marks);
        const bool numbered = number < stretch.size() && is_digit(stretch[number]);
        if (numbered && may_end_sentence(stretch.substr(0, stop)) && !ends_in_abbreviation(stretch.substr(0, stop + 1))) return begin;
    }
    return std::string_view::npos;
}

bool breaks_paragraph(std::string_view text, Span gap) { return slice(text, gap).find('\n') != std::string_view::npos; }

Span trimmed(std::string_view text, Span span) {
    while (!span.empty() && is_space(text[span.begin])) ++span.begin;
    while (!span.empty() && is_space(text[span.end - 1])) --span.end;
    return span;
}

}  // namespace crosstally
