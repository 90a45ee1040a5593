#include "extract/claim/subject.h"

#include <algorithm>

#include "corpus/ascii.h"
#include "extract/tag/function_words.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_subject = 18;  // pieces; beyond it something was misread

// Back over "has", "then", "last night": the piece that the subject ends before. nullopt: no active verb.
std::optional<std::size_t> before_adverbs(const Frame& frame, std::size_t verb) {
    const bool progressive = frame.lower(verb).find("ing") != std::string_view::npos;
    bool be = false;
    std::size_t i = verb;
    while (i > 0) {
        if (frame.is(i - 1, PieceKind::name)) break;  // "Ann Cleverly": no adverb
        const std::string_view word = frame.lower(i - 1);
        if (word == "to" || word == "not" || word == "be") return std::nullopt;
        if (is_form_of_be(word)) {
            if (!progressive) return std::nullopt;
            be = true;
        } else if (!is_adverb(word) && !frame.is(i - 1, PieceKind::period)) {
            break;
        }
        --i;
    }
    if (progressive && !be && i == verb && i > 0 && !frame.comma(i - 1) && !is_conjunction(frame.lower(i - 1))) return std::nullopt;
    return i;
}

// The first piece after the last mark before `end`.
std::size_t clause_begin(const Frame& frame, std::size_t end) {
    std::size_t i = end;
    while (i > 0 && !frame.boundary(i - 1)) --i;
    return i;
}

bool is_finite(const Frame& frame, std::size_t i) {
    return is_auxiliary(frame.lower(i)) || (frame.verb_of_speech(i) && !is_determiner(frame.lower(i - 1)));
}

// A main clause stands before the subject: "it was late because the mayor | said". Begin after what joins them.
std::optional<std::size_t> after_earlier_clause(const Frame& frame, std::size_t begin, std::size_t end) {
    for (std::size_t i = end; i > begin; --i) {
        if (!is_finite(frame, i - 1)) continue;
        for (std::size_t k = i; k < end; ++k) {
            if (is_conjunction(frame.lower(k))) return k + 1;
        }
        return std::nullopt;
    }
    return begin;
}

std::size_t skip_opening(const Frame& frame, std::size_t begin, std::size_t end) {
    while (begin < end && (is_conjunction(frame.lower(begin)) || is_opening_word(frame.lower(begin)) ||
                           frame.is(begin, PieceKind::period))) {
        ++begin;
    }
    return begin;
}

// "In a statement the council": the phrase before the subject has no comma. The subject is the last noun phrase.
std::size_t after_preposition(const Frame& frame, std::size_t begin, std::size_t end) {
    if (begin >= end || !is_preposition(frame.lower(begin))) return begin;
    for (std::size_t i = end; i > begin + 1; --i) {
        const std::string_view word = frame.lower(i - 1);
        if (is_determiner(word) || is_pronoun(word)) return i - 1;
        if (frame.is(i - 1, PieceKind::name) && !frame.capital(i - 2) && !frame.attribution(i - 2)) return i - 1;
    }
    return end - 1;
}

// "A clerk who saw the letter": the noun phrase ends before "who".
std::size_t relative_in(const Frame& frame, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin + 1; i < end; ++i) {
        if (is_relative(frame.lower(i)) || frame.lower(i) == "surnamed") return i;
    }
    return end;
}

std::optional<Subject> in_clause(const Frame& frame, std::size_t begin, std::size_t end) {
    std::size_t first = skip_opening(frame, begin, end);
    const std::size_t relative = relative_in(frame, first, end);
    if (relative < end && frame.lower(relative) == "who") return Subject{first, relative, relative, end};
    const auto after = after_earlier_clause(frame, first, end);
    if (after) {
        first = skip_opening(frame, *after, end);
    } else if (relative == end || relative == first) {
        return std::nullopt;
    }
    first = after_preposition(frame, first, end);
    const std::string_view last = first < end ? frame.lower(end - 1) : std::string_view();
    if (last == "they" || last == "he" || last == "she" || last == "we") first = end - 1;  // "Officers made what they believe"
    if (first >= end || end - first > longest_subject) return std::nullopt;
    for (std::size_t i = first; i < end; ++i) {
        if (frame.lower(i) == "than") return std::nullopt;  // "one more than it said"
    }
    const std::size_t cut = relative_in(frame, first, end);
    return Subject{first, cut, cut, end};
}

bool is_number(const Frame& frame, std::size_t i) {
    return i < frame.size() && !frame.text(i).empty() && is_digit(frame.text(i)[0]);
}

// A stretch between commas that says more of what stands before it, and is not what is named.
bool only_modifies(const Frame& frame, std::size_t begin) {
    const std::string_view word = frame.lower(begin);
    return is_number(frame, begin) || is_relative(word) || word == "aged" || word == "from" || word == "of" || word == "a" ||
           word == "an" || word == "now" || word == "at";
}

constexpr std::size_t longest_bracket = 7;  // pieces

// "Ann Harrow (Lab, Hull North)", "the Wren Agency (WA)": the piece that the words before the bracket end before.
std::size_t before_bracket(const Frame& frame, std::size_t end) {
    if (end < 3 || frame.text(end - 1) != ")") return end;
    const std::size_t first = end - std::min(end, longest_bracket);
    for (std::size_t i = end - 2; i > first; --i) {
        if (frame.text(i) == "(") return i;
    }
    return end;
}

// "cabinet member", "chief executive": within a few words of its beginning.
bool begins_with_role(const Frame& frame, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest_role = 4;
    for (std::size_t i = begin; i < std::min(end, begin + longest_role); ++i) {
        const AttributionTag* tag = frame.attribution(i);
        if (tag != nullptr && tag->kind >= AttributionKind::title) return true;
    }
    return false;
}

bool names_person(const Frame& frame, std::size_t i) { return frame.name(i) != nullptr && frame.name(i)->kind == NameKind::person; }

// "Ann Harrow, cabinet member for housing said": the second comma is left out.
std::optional<Subject> with_open_apposition(const Frame& frame, std::size_t begin, std::size_t end) {
    if (begin < 2 || !frame.comma(begin - 1)) return std::nullopt;
    const std::size_t head_end = before_bracket(frame, begin - 1);
    if (head_end == 0 || !names_person(frame, head_end - 1) || is_determiner(frame.lower(begin)) || !begins_with_role(frame, begin, end)) return std::nullopt;
    for (std::size_t i = begin; i < end; ++i) {
        if (names_person(frame, i)) return std::nullopt;
    }
    auto subject = in_clause(frame, clause_begin(frame, head_end), head_end);
    if (subject) *subject = {subject->begin, subject->end, begin, end};
    return subject;
}

// "Ann Harrow, 51, who runs the library, said": back over the commas to the name.
std::optional<Subject> with_apposition(const Frame& frame, std::size_t verb_end) {
    const std::size_t beside_end = verb_end - 1;  // the comma before the verb
    std::size_t begin = clause_begin(frame, beside_end);
    std::size_t beside = begin;
    while (begin >= 2 && frame.comma(begin - 1)) {
        const std::size_t head_end = before_bracket(frame, begin - 1);
        begin = clause_begin(frame, head_end);
        const bool first = begin < 2 || !frame.comma(begin - 1);
        if (first || !only_modifies(frame, begin)) {
            auto subject = in_clause(frame, begin, head_end);
            if (!subject) return std::nullopt;
            if (subject->beside_begin >= subject->beside_end) subject->beside_begin = head_end + 1;
            subject->beside_end = beside_end;
            return subject;
        }
    }
    return in_clause(frame, beside, beside_end);
}

// "raised its price and said": the subject is the one that the sentence began with.
std::optional<Subject> of_sentence(const Frame& frame, std::size_t limit) {
    std::size_t first = skip_opening(frame, 0, limit);
    if (first >= limit) return std::nullopt;
    if (is_pronoun(frame.lower(first)) && !is_determiner(frame.lower(first))) return Subject{first, first + 1, 0, 0};
    std::optional<std::size_t> end;
    for (std::size_t i = first; i < limit && i < first + 8; ++i) {
        if (frame.boundary(i) || is_auxiliary(frame.lower(i)) || frame.verb_of_speech(i)) break;
        if (frame.is(i, PieceKind::name) || frame.attribution(i) != nullptr) {
            end = i + 1;
            if (frame.is(i, PieceKind::name) && !frame[i].possessive) break;
        }
    }
    if (!end) return std::nullopt;
    return Subject{first, *end, *end, *end};
}

}  // namespace

std::optional<Subject> subject_before(const Frame& frame, std::size_t verb) {
    const auto end = before_adverbs(frame, verb);
    if (!end || *end == 0) return std::nullopt;
    const std::size_t last = *end - 1;
    const bool participle = frame.lower(verb).find("ing") != std::string_view::npos && *end == verb;
    if (frame.is(last, PieceKind::quote)) return std::nullopt;
    if (is_conjunction(frame.lower(last)) && frame.lower(last) != "that") return of_sentence(frame, last);
    if (frame.lower(last) == "who") return in_clause(frame, clause_begin(frame, last), last);
    if (is_relative(frame.lower(last))) return std::nullopt;
    if (participle && frame.boundary(last)) return of_sentence(frame, last);
    if (frame.comma(last)) return with_apposition(frame, *end);
    const std::size_t head_end = before_bracket(frame, *end);
    if (head_end < *end) return in_clause(frame, clause_begin(frame, head_end), head_end);
    if (frame.boundary(last)) return std::nullopt;
    const std::size_t begin = clause_begin(frame, *end);
    if (const auto named = with_open_apposition(frame, begin, *end)) return named;
    return in_clause(frame, begin, *end);
}

// "Ann Harrow, the mayor", "Wren & Co, which runs it"; not "the agency, as crowds left", "the ministry, up 7p".
bool may_describe(const Frame& frame, std::size_t i) {
    const std::string_view word = frame.lower(i);
    if (is_conjunction(word) || word == "as" || word == "up" || word == "down" || word == "with" || word == "compared") return false;
    return !is_auxiliary(word);
}

std::optional<Subject> phrase_at(const Frame& frame, std::size_t begin) {
    std::size_t end = begin;
    while (end < frame.size() && !frame.boundary(end)) ++end;
    if (end == begin) return std::nullopt;
    const std::size_t head = relative_in(frame, begin, end);
    Subject subject{begin, head, head, end};
    if (head == end && frame.comma(end) && may_describe(frame, end + 1)) {
        subject.beside_begin = end + 1;
        subject.beside_end = end + 1;
        while (subject.beside_end < frame.size() && !frame.is(subject.beside_end, PieceKind::quote) &&
               frame.text(subject.beside_end) != ".") {
            ++subject.beside_end;
        }
    }
    return subject;
}

std::optional<Subject> subject_after(const Frame& frame, std::size_t verb) {
    return phrase_at(frame, verb + 1);
}

}  // namespace crosstally
