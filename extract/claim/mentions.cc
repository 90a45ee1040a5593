#include "extract/claim/mentions.h"

#include <algorithm>
#include <array>
#include <map>

#include "extract/tag/function_words.h"

namespace crosstally {
namespace {

constexpr std::array<std::string_view, 22> female = {
    "mrs", "ms", "miss", "lady", "dame", "woman", "mother", "mum", "girl", "daughter", "sister", "wife",
    "widow", "grandmother", "spokeswoman", "chairwoman", "policewoman", "baroness", "queen", "princess", "actress", "nan"};
constexpr std::array<std::string_view, 19> male = {
    "mr", "sir", "lord", "man", "father", "dad", "boy", "son", "brother", "husband", "widower",
    "grandfather", "spokesman", "chairman", "policeman", "king", "prince", "fisherman", "baron"};
constexpr std::array<std::string_view, 7> company_nouns = {"company", "firm", "group", "business", "giant", "operator", "retailer"};
constexpr std::array<std::string_view, 16> public_words = {
    "Police", "Constabulary", "Council", "Office", "Department", "Ministry", "Government", "NHS",
    "Trust", "Parliament", "Agency", "University", "Court", "Commission", "Union", "Association"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> called = {{
    {"force", "Police"}, {"force", "Constabulary"}, {"constabulary", "Constabulary"}, {"constabulary", "Police"},
    {"police force", "Police"}, {"local authority", "Council"}, {"authority", "Council"}, {"charity", "Trust"},
    {"charity", "Foundation"}, {"hospital", "Infirmary"}, {"department", "Office"}, {"team", "Club"},
    {"watchdog", "Office"}, {"watchdog", "Commission"}, {"watchdog", "Authority"}, {"regulator", "Authority"}}};

template <class Words>
bool among(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string capitalised(std::string_view word) {
    std::string out(word);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

bool starts_word(const Frame& frame, std::size_t i) { return frame.capital(i) && !is_determiner(frame.lower(i)); }

}  // namespace

std::string lower_case(std::string_view words) {
    std::string out(words);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

Gender gender_of(std::string_view words) {
    const std::string lower = lower_case(words);
    for (std::size_t begin = 0; begin < lower.size();) {
        const std::size_t end = std::min(lower.find_first_of(" ,-", begin), lower.size());
        const std::string_view word = std::string_view(lower).substr(begin, end - begin);
        if (among(female, word)) return Gender::female;
        if (among(male, word)) return Gender::male;
        begin = end + 1;
    }
    return Gender::unknown;
}

Mentions::Mentions(const Document& document, const std::vector<Frame>& frames) : document_(document) {
    for (std::size_t i = 0; i < frames.size(); ++i) read(frames[i], i);
}

void Mentions::read(const Frame& frame, std::size_t index) {
    for (std::size_t i = 0; i < frame.size(); ++i) {
        if (frame.name(i) != nullptr) read_name(frame, index, i);
        const AttributionTag* tag = frame.attribution(i);
        if (tag == nullptr) continue;
        if (tag->kind == AttributionKind::person || tag->kind == AttributionKind::spokesperson) read_noun(frame, index, i);
        if (tag->kind == AttributionKind::body) link(frame, index, i);
    }
}

void Mentions::read_name(const Frame& frame, std::size_t index, std::size_t i) {
    const NameTag& name = *frame.name(i);
    if (name.kind == NameKind::place) return;
    Mention mention{frame[i].span.begin, frame[i].span, index, name.name, name.role, Gender::unknown, Mention::Kind::body, false};
    mention.subject = !frame[i].possessive && (i == 0 || !is_preposition(frame.lower(i - 1)));
    if (name.kind == NameKind::person) {
        mention.kind = Mention::Kind::person;
        mention.gender = gender_of(name.role);
    }
    mentions_.push_back(std::move(mention));
}

// "A retired baker from Hull": a person without a name, where it leads the sentence.
void Mentions::read_noun(const Frame& frame, std::size_t index, std::size_t i) {
    if (i > 8 || frame.name(i + 1) != nullptr || starts_word(frame, i + 1)) return;
    std::size_t begin = i;
    while (begin > 0 && !frame.boundary(begin - 1) && !is_determiner(frame.lower(begin))) --begin;
    for (std::size_t k = 0; k < begin; ++k) {
        if (is_auxiliary(frame.lower(k)) || is_preposition(frame.lower(k)) || frame.verb_of_speech(k)) return;
    }
    if (!is_determiner(frame.lower(begin)) && begin != 0) return;
    const std::size_t from = is_determiner(frame.lower(begin)) && begin < i ? begin + 1 : begin;
    const Span span = frame.between(from, i + 1);
    const std::string words(slice(document_.text, span));
    mentions_.push_back({span.begin, span, index, words, {}, gender_of(words), Mention::Kind::noun, true});
}

// "the charity Wren House" and "Wren House, the charity that ..." say what the noun stands for.
void Mentions::link(const Frame& frame, std::size_t index, std::size_t i) {
    const std::string noun = frame.lower(i);
    if (starts_word(frame, i + 1)) {
        std::size_t end = i + 1;
        while (starts_word(frame, end) && !frame.verb_of_speech(end)) ++end;
        const Span span = frame.between(i + 1, end);
        if (frame.name(i + 1) == nullptr) {
            mentions_.push_back({span.begin, span, index, std::string(slice(document_.text, span)), {}, Gender::unknown, Mention::Kind::body, false});
        } else {
            read_name(frame, index, i + 1);
        }
        linked_.emplace_back(noun, mentions_.size() - 1);
        return;
    }
    std::size_t begin = i;
    while (begin > 0 && !frame.boundary(begin - 1)) --begin;
    if (!is_determiner(frame.lower(begin)) || begin < 2 || !frame.comma(begin - 1) || i - begin > 3) return;
    const std::size_t last = begin - 2;
    std::size_t first = begin - 1;
    while (first > 0 && starts_word(frame, first - 1) && (frame.is(first - 1, PieceKind::word) || frame.name(first - 1) != nullptr)) --first;
    if (first > last) return;
    const NameTag* name = frame.name(last);
    if (name != nullptr && name->kind == NameKind::person) return;
    const Span span = frame.between(first, last + 1);
    mentions_.push_back({span.begin, span, index, name != nullptr ? name->name : std::string(slice(document_.text, span)), {}, Gender::unknown, Mention::Kind::body, true});
    linked_.emplace_back(noun, mentions_.size() - 1);
}

const Mention* Mentions::person_before(std::uint32_t at, std::size_t frame, Gender gender) const {
    constexpr std::size_t frames_back = 8;
    const auto fits = [&](const Mention& m) {
        const bool clash = m.gender != Gender::unknown && gender != Gender::unknown && m.gender != gender;
        return m.at < at && m.kind != Mention::Kind::body && !clash;
    };
    for (std::size_t f = frame + 1; f-- > 0 && f + frames_back >= frame;) {
        const Mention* best = nullptr;
        for (const Mention& mention : mentions_) {
            if (mention.frame != f || !fits(mention)) continue;
            if (best == nullptr || (!best->subject && mention.subject) ||
                (best->kind == Mention::Kind::noun && mention.kind == Mention::Kind::person && best->subject == mention.subject)) {
                best = &mention;
            }
        }
        if (best != nullptr) return best;
    }
    return nullptr;
}

bool Mentions::is_person(std::string_view name) const {
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& m) { return m.kind != Mention::Kind::body && m.name == name; });
}

const Mention* Mentions::body_before(std::uint32_t at, std::size_t frame) const {
    const Mention* found = nullptr;
    for (const Mention& mention : mentions_) {
        if (mention.at >= at || mention.frame > frame) break;
        if (mention.kind != Mention::Kind::body || mention.frame + 3 < frame) continue;
        if (found == nullptr || mention.frame > found->frame || (mention.subject && !found->subject)) found = &mention;
    }
    return found;
}

const Mention* Mentions::body_called(std::string_view noun, std::uint32_t at) const {
    for (auto it = linked_.rbegin(); it != linked_.rend(); ++it) {
        if (it->first == noun && mentions_[it->second].at < at) return &mentions_[it->second];
    }
    const std::string word = capitalised(noun);
    const auto has = [](const std::string& name, std::string_view part) { return name.find(part) != std::string::npos; };
    for (auto it = mentions_.rbegin(); it != mentions_.rend(); ++it) {
        if (it->at >= at || it->kind != Mention::Kind::body) continue;
        if (has(it->name, word)) return &*it;
        for (const auto& [other, part] : called) {
            if (other == noun && has(it->name, part)) return &*it;
        }
    }
    return among(company_nouns, noun) ? most_named_company(at) : nullptr;
}

const Mention* Mentions::most_named_company(std::uint32_t at) const {
    std::map<std::string, int> times;
    const Mention* best = nullptr;
    for (const Mention& mention : mentions_) {
        if (mention.at >= at || mention.kind != Mention::Kind::body) continue;
        const bool is_public = std::any_of(public_words.begin(), public_words.end(), [&](std::string_view w) { return mention.name.find(w) != std::string::npos; });
        if (is_public) continue;
        if (best == nullptr || ++times[mention.name] >= times[best->name]) best = &mention;
    }
    return best;
}

const Mention* Mentions::person_with_role(std::string_view role, std::uint32_t at) const {
    const std::string wanted = lower_case(role);
    for (auto it = mentions_.rbegin(); it != mentions_.rend(); ++it) {
        if (it->at >= at || it->kind == Mention::Kind::body) continue;
        if (lower_case(it->role).find(wanted) != std::string::npos || lower_case(it->name).ends_with(wanted)) return &*it;
    }
    return nullptr;
}

}  // namespace crosstally
