#include "extract/claim/spoken_for.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace crosstally {
namespace {

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

bool is_scholar(const std::string& role) {
    constexpr std::array words = std::to_array<std::string_view>({"rofessor", "ecturer", "esearcher", "cademic", "ellow", "cientist", "conomist", "istorian"});
    const bool at_university = holds(role, "niversity") || holds(role, "College");
    return at_university && std::any_of(words.begin(), words.end(), [&](std::string_view word) { return holds(role, word); });
}

SpokenFor::SpokenFor(const Document& document, const ScopeMemory& memory, const ScopeSubject& headline)
    : document_(document), memory_(memory), headline_(headline) {}

std::uint32_t SpokenFor::name_in(const SpeakerRef& speaker) {
    if (speaker.name == asked_.name && speaker.role == asked_.role) return asked_name_;
    asked_ = {speaker.name, speaker.role, How::unknown, {}};
    asked_name_ = nobody;
    if (is_scholar(speaker.role)) return nobody;
    const auto& names = first_names();
    const auto found = std::find_if(names.begin(), names.end(), [&](std::uint32_t name) { return stands_for(speaker, name); });
    if (found != names.end()) asked_name_ = *found;
    return asked_name_;
}

bool SpokenFor::stands_for(const SpeakerRef& speaker, std::uint32_t name) const {
    const ScopeSubject& subject = memory_.of_name(name);
    if (subject.is_place() && is_home(document_.tags.names[name].span)) return false;
    if (subject.kind == ScopeClass::company && is_rival_of(headline_, subject)) return false;  // a broker's firm
    const std::string& words = document_.tags.names[name].name;
    return holds(speaker.role, words) || (subject.is_body && holds(speaker.name, words));
}

// "Ann Hale, 34, from Stroud": she does not speak for it.
bool SpokenFor::is_home(Span place) const {
    const std::string_view before = document_.text.substr(0, place.begin);
    return before.ends_with(" from ") || before.ends_with(", of ");
}

// The places and bodies of the text, each where it is named first; so many that a long text stays cheap.
const std::vector<std::uint32_t>& SpokenFor::first_names() {
    constexpr std::size_t most = 300;
    if (first_names_read_) return first_names_;
    first_names_read_ = true;
    std::array<std::unordered_set<std::string_view>, 2> seen;  // places, bodies
    for (std::uint32_t i = 0; i < document_.tags.names.size() && first_names_.size() < most; ++i) {
        const ScopeSubject& subject = memory_.of_name(i);
        if (subject.known() && seen[subject.is_body ? 1 : 0].insert(document_.tags.names[i].name).second) first_names_.push_back(i);
    }
    return first_names_;
}

}  // namespace crosstally
