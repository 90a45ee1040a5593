#include "corpus/dateline.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "corpus/ascii.h"
#include "corpus/wire_dateline.h"

namespace crosstally {
namespace {

constexpr std::size_t lines_read = 6;
constexpr std::size_t longest_line = 160;      // bytes; a paragraph is no dateline

enum class WordKind : unsigned char { other, number, month, weekday, clock, published, updated, filler, bar, dash, bracket };

struct Word {
    WordKind kind = WordKind::other;
    unsigned value = 0;      // of a number or a month
    std::size_t digits = 0;  // of a number
    char before = ' ';       // the mark that stands before it: '-', '/', '.', ',', ':', ' '
};

using Words = std::vector<Word>;

bool is_in_word(char c) { return is_letter(c) || static_cast<signed char>(c) < 0; }

std::string lower(std::string_view word) {
    std::string out(word);
    std::ranges::transform(out, out.begin(), made_small);
    return out;
}

unsigned month_number(std::string_view word) {
    constexpr std::array<std::string_view, 12> months = {"january", "february", "march",     "april",   "may",      "june",
                                                         "july",    "august",   "september", "october", "november", "december"};
    for (unsigned i = 0; i < months.size(); ++i) {
        if (word == months[i] || (word.size() == 3 && months[i].starts_with(word))) return i + 1;
    }
    return word == "sept" ? 9 : 0;
}

template <std::size_t N>
bool among(std::string_view word, const std::array<std::string_view, N>& list) {
    return std::ranges::find(list, word) != list.end();
}

WordKind kind_of(std::string_view word) {
    constexpr std::array<std::string_view, 17> weekdays = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                                                           "sunday", "mon", "tue", "tues", "wed", "weds", "thu", "thur",
                                                           "thurs", "fri", "sat"};
    constexpr std::array<std::string_view, 14> clock = {"am", "pm", "gmt", "bst", "utc", "est", "edt", "cet", "cest",
                                                        "pst", "pdt", "ist", "t", "z"};
    constexpr std::array<std::string_view, 6> published = {"published", "posted", "date", "dated", "created", "publication"};
    constexpr std::array<std::string_view, 3> updated = {"updated", "modified", "edited"};
    constexpr std::array<std::string_view, 8> filler = {"on", "at", "of", "first", "last", "st", "nd", "online"};
    if (among(word, weekdays) || word == "sun") return WordKind::weekday;
    if (among(word, clock)) return WordKind::clock;
    if (among(word, published)) return WordKind::published;
    if (among(word, updated)) return WordKind::updated;
    if (among(word, filler)) return WordKind::filler;
    return WordKind::other;
}

Word letters(std::string_view word) {
    Word out;
    const std::string small = lower(word);
    out.value = month_number(small);
    out.kind = out.value != 0 ? WordKind::month : kind_of(small);
    return out;
}

Word number(std::string_view digits) {
    Word out;
    out.digits = digits.size();
    out.kind = digits.size() <= 4 ? WordKind::number : WordKind::other;
    std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(digits.size(), 4), out.value);
    return out;
}

bool is_ordinal_ending(const std::string& word) {
    return word == "st" || word == "nd" || word == "rd" || word == "th";
}

// Three-byte marks that part a byline from its date: – — • and the two-byte ·
std::size_t separator_size(std::string_view rest) {
    for (const std::string_view mark : {"\u2013", "\u2014", "\u2022", "\u00b7"}) {
        if (rest.starts_with(mark)) return mark.size();
    }
    return 0;
}

class LineScanner {
public:
    explicit LineScanner(std::string_view line) : line_(line) {}

    Words scan() {
        while (at_ < line_.size()) step();
        return std::move(words_);
    }

private:
    void step() {
        const char c = line_[at_];
        if (const std::size_t size = separator_size(line_.substr(at_))) {
            push({.kind = size == 2 || line_.substr(at_, 3) == "\u2022" ? WordKind::bar : WordKind::dash});
            at_ += size;
        } else if (is_digit(c)) {
            push(number(take(is_digit)));
        } else if (is_in_word(c)) {
            const std::string_view word = take(is_in_word);
            const bool ending = !words_.empty() && words_.back().kind == WordKind::number && mark_ == '\0';
            if (!ending || !is_ordinal_ending(lower(word))) push(letters(word));
        } else {
            mark(c);
        }
    }

    void mark(char c) {
        ++at_;
        if (c == '|') push({.kind = WordKind::bar});
        if (c == '(') push({.kind = WordKind::bracket});
        const bool spaced = mark_ == ' ' && at_ < line_.size() && line_[at_] == ' ';
        if (c == '-' && spaced) push({.kind = WordKind::dash});
        mark_ = c == '\t' || c == '\r' ? ' ' : c;
    }

    std::string_view take(bool (*belongs)(char)) {
        const std::size_t first = at_;
        while (at_ < line_.size() && belongs(line_[at_]) && separator_size(line_.substr(at_)) == 0) ++at_;
        return line_.substr(first, at_ - first);
    }

    void push(Word word) {
        word.before = mark_;
        words_.push_back(word);
        mark_ = '\0';
    }

    std::string_view line_;
    std::size_t at_ = 0;
    char mark_ = ' ';
    Words words_;
};

struct FoundDate {
    Day day;
    std::size_t first = 0;  // words, half open
    std::size_t end = 0;
};

bool number_at(const Words& words, std::size_t at, std::size_t digits_from, std::size_t digits_to) {
    return at < words.size() && words[at].kind == WordKind::number && words[at].digits >= digits_from &&
           words[at].digits <= digits_to;
}

bool month_at(const Words& words, std::size_t at) { return at < words.size() && words[at].kind == WordKind::month; }

std::optional<FoundDate> dated(int year, unsigned month, unsigned day, std::size_t first, std::size_t end) {
    const auto found = checked_day(year, month, day);
    if (!found || year < 1700) return std::nullopt;
    return FoundDate{*found, first, end};
}

std::optional<FoundDate> numeric_date(const Words& words, std::size_t at) {
    const Word& a = words[at];
    const Word& b = words[at + 1];
    const Word& c = words[at + 2];
    if (b.before != c.before) return std::nullopt;
    if (a.digits == 4 && b.before == '-') return dated(static_cast<int>(a.value), b.value, c.value, at, at + 3);
    if (c.digits != 4 || (b.before != '/' && b.before != '.')) return std::nullopt;
    if (a.value != b.value && a.value <= 12 && b.value <= 12) return std::nullopt;  // which is the month?
    const unsigned month = a.value > 12 ? b.value : a.value;
    const unsigned day = a.value > 12 ? a.value : b.value;
    return dated(static_cast<int>(c.value), month, day, at, at + 3);
}

// The date whose first word is words[at].
std::optional<FoundDate> date_at(const Words& words, std::size_t at) {
    if (number_at(words, at, 1, 2)) {
        const std::size_t of = at + 1 < words.size() && words[at + 1].kind == WordKind::filler ? 1 : 0;
        if (month_at(words, at + 1 + of) && number_at(words, at + 2 + of, 4, 4)) {
            return dated(static_cast<int>(words[at + 2 + of].value), words[at + 1 + of].value, words[at].value, at, at + 3 + of);
        }
    }
    if (month_at(words, at) && number_at(words, at + 1, 1, 2) && number_at(words, at + 2, 4, 4)) {
        return dated(static_cast<int>(words[at + 2].value), words[at].value, words[at + 1].value, at, at + 3);
    }
    if (number_at(words, at, 1, 4) && number_at(words, at + 1, 1, 2) && number_at(words, at + 2, 1, 4)) {
        return numeric_date(words, at);
    }
    return std::nullopt;
}

bool is_separator(const Word& word) { return word.kind == WordKind::bar || word.kind == WordKind::dash; }

bool belongs_to_dateline(const Word& word) {
    return word.kind != WordKind::other && word.kind != WordKind::month && word.kind != WordKind::bracket;
}

// Nothing but the date, a time and the words that introduce them, between two separators or the ends of the line.
bool stands_alone(const Words& words, const FoundDate& date) {
    const auto own = [&](std::size_t i) { return belongs_to_dateline(words[i]) || (i >= date.first && i < date.end); };
    std::size_t first = date.first;
    while (first > 0 && !is_separator(words[first - 1])) --first;
    for (std::size_t i = first; i < words.size() && (i < date.end || !is_separator(words[i])); ++i) {
        if (!own(i)) return false;
    }
    return true;
}

// "Published 12:01 14 Apr 2022 By ...", "date 2024-10-08 Watch ...": introduced from the beginning of the line.
bool is_introduced(const Words& words, const FoundDate& date) {
    const auto begin = words.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(date.first);
    const auto introduces = [](const Word& word) { return word.kind == WordKind::published || word.kind == WordKind::updated; };
    return std::all_of(begin, end, belongs_to_dateline) && std::any_of(begin, end, introduces);
}

// "LEEDS, England, June 4, 2023 (Agency) - The council ..."
bool is_wire(std::string_view line, const Words& words, const FoundDate& date) {
    if (date.first == 0 || date.end == words.size() || end_of_wire_dateline(line) == 0) return false;
    return words[date.end].kind == WordKind::dash || words[date.end].kind == WordKind::bracket;
}

// "By Jane Doe, 16 June 2021"
bool is_byline(std::string_view line, const Words& words, const FoundDate& date) {
    const std::size_t first = line.find_first_not_of(" \t");
    if (lower(line.substr(first, 3)) != "by ") return false;
    return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(date.end), words.end(), belongs_to_dateline);
}

struct Candidate {
    Day day;
    bool updated = false;
};

bool may_hold_a_year(std::string_view line) {
    std::size_t digits = 0;
    for (const char c : line) {
        digits = is_digit(c) ? digits + 1 : 0;
        if (digits == 4) return true;
    }
    return false;
}

std::optional<Candidate> read_line(std::string_view line) {
    if (!may_hold_a_year(line.substr(0, longest_line))) return std::nullopt;
    const bool is_long = line.size() > longest_line;
    const Words words = LineScanner(line.substr(0, longest_line)).scan();
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto date = date_at(words, at);
        if (!date) continue;
        const bool short_form = !is_long && (stands_alone(words, *date) || is_introduced(words, *date) ||
                                             is_byline(line, words, *date));
        if (!short_form && !is_wire(line, words, *date)) return std::nullopt;
        const auto before = words.begin() + static_cast<std::ptrdiff_t>(date->first);
        const bool updated = std::any_of(words.begin(), before, [](const Word& w) { return w.kind == WordKind::updated; });
        const bool published = std::any_of(words.begin(), before, [](const Word& w) { return w.kind == WordKind::published; });
        return Candidate{date->day, updated && !published};
    }
    return std::nullopt;
}

}  // namespace

bool is_dateline(std::string_view line) { return read_line(line).has_value(); }

std::optional<Day> find_dateline(std::string_view text) {
    std::optional<Day> updated;
    for (std::size_t seen = 0; seen < lines_read && !text.empty();) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
        ++seen;
        const auto found = read_line(line);
        if (found && !found->updated) return found->day;
        if (found && !updated) updated = found->day;
    }
    return updated;
}

}  // namespace crosstally
