#include "extract/reconcile/exclusive_kinds.h"

#include <algorithm>

#include "extract/claim/sentence_words.h"
#include "extract/reconcile/phrase.h"
#include "extract/reconcile/relation.h"

namespace crosstally {
namespace {

using Words = std::vector<SentenceWord>;

// What may stand round the opposites: it says how they are so, and leaves no room for both.
constexpr std::string_view frame =
    " of them those these whom which that are were is was be been being remain remained who a an the at in on by as and while but further "
    "another other others now currently still all people persons staff workers members work works worked working live lives lived living "
    "based stationed located run managed operated stay stayed staying stand lie hurt injured drowned born voted "
    "found classed listed registered wing side half end part region area coast ward wards site sites job jobs post posts contract contracts "
    "hours homes schools dead victims injured missing province state district county city town island village ";

bool in_frame(std::string_view word) {
    std::string padded = " ";
    padded.append(word).append(" ");
    return frame.find(padded) != std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// Calls with each piece between the separators, until one answers true.
template <class Call>
bool any_piece(std::string_view text, char separator, Call call) {
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        if (call(trimmed(text.substr(at, end - at)))) return true;
        at = end + 1;
    }
    return false;
}

// The words about one part: up to the clause's end or the next "and"; a place's capitals apart.
struct About {
    std::string words;       // lower case, one space at both ends
    std::string common;      // the same without names
    bool one_clause = true;  // nothing but "and" stands between it and the next part
};

// "Run by volunteers" is run by nobody else, but buses run in England run in Wales too.
bool says_where_it_runs(const About& about) {
    for (const std::string_view verb : {" run ", " managed ", " operated "}) {
        const std::size_t at = about.words.find(verb);
        if (at != std::string::npos && !std::string_view(about.words).substr(at + verb.size()).starts_with("by ")) return true;
    }
    return false;
}

std::string_view text_behind(const Batch& batch, std::uint32_t part) {
    const SentenceRef& ref = *batch.sentence_of(batch.figures[part]).ref;
    const auto from = batch.figures[part].record->place.span.end - ref.span.start;
    return slice_code_points(ref.text, from, ref.span.end - ref.span.start);
}

// Up to the next figure of the sentence, if there is one.
std::string_view text_to_next(const Batch& batch, std::uint32_t part) {
    const std::string_view behind = text_behind(batch, part);
    for (const std::uint32_t index : batch.sentence_of(batch.figures[part]).figures) {
        const std::uint32_t end = batch.figures[part].record->place.span.end;
        const std::uint32_t start = batch.figures[index].record->place.span.start;
        if (start >= end) return slice_code_points(behind, 0, start - end);
    }
    return behind;
}

std::size_t clause_end(std::string_view text) {
    std::size_t end = text.find_first_of(",;.:()");
    for (const std::string_view dash : {"\u2013", "\u2014", " - ", " while ", " but "}) end = std::min(end, text.find(dash));
    return std::min(end, text.size());
}

About words_about(std::string_view text) {
    const std::size_t end = clause_end(text);
    About about{" ", " ", true};
    for (const SentenceWord& word : sentence_words(text.substr(0, end), 0)) {
        std::string low = word.text;
        std::replace(low.begin(), low.end(), '-', ' ');
        about.words += low + ' ';
        if (!word.capital) about.common += low + ' ';
    }
    for (const SentenceWord& word : sentence_words(text.substr(end), 0)) about.one_clause = about.one_clause && in_frame(word.text);
    return about;
}

// "40 of them in Leeds and 30 in York, some in both"
bool says_both(std::string_view text) {
    for (const SentenceWord& word : sentence_words(text, 0)) {
        if (word.text == "both" || word.text == "overlap" || word.text == "also" || word.text == "twice") return true;
    }
    return false;
}

// What is left of the words without the frame and the nouns of the whole.
std::string without_frame(std::string_view words, std::string_view nouns) {
    std::string rest = " ";
    any_piece(words, ' ', [&](std::string_view word) {
        const std::string padded = ' ' + std::string(word) + ' ';
        if (!word.empty() && !in_frame(word) && nouns.find(padded) == std::string_view::npos) rest += padded.substr(1);
        return false;
    });
    return rest;
}

// The words say this kind and nothing else.
bool is_kind(const About& about, const OppositeKind& kind, std::string_view nouns) {
    return std::any_of(kind.begin(), kind.end(), [&](const std::string& phrase) {
        const std::size_t at = about.words.find(phrase);
        if (at == std::string::npos) return false;
        const std::string others = about.words.substr(0, at + 1) + about.words.substr(at + phrase.size());
        return without_frame(others, nouns) == " ";
    });
}

bool are_opposite(const Opposites& opposites, const About& a, const About& b, std::string_view nouns) {
    return std::any_of(opposites.begin(), opposites.end(), [&](const std::vector<OppositeKind>& kinds) {
        return std::any_of(kinds.begin(), kinds.end(), [&](const OppositeKind& kind) {
            if (!is_kind(a, kind, nouns) || is_kind(b, kind, nouns)) return false;
            return std::any_of(kinds.begin(), kinds.end(), [&](const OppositeKind& other) { return is_kind(b, other, nouns); });
        });
    });
}

// "30 of which are insured and 22 uninsured"
bool is_negated(const About& a, const About& b, std::string_view nouns) {
    const std::string first = without_frame(a.words, nouns);
    const std::string second = without_frame(b.words, nouns);
    if (first.size() < 6 || std::count(first.begin(), first.end(), ' ') != 2) return false;
    return second == " un" + first.substr(1) || first == " un" + second.substr(1);
}

std::vector<std::string> names_of(const About& about) {
    std::vector<std::string> names;
    any_piece(about.words, ' ', [&](std::string_view word) {
        if (about.common.find(' ' + std::string(word) + ' ') == std::string::npos) names.emplace_back(word);
        return false;
    });
    return names;
}

// "180 were in England and 150 in Wales", "22 in Zambezia province and 14 in Nampula"
bool are_apart(const Batch& batch, std::uint32_t part, std::uint32_t next, const About& a, const About& b, std::string_view nouns) {
    const bool only_places = without_frame(a.common, nouns) == " " && without_frame(b.common, nouns) == " ";
    const auto& first = batch.figures[part].record->scope;
    const auto& second = batch.figures[next].record->scope;
    const bool of_no_list = first.how != How::stated && second.how != How::stated && a.words != a.common && b.words != b.common;
    return only_places && (relation_of(first, second, *batch.places) == Relation::disjoint || (of_no_list && names_of(a) != names_of(b)));
}

constexpr std::size_t longest_verb = 4;  // words: "has brought in about"

// The words before a part, cut behind its subject where that is a kind: " freight " of " freight brought in ".
std::optional<About> subject_of(std::string words, std::string_view kind, std::string& verb) {
    for (const std::string_view article : {" the ", " of that ", " of this "}) {
        if (words.starts_with(article)) words.erase(0, article.size() - 1);
    }
    if (!words.starts_with(kind)) return std::nullopt;
    verb = words.substr(kind.size() - 1);
    return count_words(verb) <= longest_verb ? std::optional(About{std::string(kind), std::string(kind), true}) : std::nullopt;
}

// Any kind of the lists that the words begin with.
std::optional<About> any_subject(const Opposites& opposites, const std::string& words, std::string& verb) {
    for (const std::vector<OppositeKind>& kinds : opposites) {
        for (const OppositeKind& kind : kinds) {
            for (const std::string& phrase : kind) {
                if (auto subject = subject_of(words, phrase, verb)) return subject;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

bool come_of_exclusive(const Batch& batch, std::uint32_t part, std::uint32_t next) {
    const Phrases phrases(batch, batch.figures[part].sentence);
    const Opposites& opposites = batch.senses->opposites();
    std::string gap = phrases.between(part, next);
    for (const std::string_view back : {" of that ", " of this ", " of it ", " of which "}) {
        if (gap.starts_with(back)) gap.erase(0, back.size() - 1);
    }
    for (const std::string_view joint : {" and ", " while "}) {
        if (!gap.starts_with(joint)) continue;
        std::string first_verb, second_verb;
        const auto first = any_subject(opposites, phrases.before(part, 8), first_verb);
        const auto second = any_subject(opposites, gap.substr(joint.size() - 1), second_verb);
        const bool one_verb = first_verb != " " && (second_verb == " " || second_verb == first_verb);
        return first && second && one_verb && are_opposite(opposites, *first, *second, "");
    }
    return false;
}

bool are_exclusive(const Batch& batch, std::uint32_t whole, std::uint32_t part, std::uint32_t next) {
    const About a = words_about(text_to_next(batch, part));
    const About b = words_about(text_to_next(batch, next));
    if (!a.one_clause || says_where_it_runs(a) || says_where_it_runs(b) || says_both(text_behind(batch, next))) return false;
    const std::string nouns = Phrases(batch, batch.figures[whole].sentence).after(whole, 2);
    return are_opposite(batch.senses->opposites(), a, b, nouns) || is_negated(a, b, nouns) || are_apart(batch, part, next, a, b, nouns);
}

}  // namespace crosstally
