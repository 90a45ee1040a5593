// The body or place that a speaker stands for: of "Wren Council leader Ann Hale" the council, of a "professor at the
// University of Wren" nobody.
#pragma once

#include <vector>

#include "extract/claim/scope_memory.h"

namespace crosstally {

// True of a role at a university in which one speaks for oneself.
[[nodiscard]] bool is_scholar(const std::string& role);

// The document and the memory must outlive it.
class SpokenFor {
public:
    static constexpr std::uint32_t nobody = 0xffffffff;

    // headline: the one subject that the title names, if any. Of a company's rivals nobody speaks.
    SpokenFor(const Document& document, const ScopeMemory& memory, const ScopeSubject& headline);

    // The first name of the text, as an index of Tags::names, that stands in the speaker's role, or is a body that the
    // speaker is called by. Cost: the first 300 names of the text; that of a comparison where the speaker is the one asked last.
    [[nodiscard]] std::uint32_t name_in(const SpeakerRef& speaker);

private:
    [[nodiscard]] bool stands_for(const SpeakerRef& speaker, std::uint32_t name) const;
    [[nodiscard]] bool is_home(Span place) const;
    [[nodiscard]] const std::vector<std::uint32_t>& first_names();

    const Document& document_;
    const ScopeMemory& memory_;
    ScopeSubject headline_;
    SpeakerRef asked_;
    std::uint32_t asked_name_ = nobody;
    std::vector<std::uint32_t> first_names_;
    bool first_names_read_ = false;
};

}  // namespace crosstally
