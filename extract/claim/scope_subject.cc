#include "extract/claim/scope_subject.h"

namespace crosstally {
namespace {

ScopeClass scope_class(BodyClass kind) {
    switch (kind) {
        case BodyClass::trust: return ScopeClass::trust;
        case BodyClass::hospital: return ScopeClass::hospital;
        case BodyClass::police: return ScopeClass::police;
        case BodyClass::council: return ScopeClass::council;
        case BodyClass::school: return ScopeClass::school;
        case BodyClass::company: return ScopeClass::company;
        case BodyClass::speaker:
        case BodyClass::none: break;
    }
    return ScopeClass::none;
}

ScopeClass class_of_body(const BodyWords& words, std::string_view name) { return scope_class(words.class_of(name)); }

ScopeClass class_of_place(const Entity& entity) {
    if (entity.list == "nations" || entity.id == "uk") return ScopeClass::nation;  // the UK is a country too
    if (entity.list.starts_with("constituencies")) return ScopeClass::seat;
    if (entity.list.find("countries") != std::string::npos) return ScopeClass::country;
    if (entity.list == "states" || entity.list == "provinces-world") return ScopeClass::state;
    // The West Midlands are a county and a region; news means the region by "the region" and nothing by "the county".
    if (entity.list.find("regions") != std::string::npos || entity.name.ends_with("Midlands")) return ScopeClass::region;
    if (entity.list.find("counties") != std::string::npos) return ScopeClass::county;
    return ScopeClass::town;
}

ScopeClass class_of_listed_body(const BodyWords& words, const Entity& entity) {
    if (entity.list.find("compan") != std::string::npos || entity.list == "sports-clubs") return ScopeClass::company;
    if (entity.list == "sports-leagues") return ScopeClass::league;
    if (entity.list.find("police") != std::string::npos) return ScopeClass::police;
    const ScopeClass by_name = class_of_body(words, entity.name);
    return by_name == ScopeClass::none && entity.serves ? ScopeClass::agency : by_name;
}

bool stands_for_area(ScopeClass kind) { return kind == ScopeClass::police || kind == ScopeClass::council || kind == ScopeClass::agency; }

}  // namespace

bool is_rival_of(const ScopeSubject& headline, const ScopeSubject& subject) {
    const bool same = subject.name.starts_with(headline.name) || headline.name.starts_with(subject.name);  // "Wren", "Wren Bank"
    return headline.kind == ScopeClass::company && !same;
}

ScopeSubject subject_of(const Knowledge& knowledge, const NameTag& tag) {
    ScopeSubject subject;
    if (tag.kind == NameKind::person) return subject;
    const auto& entities = knowledge.names.entities();
    const BodyWords& words = knowledge.rules.body_words();
    subject.span = tag.span;
    subject.is_body = tag.kind == NameKind::organisation;
    if (tag.introduced != BodyClass::none) subject.kind = scope_class(tag.introduced);
    else if (!subject.is_body) subject.kind = tag.area ? class_of_place(entities[*tag.area]) : ScopeClass::county;  // by its form
    else subject.kind = tag.entity ? class_of_listed_body(words, entities[*tag.entity]) : class_of_body(words, tag.name);
    const bool area = tag.area && (!subject.is_body || stands_for_area(subject.kind));
    subject.name = std::string_view(area ? entities[*tag.area].name : tag.name);
    subject.id = std::string_view(area ? entities[*tag.area].id : tag.id);
    return subject;
}

ScopeSubject one_named_in(const Knowledge& knowledge, const Document& title) {
    ScopeSubject found;
    for (const NameTag& name : title.tags.names) {
        const ScopeSubject subject = subject_of(knowledge, name);
        if (!subject.known() || subject.id == found.id) continue;
        if (found.known()) return {};
        found = subject;
    }
    return found;
}

bool lies_in(const NameList& names, std::string_view inner, std::string_view outer) {
    const auto part = names.find_id(inner), whole = names.find_id(outer);
    return part && whole && part != whole && names.within(*part, *whole);
}

bool is_of_body(const NameList& names, const ScopeSubject& subject) {
    const auto entity = names.find_id(subject.id);
    return !entity || names.entities()[*entity].kind != EntityKind::place;
}

bool is_seat(const NameList& names, const ScopeSubject& subject) {
    const auto entity = names.find_id(subject.id);
    return entity && names.entities()[*entity].list.starts_with("constituencies");
}

}  // namespace crosstally
