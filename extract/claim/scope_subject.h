// Whom a name can make a figure about: a place, a body that stands for its area ("Essex Police" -> Essex), or a
// body of its own (a company, a hospital). Ministries, agencies and other speakers are nobody's scope.
#pragma once

#include "extract/document.h"

namespace crosstally {

enum class ScopeClass : unsigned char {
    none, nation, region, county, town,
    trust, hospital, police, council, school, company,  // rules/body_words.h
    country,
    seat,
    state,
    league,
    agency,  // stands for its area as a council does, and is none
};

inline constexpr std::size_t scope_classes = 16;

struct ScopeSubject {
    ScopeClass kind = ScopeClass::none;
    std::string_view name;  // points into the tag or the list
    std::string_view id;
    Span span;
    bool is_body = false;  // its figures are about an area or itself, but it also speaks

    [[nodiscard]] bool known() const { return kind != ScopeClass::none; }
    [[nodiscard]] bool is_place() const { return known() && !is_body; }
};

// Another body than the company that a story is headed by.
[[nodiscard]] bool is_rival_of(const ScopeSubject& headline, const ScopeSubject& subject);

[[nodiscard]] ScopeSubject subject_of(const Knowledge& knowledge, const NameTag& tag);

// The one place or body that a title names: what a figure is about where the text says nothing. Unknown where it names
// none or several.
[[nodiscard]] ScopeSubject one_named_in(const Knowledge& knowledge, const Document& title);

// Ids of a list: the first lies in the other, and is another one. False of what is on no list.
[[nodiscard]] bool lies_in(const NameList& names, std::string_view inner, std::string_view outer);

[[nodiscard]] bool is_of_body(const NameList& names, const ScopeSubject& subject);  // no place on a list
[[nodiscard]] bool is_seat(const NameList& names, const ScopeSubject& subject);     // a constituency

}  // namespace crosstally
