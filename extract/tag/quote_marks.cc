#include "extract/tag/quote_marks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/ascii.h"
#include "corpus/eight_bytes.h"

namespace crosstally {
namespace {

enum class Style : unsigned char { none, double_straight, double_open, double_close, single_straight, single_open, single_close };

struct Mark {
    Style style = Style::none;
    std::uint32_t size = 1;
};

Mark mark_at(std::string_view text, std::uint32_t at) {
    if (text[at] == '"') return {Style::double_straight, 1};
    if (text[at] == '\'') return {Style::single_straight, 1};
    const std::string_view three = text.substr(at, 3);
    if (three == "\u201C") return {Style::double_open, 3};
    if (three == "\u201D") return {Style::double_close, 3};
    if (three == "\u2018") return {Style::single_open, 3};
    if (three == "\u2019") return {Style::single_close, 3};
    return {};
}

bool is_letter_of_word(char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0xC3; }

// One paragraph of the text, scanned from left to right.
class Scanner {
public:
    Scanner(std::string_view text, Span paragraph) : text_(text), end_(paragraph.end), begin_(paragraph.begin) {}

    void scan(std::uint32_t paragraph, std::vector<QuotedSpan>& out) {
        for (std::uint32_t at = next_mark(begin_); at < end_; at = next_mark(at)) {
            const Mark mark = mark_at(text_, at);
            if (mark.style == Style::none || !opens(at, mark)) {
                at += mark.size;
                continue;
            }
            const bool single = is_single(mark.style);
            const std::uint32_t close = find_close(at + mark.size, single);
            out.push_back({{at, close == 0 ? end_ : close}, paragraph, close != 0});
            at = out.back().span.end;
        }
    }

    [[nodiscard]] bool begins_with(bool single) const {
        const Mark mark = mark_at(text_, begin_);
        return mark.style != Style::none && is_single(mark.style) == single;
    }

private:
    // The first byte from here on that a mark can begin with.
    std::uint32_t next_mark(std::uint32_t at) const {
        while (at + 8 <= end_ && !holds_mark(eight_bytes(text_.data() + at))) at += 8;
        while (at < end_ && text_[at] != '"' && text_[at] != '\'' && text_[at] != '\xE2') ++at;
        return at;
    }

    static bool holds_mark(std::uint64_t bytes) {
        return any_byte(bytes_like(bytes, '"') | bytes_like(bytes, '\'') | bytes_like(bytes, '\xE2'));
    }

    static bool is_single(Style style) { return style >= Style::single_straight; }

    char before(std::uint32_t at) const { return at > begin_ ? text_[at - 1] : ' '; }
    char after(std::uint32_t at) const { return at < end_ ? text_[at] : ' '; }

    bool stands_free_before(std::uint32_t at) const {
        const char c = before(at);
        return is_space(c) || c == '(' || c == '[' || c == '-' || c == ':' || (at >= 3 && text_.substr(at - 3, 2) == "\xE2\x80");
    }

    bool opens(std::uint32_t at, Mark mark) const {
        const char next = after(at + mark.size);
        if (mark.style == Style::double_close || mark.style == Style::single_close) return false;
        if (is_space(next)) return false;
        if (mark.style == Style::double_open) return true;
        if (mark.style == Style::double_straight) return stands_free_before(at);
        if (!stands_free_before(at) || is_elision(at + mark.size)) return false;
        if (at == begin_) return true;
        if (at >= none_closes_) return false;
        const bool closed = find_close(at + mark.size, true) != 0;
        if (!closed) none_closes_ = at;  // nor does anything behind it
        return closed;
    }

    // 'em, 'til and '90s leave something out; they open no speech.
    bool is_elision(std::uint32_t at) const {
        static constexpr std::array<std::string_view, 8> words = {"em ", "til ", "twas ", "tis ", "cause ", "n' ", "n\u2019 ", "bout "};
        if (is_digit(after(at)) && is_digit(after(at + 1)) && (after(at + 2) == 's' || is_space(after(at + 2)))) return true;
        return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return text_.substr(at, w.size()) == w; });
    }

    bool closes(std::uint32_t at, Mark mark, bool single) const {
        if (is_single(mark.style) != single) return false;
        if (mark.style == Style::double_open || mark.style == Style::single_open) return false;
        if (mark.style == Style::double_close) return true;
        const char next = after(at + mark.size);
        return !is_space(before(at)) && !is_letter_after(at + mark.size) && !is_digit(next);
    }

    // A dash or a mark in UTF-8 is no letter, though its bytes are high.
    bool is_letter_after(std::uint32_t at) const {
        return is_letter_of_word(after(at)) && text_.substr(at, 2) != "\xE2\x80";
    }

    bool may_be_possessive(std::uint32_t at, std::uint32_t size) const {
        const char c = before(at);
        if (c != 's' && c != 'n') return false;
        const char letter = after(at + size + 1);
        return after(at + size) == ' ' && (is_small(letter) || is_digit(letter));
    }

    // The end of the mark that closes what was opened before `from`; 0 where there is none.
    std::uint32_t find_close(std::uint32_t from, bool single) const {
        std::uint32_t doubtful = 0;
        for (std::uint32_t at = next_mark(from); at < end_; at = next_mark(at)) {
            const Mark mark = mark_at(text_, at);
            if (mark.style != Style::none && is_single(mark.style) == single) {
                if (closes(at, mark, single)) {
                    if (!single || !may_be_possessive(at, mark.size)) return at + mark.size;
                    if (doubtful == 0) doubtful = at + mark.size;
                } else if (reopens(at, mark)) {
                    return doubtful != 0 ? doubtful : last_sentence_end(from, at);
                }
            }
            at += mark.size;
        }
        return doubtful;
    }

    // A second opening mark in one paragraph: the first was never closed.
    bool reopens(std::uint32_t at, Mark mark) const {
        if (mark.style == Style::double_open || mark.style == Style::single_open) return true;
        return mark.style == Style::double_straight && is_space(before(at)) && !is_space(after(at + 1));
    }

    std::uint32_t last_sentence_end(std::uint32_t from, std::uint32_t at) const {
        for (std::uint32_t i = at; i > from; --i) {
            const char c = text_[i - 1];
            if ((c == '.' || c == '?' || c == '!') && is_space(after(i))) return i;
        }
        return at;
    }

    std::string_view text_;
    std::uint32_t end_;
    std::uint32_t begin_;
    mutable std::uint32_t none_closes_ = 0xffffffff;  // from here on no single mark closes anything
};

std::vector<Span> paragraphs_of(const Segmentation& segmentation) {
    std::vector<Span> spans(segmentation.paragraphs);
    for (const Sentence& sentence : segmentation.sentences) {
        Span& span = spans[sentence.paragraph];
        if (span.empty()) span.begin = sentence.span.begin;
        span.end = sentence.span.end;
    }
    return spans;
}

}  // namespace

std::vector<QuotedSpan> find_quote_marks(std::string_view text, const Segmentation& segmentation) {
    std::vector<QuotedSpan> found;
    const std::vector<Span> paragraphs = paragraphs_of(segmentation);
    for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
        const std::size_t first = found.size();
        Scanner(text, paragraphs[i]).scan(i, found);
        if (found.size() == first || found.back().closed) continue;
        // A single mark that nothing closes is an apostrophe, unless the next paragraph carries the speech on.
        const bool single = mark_at(text, found.back().span.begin).style >= Style::single_straight;
        const bool goes_on = i + 1 < paragraphs.size() && Scanner(text, paragraphs[i + 1]).begins_with(single);
        if (single && !goes_on) found.pop_back();
    }
    return found;
}

Span without_marks(std::string_view text, Span quoted) {
    quoted.begin += mark_at(text, quoted.begin).size;
    if (quoted.size() >= 3 && mark_at(text, quoted.end - 3).size == 3 && mark_at(text, quoted.end - 3).style != Style::none) {
        quoted.end -= 3;
    } else if (!quoted.empty() && mark_at(text, quoted.end - 1).style != Style::none) {
        quoted.end -= 1;
    }
    return quoted;
}

}  // namespace crosstally
