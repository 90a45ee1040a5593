#include "extract/claim/mentions.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "corpus/ascii.h"
#include "extract/tag/function_words.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

constexpr std::size_t far_back = 500;  // mentions; a role named before that is no longer meant

constexpr std::array<std::string_view, 16> public_words = {
    "Police", "Constabulary", "Council", "Office", "Department", "Ministry", "Government", "NHS",
    "Trust", "Parliament", "Agency", "University", "Court", "Commission", "Union", "Association"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 16> called_so = {{
    {"force", "Police"}, {"force", "Constabulary"}, {"constabulary", "Constabulary"}, {"constabulary", "Police"},
    {"police force", "Police"}, {"local authority", "Council"}, {"authority", "Council"}, {"charity", "Trust"},
    {"charity", "Foundation"}, {"hospital", "Infirmary"}, {"department", "Office"}, {"team", "Club"},
    {"watchdog", "Office"}, {"watchdog", "Commission"}, {"watchdog", "Authority"}, {"regulator", "Authority"}}};

std::string capitalised(std::string_view word) {
    std::string out(word);
    if (!out.empty() && is_small(out[0])) out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

bool parts_words(char c) { return c == ' ' || c == ',' || c == '-'; }

bool starts_word(const Frame& frame, std::size_t i) { return frame.capital(i) && !is_determiner(frame.lower(i)); }

}  // namespace

bool holds_any_case(std::string_view words, std::string_view lower_case) {
    const auto same = [](char a, char b) { return made_small(a) == b; };
    return lower_case.empty() || std::search(words.begin(), words.end(), lower_case.begin(), lower_case.end(), same) != words.end();
}

Gender gender_of(const WordLists& lists, std::string_view words) {
    std::string word;
    for (std::size_t begin = 0; begin < words.size(); begin += word.size() + 1) {
        const auto rest = words.substr(begin);
        word = rest.substr(0, static_cast<std::size_t>(std::ranges::find_if(rest, parts_words) - rest.begin()));
        std::transform(word.begin(), word.end(), word.begin(), made_small);
        if (lists.has(WordList::women, word)) return Gender::female;
        if (lists.has(WordList::men, word)) return Gender::male;
    }
    return Gender::unknown;
}

Mentions::Mentions(const Document& document, const Frames& frames) : document_(document) {
    first_.reserve(frames.size() + 1);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        first_.push_back(mentions_.size());
        read(frames[i], i);
    }
    first_.push_back(mentions_.size());
    for (const Mention& mention : mentions_) {
        if (mention.kind != Mention::Kind::body) persons_.insert(mention.name);
    }
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
        mention.gender = gender_of(*document_.lists, name.role);
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
    const std::string_view words = slice(document_.text, span);
    const Gender gender = frame.capital(i) ? Gender::unknown : gender_of(*document_.lists, words);  // "Lisa King" is a name
    mentions_.push_back({span.begin, span, index, words, {}, gender, Mention::Kind::noun, true});
}

// "the charity Wren House" and "Wren House, the charity that ..." say what the noun stands for.
void Mentions::link(const Frame& frame, std::size_t index, std::size_t i) {
    const std::string_view noun = frame.lower(i);
    if (starts_word(frame, i + 1)) {
        std::size_t end = i + 1;
        while (starts_word(frame, end) && !frame.verb_of_speech(end)) ++end;
        const Span span = frame.between(i + 1, end);
        if (frame.name(i + 1) == nullptr) {
            mentions_.push_back({span.begin, span, index, slice(document_.text, span), {}, Gender::unknown, Mention::Kind::body, false});
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
    const bool located = name != nullptr && name->kind == NameKind::place && last > 0 && is_preposition(frame.lower(last - 1));
    if (located) return;  // "In Shropshire, the charity said"
    const Span span = frame.between(first, last + 1);
    mentions_.push_back({span.begin, span, index, name != nullptr ? std::string_view(name->name) : slice(document_.text, span), {}, Gender::unknown, Mention::Kind::body, true});
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
        for (std::size_t i = first_[f]; i < first_[f + 1]; ++i) {
            const Mention& mention = mentions_[i];
            if (!fits(mention)) continue;
            if (best == nullptr || (!best->subject && mention.subject) ||
                (best->kind == Mention::Kind::noun && mention.kind == Mention::Kind::person && best->subject == mention.subject)) {
                best = &mention;
            }
        }
        if (best != nullptr) return best;
    }
    return nullptr;
}

const Mention* Mentions::body_before(std::uint32_t at, std::size_t frame) const {
    constexpr std::size_t frames_back = 3;
    const Mention* found = nullptr;
    for (std::size_t i = first_[frame - std::min(frame, frames_back)]; i < first_[frame + 1]; ++i) {
        const Mention& mention = mentions_[i];
        if (mention.at >= at) break;
        if (mention.kind != Mention::Kind::body) continue;
        if (found == nullptr || mention.frame > found->frame || (mention.subject && !found->subject)) found = &mention;
    }
    return found;
}

const Mentions::Called& Mentions::called(std::string_view noun) const {
    if (const auto known = called_.find(noun); known != called_.end()) return known->second;
    Called& one = called_[std::string(noun)];
    for (const auto& [described, mention] : linked_) {
        if (described == noun) one.linked.push_back(mention);
    }
    const std::string word = capitalised(noun);
    const auto means = [&](const Mention& mention) {
        const auto fits = [&](const auto& pair) { return pair.first == noun && mention.name.find(pair.second) != std::string_view::npos; };
        return mention.name.find(word) != std::string_view::npos || std::any_of(called_so.begin(), called_so.end(), fits);
    };
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        if (mentions_[i].kind == Mention::Kind::body && means(mentions_[i])) one.by_name.push_back(i);
    }
    return one;
}

const Mention* Mentions::latest(const Indexes& indexes, std::uint32_t at) const {
    const auto after = std::partition_point(indexes.begin(), indexes.end(), [&](std::size_t i) { return mentions_[i].at < at; });
    return after == indexes.begin() ? nullptr : &mentions_[*(after - 1)];
}

const Mention* Mentions::body_called(std::string_view noun, std::uint32_t at) const {
    const Called& one = called(noun);
    if (const Mention* described = latest(one.linked, at)) return described;
    if (const Mention* named = latest(one.by_name, at)) return named;
    return document_.lists->has(WordList::company_nouns, noun) ? most_named_company(at) : nullptr;
}

std::size_t Mentions::count_before(std::uint32_t at) const {
    const auto after = std::partition_point(mentions_.begin(), mentions_.end(), [&](const Mention& mention) { return mention.at < at; });
    return static_cast<std::size_t>(after - mentions_.begin());
}

// The first one named counts from its second time on.
void Mentions::count_companies() const {
    std::unordered_map<std::string_view, int> times;
    std::size_t best = mentions_.size();
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
        const Mention& mention = mentions_[i];
        const auto in_name = [&](std::string_view word) { return mention.name.find(word) != std::string_view::npos; };
        const bool company = mention.kind == Mention::Kind::body && std::none_of(public_words.begin(), public_words.end(), in_name);
        if (company && (best == mentions_.size() || ++times[mention.name] >= times[mentions_[best].name])) best = i;
        companies_.push_back(best);
    }
}

const Mention* Mentions::most_named_company(std::uint32_t at) const {
    if (companies_.empty()) count_companies();
    const std::size_t before = count_before(at);
    if (before == 0 || companies_[before - 1] == mentions_.size()) return nullptr;
    return &mentions_[companies_[before - 1]];
}

const Mention* Mentions::person_with_role(std::string_view role, std::uint32_t at) const {
    std::string wanted(role);
    std::transform(wanted.begin(), wanted.end(), wanted.begin(), made_small);
    const std::size_t end = count_before(at);
    for (std::size_t i = end; i-- > 0 && i + far_back >= end;) {
        const Mention& mention = mentions_[i];
        if (mention.kind == Mention::Kind::body) continue;
        if (holds_any_case(mention.role, wanted)) return &mention;
        const bool ends = mention.name.size() >= wanted.size() && holds_any_case(mention.name.substr(mention.name.size() - wanted.size()), wanted);
        if (ends) return &mention;
    }
    return nullptr;
}

}  // namespace crosstally
