#include "extract/claim/name_speaker.h"

#include <algorithm>

#include "corpus/ascii.h"
#include "extract/tag/function_words.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

constexpr std::size_t far_back = 500;  // speakers; "the spokesman" means none of those before

SpeakerRef carried_from(const Mention& mention) {
    return {std::string(mention.name), std::string(mention.role), How::carried, mention.span};
}

SpeakerRef carried_from(SpeakerRef speaker) {
    speaker.how = How::carried;
    return speaker;
}

bool is_kind(const Frame& frame, std::size_t i, AttributionKind kind) {
    return frame.attribution(i) != nullptr && frame.attribution(i)->kind == kind;
}

bool is_article(std::string_view word) { return word == "the" || word == "a" || word == "an"; }

// "the charity": a noun that points back, with nothing that would make it a new one.
bool points_back(const Frame& frame, std::size_t begin, std::size_t noun) {
    const std::string_view word = frame.lower(begin);
    return noun == begin + 1 && (word == "the" || word == "its" || word == "their" || word == "his" || word == "her");
}

// The person that a stretch names: none that only owns something or stands behind a preposition.
std::optional<std::size_t> person_piece(const Frame& frame, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        const NameTag* name = frame.name(i);
        if (name == nullptr || name->kind != NameKind::person || frame[i].possessive) continue;
        if (i == begin || !is_preposition(frame.lower(i - 1))) return i;
    }
    return std::nullopt;
}

// "a lawyer, | Ann Harrow of Wren & Co | , said": the apposition begins with the name. "Wren House, | the charity that
// found Ann Harrow her flat |" does not name who speaks.
std::optional<std::size_t> leading_person(const Frame& frame, std::size_t begin, std::size_t end) {
    while (begin < end && frame.attribution(begin) != nullptr) ++begin;
    const NameTag* name = begin < end ? frame.name(begin) : nullptr;
    return name != nullptr && name->kind == NameKind::person && !frame[begin].possessive ? std::optional(begin) : std::nullopt;
}

// "The applicant, | Wren Energy |, says": a noun and whom it stands for, and nothing else.
std::optional<std::size_t> body_for_noun(const Frame& frame, const Subject& subject) {
    const bool noun = subject.end == subject.begin + 2 && frame.lower(subject.begin) == "the" && frame.is(subject.begin + 1, PieceKind::word);
    if (!noun || subject.beside_end != subject.beside_begin + 1) return std::nullopt;
    const NameTag* name = frame.name(subject.beside_begin);
    return name != nullptr && name->kind == NameKind::organisation ? std::optional(subject.beside_begin) : std::nullopt;
}

std::optional<std::size_t> piece_of(const Frame& frame, std::size_t begin, std::size_t end, AttributionKind kind) {
    for (std::size_t i = begin; i < end; ++i) {
        if (is_kind(frame, i, kind)) return i;
    }
    return std::nullopt;
}

}  // namespace

std::string SpeakerNamer::words(const Frame& frame, std::size_t begin, std::size_t end) const {
    const auto points = [](std::string_view word) {
        return is_article(word) || word == "one" || word == "its" || word == "his" || word == "her" || word == "their";
    };
    while (begin < end && points(frame.lower(begin))) ++begin;
    return std::string(slice(document_.text, frame.between(begin, end)));
}

SpeakerRef SpeakerNamer::named(const Frame& frame, std::size_t piece) const {
    const NameTag& name = *frame.name(piece);
    SpeakerRef speaker{name.name, name.role, How::stated, frame[piece].span};
    const std::string called(frame.text(piece));  // "PHE" beside its official name: what the text calls it is kept
    if (name.kind == NameKind::organisation && name.name.find(called) == std::string::npos) speaker.role = called;
    return speaker;
}

SpeakerRef SpeakerNamer::pronoun(std::size_t index, std::size_t piece) const {
    const Frame& frame = frames_[index];
    const std::string_view word = frame.lower(piece);
    const std::uint32_t at = frame[piece].span.begin;
    const auto carried = [&](const Mention* m) {
        if (m == nullptr) return SpeakerRef{};
        // "a spokesman for Wren Ferries said": he is all of that
        return !spoken_.empty() && spoken_.back().from.contains(m->span) ? carried_from(spoken_.back()) : carried_from(*m);
    };
    if (word == "he") return carried(mentions_.person_before(at, index, Gender::male));
    if (word == "she") return carried(mentions_.person_before(at, index, Gender::female));
    const auto plural = [](const std::string& name) { return !name.empty() && is_small(name.front()) && name.back() == 's'; };
    if (word == "it" && !spoken_.empty() && !mentions_.is_person(spoken_.back().name) && !plural(spoken_.back().name)) {
        return carried_from(spoken_.back());
    }
    if (word == "it") return carried(mentions_.body_before(at, index));
    if (word == "they" && !spoken_.empty()) {
        return carried_from(spoken_.back());
    }
    return {};
}

// The body in "a spokesperson for the library", "a library spokesperson".
SpeakerRef SpeakerNamer::body_in(const Frame& frame, std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
        const NameTag* name = frame.name(i);
        if (name != nullptr && name->kind != NameKind::person) return named(frame, i);
        if (!is_kind(frame, i, AttributionKind::body)) continue;
        if (const Mention* body = mentions_.body_called(frame.lower(i), frame[i].span.begin)) {
            return {std::string(body->name), std::string(frame.lower(i)), How::carried, body->span};
        }
    }
    return {};
}

SpeakerRef SpeakerNamer::spokesperson(std::size_t index, const Subject& subject, std::size_t piece) const {
    const Frame& frame = frames_[index];
    const std::string_view noun = frame.lower(piece);
    if (subject.end == piece + 1 && points_back(frame, subject.begin, piece)) {
        const auto last = spoken_.rbegin() + static_cast<std::ptrdiff_t>(std::min(spoken_.size(), far_back));
        const auto same = std::find_if(spoken_.rbegin(), last, [&](const SpeakerRef& s) { return holds_any_case(s.name, noun); });
        if (same != last) return carried_from(*same);
    }
    SpeakerRef speaker{words(frame, subject.begin, subject.end), {}, How::stated, frame.between(subject.begin, subject.end)};
    speaker.role = body_in(frame, subject.begin, std::max(subject.end, subject.beside_end)).name;
    if (speaker.role.empty() && (frame.lower(subject.begin) == "its" || frame.lower(subject.begin) == "their")) {
        const Mention* body = mentions_.body_before(frame[subject.begin].span.begin, index);
        if (body != nullptr) speaker.role = body->name;
    }
    return speaker;
}

// "the 60-year-old lawyer", "the 60-year-old": whoever was named last.
SpeakerRef SpeakerNamer::by_age(std::size_t index, const Subject& subject) const {
    const Frame& frame = frames_[index];
    const std::string_view words = slice(document_.text, frame.between(subject.begin, subject.end));
    if (frame.lower(subject.begin) != "the" || words.find("-year-old") == std::string_view::npos) return {};
    const Mention* person = mentions_.person_before(frame[subject.begin].span.begin, index, Gender::unknown);
    return person == nullptr ? SpeakerRef{} : carried_from(*person);
}

SpeakerRef SpeakerNamer::noun(std::size_t index, const Subject& subject) const {
    const Frame& frame = frames_[index];
    const std::uint32_t at = frame[subject.begin].span.begin;
    if (subject.end > subject.begin + 1 && is_kind(frame, subject.end - 1, AttributionKind::body) && points_back(frame, subject.begin, subject.end - 1)) {
        const SpeakerRef body = body_in(frame, subject.begin, subject.end);
        if (!body.name.empty()) return body;
    }
    if (const SpeakerRef aged = by_age(index, subject); !aged.name.empty()) return aged;
    const bool person = subject.end > subject.begin && is_kind(frame, subject.end - 1, AttributionKind::person);
    const std::string name = words(frame, subject.begin, subject.end);
    if (person && frame.lower(subject.begin) == "the") {
        if (const Mention* known = mentions_.person_with_role(name, at)) {
            return {std::string(known->name), known->role.empty() ? name : std::string(known->role), How::carried, known->span};
        }
    }
    const std::size_t beside_end = std::min(subject.beside_end, subject.beside_begin + 12);
    return {name, words(frame, subject.beside_begin, beside_end), How::stated, frame.between(subject.begin, subject.end)};
}

SpeakerRef SpeakerNamer::speaker(std::size_t index, const Subject& subject) const {
    const Frame& frame = frames_[index];
    if (subject.end == subject.begin + 1 && is_pronoun(frame.lower(subject.begin))) return pronoun(index, subject.begin);
    if (const auto piece = piece_of(frame, subject.begin, subject.end, AttributionKind::spokesperson)) {
        if (!person_piece(frame, subject.begin, subject.end)) {
            if (const auto person = leading_person(frame, subject.beside_begin, subject.beside_end)) return named(frame, *person);
            return spokesperson(index, subject, *piece);
        }
    }
    if (const auto person = person_piece(frame, subject.begin, subject.end)) return named(frame, *person);
    if (const auto person = leading_person(frame, subject.beside_begin, subject.beside_end)) {
        SpeakerRef speaker = named(frame, *person);
        if (speaker.role.empty()) speaker.role = words(frame, subject.begin, subject.end);
        return speaker;
    }
    if (const auto body = body_for_noun(frame, subject)) {
        SpeakerRef speaker = named(frame, *body);
        if (speaker.role.empty()) speaker.role = words(frame, subject.begin, subject.end);
        return speaker;
    }
    const std::size_t last = subject.end - 1;
    if (frame.name(last) != nullptr && !frame[last].possessive && (last == subject.begin || !is_preposition(frame.lower(last - 1)))) {
        SpeakerRef speaker = named(frame, last);
        if (subject.beside_begin < subject.beside_end) speaker.role = words(frame, subject.beside_begin, std::min(subject.beside_end, subject.beside_begin + 12));
        return speaker;
    }
    return noun(index, subject);
}

bool SpeakerNamer::can_speak(std::size_t index, const Subject& subject) const {
    const Frame& frame = frames_[index];
    const std::string_view first = frame.lower(subject.begin);
    if (is_pronoun(first) && subject.end == subject.begin + 1) return first != "you";
    if (leading_person(frame, subject.beside_begin, subject.beside_end) || body_for_noun(frame, subject)) return true;
    if (!by_age(index, subject).name.empty()) return true;
    for (std::size_t i = subject.begin; i < subject.end; ++i) {
        if (frame.name(i) != nullptr) return true;
        const AttributionTag* tag = frame.attribution(i);
        if (tag != nullptr && (tag->kind >= AttributionKind::title || tag->kind == AttributionKind::data)) return true;
        if (frame.capital(i) && (i > subject.begin || subject.begin > 0)) return true;
    }
    return frame.capital(subject.begin) && subject.end == subject.begin + 1 && !is_determiner(first);
}

SpeakerRef SpeakerNamer::source(std::size_t index, const Subject& subject) const {
    const Frame& frame = frames_[index];
    const std::size_t end = std::max(subject.end, subject.beside_end);
    const auto data = piece_of(frame, subject.begin, subject.end, AttributionKind::data);
    if (!data) return can_speak(index, subject) ? speaker(index, subject) : SpeakerRef{};
    for (std::size_t i = *data; i > subject.begin; --i) {  // "Home Office figures", "the library's count"
        const NameTag* name = frame.name(i - 1);
        if (name != nullptr && (frame[i - 1].possessive || name->kind == NameKind::organisation) && !name->reference) return named(frame, i - 1);
        if (is_preposition(frame.lower(i - 1))) break;
    }
    for (std::size_t i = *data + 1; i < end; ++i) {  // "figures from the library", "a study carried out by its staff"
        const std::string_view word = frame.lower(i);
        if (word != "from" && word != "by" && word != "for" && word != "of") continue;
        std::size_t stop = i + 1;
        while (stop < end && !frame.boundary(stop) && (stop == i + 1 || !is_preposition(frame.lower(stop)))) ++stop;
        std::optional<std::size_t> name;
        for (std::size_t k = i + 1; k < stop; ++k) {
            if (frame.name(k) != nullptr && (word != "of" || frame.name(k)->kind != NameKind::place)) name = k;
        }
        if (name && (word == "from" || word == "by" || frame.name(*name)->kind != NameKind::place)) {
            SpeakerRef ref = named(frame, *name);
            if (*name > i + 1 && frame.name(*name - 1) != nullptr) ref.role = frame.name(*name - 1)->name;
            return ref;
        }
        const bool owner = word == "by" || (word == "from" && (frame.capital(stop - 1) || piece_of(frame, i, stop, AttributionKind::body)));
        if (owner && stop > i + 1 && !is_kind(frame, i + 1, AttributionKind::request) && !is_kind(frame, i + 1, AttributionKind::data)) {
            return {words(frame, i + 1, stop), {}, How::stated, frame.between(i + 1, stop)};
        }
    }
    if (const SpeakerRef kind = kind_of_data(frame, subject.begin, *data); !kind.name.empty()) return kind;
    if (const auto request = piece_of(frame, subject.begin, end, AttributionKind::request)) {
        return {std::string(frame.text(*request)), {}, How::stated, frame[*request].span};
    }
    return {};
}

// "according to passenger lists": nobody is named, but the kind of record tells something.
SpeakerRef SpeakerNamer::kind_of_data(const Frame& frame, std::size_t begin, std::size_t data) const {
    const bool told = begin > 0 && frame.attribution(begin - 1) != nullptr && frame.attribution(begin - 1)->kind == AttributionKind::according;
    if (!told || data == begin || !frame.is(data - 1, PieceKind::word)) return {};
    if (frame.is(data - 1, WordList::plain_adjectives)) return {};
    return {words(frame, begin, data + 1), {}, How::stated, frame.between(begin, data + 1)};
}

SpeakerRef SpeakerNamer::person_of(std::size_t index) const {
    const std::uint32_t end = frames_[index].span().end;
    const Mention* person = mentions_.person_before(end, index, Gender::unknown);
    if (person == nullptr || person->frame + 1 < index) return {};
    return carried_from(*person);
}

}  // namespace crosstally
