#include "extract/claim/attribution.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "corpus/ascii.h"
#include "extract/tag/function_words.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

bool may_follow_quote(AttributionKind kind) { return kind <= AttributionKind::as; }

// '"Never," said Ann Harrow': the verb stands right behind a quotation, and a noun phrase behind it.
bool is_inverted(const Frame& frame, std::size_t verb, AttributionKind kind) {
    if (!may_follow_quote(kind) || verb == 0 || verb + 1 >= frame.size()) return false;
    if (!frame.is(verb - 1, PieceKind::quote) || frame.boundary(verb + 1)) return false;
    return !is_preposition(frame.lower(verb + 1)) && frame.lower(verb + 1) != "that";
}

// "never, said Ann Harrow, who runs the library.", "never, says a survey of 400 shops": reported, and the verb stands before its subject.
bool is_inverted_report(const Frame& frame, std::size_t verb) {
    if (verb == 0 || !frame.comma(verb - 1) || frame.lower(verb).find("ing") != std::string_view::npos) return false;
    const auto subject = subject_after(frame, verb);
    if (!subject) return false;
    for (std::size_t i = subject->begin; i < subject->end; ++i) {
        if (is_auxiliary(frame.lower(i)) || is_pronoun(frame.lower(i)) || frame.lower(i) == "that") return false;
    }
    const std::size_t begin = subject->begin;
    const AttributionTag* noun = frame.attribution(begin + 1);
    const bool of_body = is_determiner(frame.lower(begin)) && noun != nullptr && noun->kind >= AttributionKind::data;
    if (of_body && frame.boundary(subject->end) && frame.lower(verb) != "told") return true;
    return frame.is(begin, PieceKind::name) || (frame.attribution(begin) != nullptr && frame.capital(begin));
}

std::size_t subject_limit(const Frame& frame, const Attribution& next) {
    std::size_t limit = next.inverted || next.subject.begin > next.verb ? next.verb : next.subject.begin;
    if (limit == 0 || limit > next.verb) limit = next.verb;
    while (limit > 0 && (frame.comma(limit - 1) || is_conjunction(frame.lower(limit - 1)))) --limit;
    return limit;
}

bool is_noun_phrase(const Frame& frame, const Subject& subject) {
    return is_determiner(frame.lower(subject.begin)) || frame.capital(subject.begin) || frame.text(subject.end - 1).ends_with('s');
}

// ", slightly up from the 80 murders police | reported | to the agency": a clause on what is counted, and nobody's speech.
bool is_clause_on_level(const Frame& frame, const Subject& subject) {
    for (std::size_t i = subject.begin; i + 1 < subject.end; ++i) {
        if ((frame.lower(i) == "up" || frame.lower(i) == "down") && frame.lower(i + 1) == "from") return true;
    }
    return false;
}

std::optional<Attribution> read_verb(const Frame& frame, std::size_t index, std::size_t verb, const SpeakerNamer& namer) {
    Attribution found;
    found.verb = verb;
    found.kind = frame.attribution(verb)->kind;
    std::optional<Subject> subject;
    if (is_inverted(frame, verb, found.kind)) {
        found.inverted = true;
        subject = subject_after(frame, verb);
    } else if (found.kind == AttributionKind::say && is_inverted_report(frame, verb)) {
        found.parenthesis = true;
        subject = subject_after(frame, verb);
    } else {
        subject = subject_before(frame, verb);
    }
    if (subject && subject->begin + 1 < subject->end && frame.lower(subject->begin) == "which") ++subject->begin;  // ", which the charity said was"
    if (!subject || subject->begin >= subject->end) return std::nullopt;
    // ", beating the $1 analysts expected": what follows a participle is its object.
    const bool participle = subject->begin > 0 && frame.comma(subject->begin - 1) && frame.lower(subject->begin).ends_with("ing");
    if (participle && !frame.capital(subject->begin)) return std::nullopt;
    if (is_clause_on_level(frame, *subject)) return std::nullopt;
    found.subject = *subject;
    const bool surely_speech = found.kind == AttributionKind::say && is_noun_phrase(frame, *subject);
    if (!surely_speech && !namer.can_speak(index, *subject)) return std::nullopt;
    if (!found.inverted && !found.parenthesis) found.parenthesis = is_parenthesis(frame, verb, *subject);
    found.speaker = namer.source(index, *subject);
    return found;
}

// "According to today's Wren Watch | there are": from the name on, up to what it says where no comma stands.
std::optional<Subject> source_at(const Frame& frame, std::size_t begin) {
    while (begin < frame.size() && frame.is(begin, PieceKind::period)) ++begin;
    auto subject = phrase_at(frame, begin);
    if (!subject) return subject;
    for (std::size_t i = subject->begin + 1; i < subject->end; ++i) {
        if (frame.lower(i) != "there" || !is_form_of_be(frame.lower(i + 1))) continue;
        return Subject{subject->begin, i, i, i};
    }
    return subject;
}

// "According to the agency, a third of ...": what follows the comma is told, unless a second comma closes it.
void cut_main_clause(const Frame& frame, std::size_t verb, Subject& subject) {
    if (verb > 0 && !frame.boundary(verb - 1)) return;
    std::size_t end = subject.beside_begin;
    while (end < subject.beside_end && !frame.boundary(end)) ++end;
    const bool closed = end < subject.beside_end && frame.comma(end);
    for (std::size_t i = subject.beside_begin; i < end; ++i) {
        const char first = frame.text(i).empty() ? ' ' : frame.text(i)[0];
        if (is_auxiliary(frame.lower(i)) || is_digit(first)) return void(subject.beside_end = subject.beside_begin);
    }
    subject.beside_end = closed ? end : subject.beside_begin;
}

bool quotes_only(AttributionKind kind) { return kind == AttributionKind::quote || kind == AttributionKind::as; }

// Each reported clause ends where the next speaker's words begin: "said it was late and promised that ...".
void add_clauses(const Frame& frame, std::vector<Attribution>& found) {
    for (std::size_t i = 0; i < found.size(); ++i) {
        Attribution& one = found[i];
        if (one.inverted || one.parenthesis || quotes_only(one.kind)) continue;
        std::size_t limit = frame.size();
        for (std::size_t k = i + 1; k < found.size(); ++k) {
            const std::size_t next = subject_limit(frame, found[k]);
            if (found[k].kind == AttributionKind::found || next <= one.verb + 1) continue;
            limit = next;
            break;
        }
        one.clause = clause_after(frame, one.verb, limit);
    }
}

// "said the fall was due to £700m of spending and promised £750m": one speaker goes on; no new report begins.
bool carries_on(const Frame& frame, const Attribution& before, std::size_t verb) {
    if (before.inverted || before.parenthesis || quotes_only(before.kind)) return false;
    const bool joined = verb > 0 && is_conjunction(frame.lower(verb - 1));
    return joined && frame.lower(verb + 1) != "that" && !frame.is(verb + 1, PieceKind::quote) && frame.text(verb + 1) != ":";
}

// "said that the club expected to lose": part of what is reported.
bool is_told_intent(const Frame& frame, const Attribution& before, std::size_t verb) {
    if (before.inverted || before.parenthesis || before.kind > AttributionKind::clause || frame.lower(verb + 1) != "to") return false;
    for (std::size_t i = before.verb + 1; i < verb; ++i) {
        if (frame.is(i, PieceKind::quote)) return false;
    }
    return true;
}

// "said Ann Harrow, a lawyer who advised the town": what is said of a speaker is no speech of its own.
void drop_nested(std::vector<Attribution>& found) {
    const auto within = [](std::size_t verb, const Subject& s) {
        return (s.begin <= verb && verb < s.end) || (s.beside_begin <= verb && verb < s.beside_end);
    };
    const auto is_nested = [&](const Attribution& one) {
        return std::any_of(found.begin(), found.end(), [&](const Attribution& other) { return &other != &one && within(one.verb, other.subject); });
    };
    if (found.size() < 2 || std::none_of(found.begin(), found.end(), is_nested)) return;
    std::vector<Attribution> kept;
    std::copy_if(found.begin(), found.end(), std::back_inserter(kept), [&](const Attribution& one) { return !is_nested(one); });
    found = std::move(kept);
}

// "the bank's forecasts show", "its estimates suggest", "within the recommended time": a noun or what goes with one, though
// it looks like a verb.
bool is_noun(const Frame& frame, std::size_t i) {
    constexpr std::array<std::string_view, 7> articles = {"the", "a", "an", "its", "their", "his", "her"};
    const bool behind_article = i > 0 && std::find(articles.begin(), articles.end(), frame.lower(i - 1)) != articles.end();
    if (behind_article && frame.lower(i).ends_with("ed") && frame.is(i + 1, PieceKind::word)) return true;
    constexpr std::array<std::string_view, 6> links = {"in", "of", "for", "against", "by", "from"};
    if (frame.is(i, WordList::speech_nouns) && std::find(links.begin(), links.end(), frame.lower(i + 1)) != links.end()) return true;  // "landlord claims in Wales fell"
    if (frame.lower(i) == "adding" && frame.lower(i + 1) == "up") return true;
    if (frame.lower(i) == "found" && frame.lower(i + 1) == "to") return true;  // "the share of herds found to be ill"
    if (frame.lower(i) == "reported" && frame.lower(i + 1) == "to") return true;  // "thefts reported to the police"
    if (frame.lower(i) == "admitted" && frame.lower(i + 1) == "patients") return true;
    const AttributionTag* next = frame.attribution(i + 1);
    return next != nullptr && next->kind == AttributionKind::found;
}

}  // namespace

std::vector<Attribution> find_attributions(const Frame& frame, std::size_t index, const SpeakerNamer& namer) {
    std::vector<Attribution> found;
    for (std::size_t i = 0; i < frame.size(); ++i) {
        const AttributionTag* tag = frame.attribution(i);
        if (tag == nullptr) continue;
        if (tag->kind == AttributionKind::according) {
            auto subject = source_at(frame, i + 1);
            if (subject) cut_main_clause(frame, i, *subject);
            if (subject) found.push_back({i, tag->kind, *subject, namer.source(index, *subject), false, true, {}});
        } else if (frame.verb_of_speech(i) && !is_noun(frame, i)) {
            if (!found.empty() && (carries_on(frame, found.back(), i) || is_told_intent(frame, found.back(), i))) continue;
            if (auto attribution = read_verb(frame, index, i, namer)) found.push_back(std::move(*attribution));
        }
    }
    drop_nested(found);
    add_clauses(frame, found);
    return found;
}

}  // namespace crosstally
