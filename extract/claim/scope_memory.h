// What "the force", "the county", "the company" and "nationally" mean at a place in a text: the latest name before it
// that can be meant so. Built once a document; a look-up is a binary search.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "extract/claim/scope_subject.h"

namespace crosstally {

class ScopeMemory {
public:
    // headline: the one place or body that the title names.
    ScopeMemory(const Knowledge& knowledge, const Document& document, const ScopeSubject& headline);

    // rule: the name of a rule of kind `scope`. None where the text gives no body or place that it can mean.
    [[nodiscard]] ScopeSubject meant_by(std::string_view rule, Span at) const;

    // The subject of a name tag, by its index in Tags::names.
    [[nodiscard]] const ScopeSubject& of_name(std::uint32_t tag) const { return subjects_[tag]; }
    // "leader of the council", "a spokesman for the force": the body that who speaks is known by, named before the span.
    [[nodiscard]] ScopeSubject body_meant_in(const SpeakerRef& speaker, Span at) const;

private:
    [[nodiscard]] ScopeSubject latest(std::uint32_t before, std::uint32_t kinds) const;
    [[nodiscard]] ScopeSubject town_gone_back_to(const ScopeSubject& last, std::uint32_t before, bool council) const;
    [[nodiscard]] bool ends_row(const ScopeSubject& town) const;
    [[nodiscard]] ScopeSubject nation(std::uint32_t before) const;
    [[nodiscard]] ScopeSubject capital(std::uint32_t before) const;
    [[nodiscard]] ScopeSubject company(std::uint32_t before) const;
    [[nodiscard]] ScopeSubject state(std::uint32_t before) const;
    [[nodiscard]] ScopeSubject region(std::uint32_t before) const;
    [[nodiscard]] ScopeSubject around_latest(std::uint32_t before, ScopeClass kind, bool (*is_wanted)(const Entity&)) const;

    const NameList& names_;
    const WordLists& lists_;
    std::string_view text_;

    std::vector<ScopeSubject> subjects_;  // one for each name tag
    ScopeSubject country_;
    ScopeSubject headline_;
    std::array<std::vector<std::uint32_t>, scope_classes> of_class_;  // indexes of subjects, in the order of the text
};

}  // namespace crosstally
