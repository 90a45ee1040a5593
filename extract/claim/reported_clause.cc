#include "extract/claim/reported_clause.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/tag/function_words.h"
#include "extract/tag/past_words.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_aside = 9;  // pieces between the verb and its "that"

bool is_telling(std::string_view verb) { return verb.starts_with("tell") || verb == "told"; }

// "told BBC Radio 4's Today programme | that": the "that" which follows at once, or nothing.
std::optional<std::size_t> that_after_hearer(const Frame& frame, std::size_t begin) {
    constexpr std::size_t longest_hearer = 8;  // pieces
    for (std::size_t i = begin; i < std::min(frame.size(), begin + longest_hearer) && !frame.boundary(i); ++i) {
        if (frame.lower(i) == "that") return i;
        const bool clause = is_auxiliary(frame.lower(i)) || frame.verb_of_speech(i) || (i > begin && is_pronoun(frame.lower(i)));
        if (clause) break;
    }
    return std::nullopt;
}

// "told | the court |", "told | reporters |", "told | BBC Radio Kent |"
std::size_t after_hearer(const Frame& frame, std::size_t i) {
    if (i >= frame.size() || frame.boundary(i) || frame.lower(i) == "that") return i;
    if (const auto that = that_after_hearer(frame, i)) return *that;
    if (frame.is(i, PieceKind::name)) return i + 1;
    if (!is_determiner(frame.lower(i)) && !frame.capital(i)) return i + 1;
    const bool capital = frame.capital(i) && !is_determiner(frame.lower(i));
    if (!capital) ++i;
    if (frame.is(i, PieceKind::name)) return i + 1;
    if (frame.capital(i)) {
        while (frame.capital(i) || frame.lower(i) == "of") ++i;
        return i;
    }
    const bool adjective = frame.is(i, PieceKind::word) && frame.attribution(i + 1) != nullptr;
    return i + (adjective ? 2 : 1);
}

bool begins_aside(const Frame& frame, std::size_t i) {
    static constexpr std::array<std::string_view, 12> words = {"in", "on", "at", "during", "from", "last", "outside", "inside", "through", "via", "to", "before"};
    return frame.is(i, PieceKind::period) || std::find(words.begin(), words.end(), frame.lower(i)) != words.end();
}

bool begins_clause(const Frame& frame, std::size_t i) {
    const std::string_view word = frame.lower(i);
    return is_pronoun(word) || is_determiner(word) || word == "there" || frame.is(i, PieceKind::name);
}

// "said | on Monday | that": past the time and place of speaking. Where no "that" follows, only what is surely an
// aside is passed over.
std::size_t after_aside(const Frame& frame, std::size_t i) {
    if (!begins_aside(frame, i)) return i;
    for (std::size_t k = i; k < frame.size() && k < i + longest_aside && !frame.boundary(k); ++k) {
        if (frame.lower(k) == "that" && !frame.is(k + 1, PieceKind::period)) return k;
    }
    std::size_t k = i;
    if (!frame.is(k, PieceKind::period)) ++k;
    if (frame.is(k, PieceKind::period)) return after_aside(frame, k + 1);
    if (is_determiner(frame.lower(k))) ++k;
    for (++k; k < frame.size() && !frame.boundary(k) && k < i + 5; ++k) {
        if (begins_clause(frame, k)) return k;
    }
    return i;
}

std::size_t without_stop(const Frame& frame, std::size_t end) {
    while (end > 0 && frame.is(end - 1, PieceKind::mark) && frame.boundary(end - 1)) --end;
    return end;
}

bool holds_verb(const Frame& frame, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        const std::string_view word = frame.lower(i);
        const bool verb = frame.verb_of_speech(i) && !(i > 0 && is_determiner(frame.lower(i - 1)));  // not "on a call"
        const bool to_verb = word == "to" && i + 1 < end && !is_determiner(frame.lower(i + 1)) && !frame.is(i + 1, PieceKind::name);  // not "£78 to a bill"
        if (is_auxiliary(word) || verb || to_verb) return true;
        if (i > begin && frame.is(i, PieceKind::word) && word.size() > 4 && word.ends_with("ed") && i + 1 < end) return true;
    }
    return false;
}

// "In Hull the count stood at 40": a clause, though it begins with a preposition.
bool tells_past(const Frame& frame, std::size_t end) {
    for (std::size_t i = 2; i < end; ++i) {
        if (frame.is(i, PieceKind::word) && !frame.capital(i) && is_past(frame.lower(i))) return true;
    }
    return false;
}

}  // namespace

ReportedClause clause_after(const Frame& frame, std::size_t verb, std::size_t limit) {
    ReportedClause clause;
    std::size_t i = verb + 1;
    if (is_telling(frame.lower(verb))) i = after_hearer(frame, i);
    i = after_aside(frame, i);
    if (frame.boundary(i) && !frame.is(i, PieceKind::quote)) return clause;
    const bool that = frame.lower(i) == "that" && i + 1 < limit;
    clause.begin = that ? i + 1 : i;
    clause.end = without_stop(frame, std::min(limit, frame.size()));
    std::size_t verb_end = clause.end;
    if (frame.attribution(verb) != nullptr && frame.attribution(verb)->kind == AttributionKind::object) {
        // "reported a profit of £3m, compared with": a thing, told with a clause of its own behind it
        verb_end = clause.begin;
        while (verb_end < clause.end && !frame.boundary(verb_end)) ++verb_end;
    }
    clause.has_verb = that || holds_verb(frame, clause.begin, verb_end);
    if (begins_aside(frame, clause.begin) && !that && !clause.has_verb) clause.end = clause.begin;
    return clause;
}

bool is_parenthesis(const Frame& frame, std::size_t verb, const Subject& subject) {
    if (subject.begin == 0 || subject.begin > verb) return false;
    std::size_t before = subject.begin;
    while (before > 0 && !frame.boundary(before - 1)) --before;
    if (before == 0 || frame.is(before - 1, PieceKind::quote) || frame.text(before - 1) == ":") return false;
    const bool participle = frame.is(0, PieceKind::word) && frame.lower(0).ends_with("ing");
    if (participle || frame.lower(0) == "asked") return false;
    if (is_preposition(frame.lower(0)) && !holds_verb(frame, 0, before) && !tells_past(frame, before)) return false;
    std::size_t i = verb + 1;
    if (is_telling(frame.lower(verb))) i = after_hearer(frame, i);
    const std::size_t aside = i;
    while (i < frame.size() && !frame.boundary(i) && i < aside + 7) ++i;
    return (i == aside || begins_aside(frame, aside)) && frame.boundary(i) && !frame.is(i, PieceKind::quote) &&
           (i >= frame.size() || frame.text(i) != ":");
}

}  // namespace crosstally
