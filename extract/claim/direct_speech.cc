#include "extract/claim/direct_speech.h"

#include <algorithm>

#include "corpus/ascii.h"
#include "extract/tag/function_words.h"

namespace crosstally {
namespace {

bool ends_like_speech(std::string_view words) {
    return words.ends_with('.') || words.ends_with(',') || words.ends_with('?') || words.ends_with('!') || words.ends_with("\u2026");
}

// Three stand for any more.
std::size_t count_words(std::string_view words) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < words.size() && count < 3; ++i) {
        if (words[i] != ' ' && (i == 0 || words[i - 1] == ' ')) ++count;
    }
    return count;
}

// "The Cost of Standing Still": every longer word has a capital.
bool is_title_case(std::string_view words) {
    std::size_t long_words = 0;
    for (std::size_t i = 0; i < words.size();) {
        const std::size_t end = std::min(words.find(' ', i), words.size());
        if (end - i > 3) {
            ++long_words;
            if (is_small(words[i])) return false;
        }
        i = end + 1;
    }
    return long_words > 1;
}

// "said the fares had been 'broadly flat'", "admitted there were 'shortcomings' in it": what is told stands in their words;
// not "said the 'green' days were few".
bool is_predicate(const Frame& frame, std::size_t quote, const Attribution& by) {
    if (by.kind > AttributionKind::object || by.verb > quote || !is_form_of_be(frame.lower(quote - 1))) return false;
    const std::size_t next = quote + 1;
    return frame.boundary(next) || is_preposition(frame.lower(next)) || is_conjunction(frame.lower(next));
}

bool right_after_quote(const Frame& frame, std::size_t quote, const Attribution& by) {
    if (by.kind == AttributionKind::according) return by.verb == quote + 1;
    if (by.kind > AttributionKind::as) return false;
    if (by.inverted) return by.verb == quote + 1;
    if (by.kind == AttributionKind::as) return false;
    std::size_t next = quote + 1;
    if (frame.comma(next)) ++next;
    return by.subject.begin == next && by.verb > quote;
}

}  // namespace

const Attribution* governing(const Frame& frame, std::size_t quote, const std::vector<Attribution>& attributions) {
    for (const Attribution& by : attributions) {
        if (right_after_quote(frame, quote, by)) return &by;
    }
    const Attribution* before = nullptr;
    for (const Attribution& by : attributions) {
        if (by.verb < quote && by.kind != AttributionKind::according && by.kind != AttributionKind::put) before = &by;
    }
    return before;
}

bool is_speech(std::string_view text, const Frame& frame, std::size_t quote, const Attribution* by) {
    const Span inner = without_marks(text, frame[quote].span);
    const std::string_view words = slice(text, inner);
    const std::size_t count = count_words(words);
    const bool unclosed = inner.end == frame[quote].span.end;
    const bool whole = frame.size() == 1 || (frame.size() == 2 && frame.is(1, PieceKind::mark));
    if (by == nullptr) {
        if (unlisted_verb_subject(text, frame, quote)) return true;
        if (quote > 0 && frame.text(quote - 1) == ":" && count > 2 && ends_like_speech(words)) return true;
        return whole && count > 1 && (unclosed || ends_like_speech(words) || frame.size() == 2) && !is_title_case(words);
    }
    const bool beside = by->verb + 1 == quote || (by->verb + 2 == quote && frame.is(quote - 1, PieceKind::mark)) ||
                        by->verb > quote || (quote > 0 && frame.lower(quote - 1) == "as");
    if (ends_like_speech(words) && (beside || count > 2)) return true;
    if (quote > 0 && frame.text(quote - 1) == ":") return true;
    if (is_title_case(words)) return false;
    if (is_predicate(frame, quote, *by)) return true;
    return beside ? count > 1 || frame.lower(quote - 1) == "as" : count > 2;
}

std::optional<Subject> unlisted_verb_subject(std::string_view text, const Frame& frame, std::size_t quote) {
    const std::string_view words = slice(text, without_marks(text, frame[quote].span));
    if (!ends_like_speech(words) || words.ends_with('.')) return std::nullopt;
    const std::size_t next = quote + 1;
    const bool subject = is_pronoun(frame.lower(next)) || frame.is(next, PieceKind::name);
    const bool inverted = frame.is(next, PieceKind::word) && !frame.capital(next) && frame.lower(next).ends_with("ed") &&
                          (frame.is(next + 1, PieceKind::name) || is_determiner(frame.lower(next + 1)));
    if (inverted) return phrase_at(frame, next + 1);
    const std::string_view verb = frame.lower(next + 1);
    if (!subject || verb.size() < 4 || !(verb.ends_with("ed") || verb.ends_with("s"))) return std::nullopt;
    return Subject{next, next + 1, 0, 0};
}

}  // namespace crosstally
