#include "extract/claim/scope_subject.h"

#include <array>

namespace crosstally {
namespace {

struct ClassWords {
    ScopeClass kind;
    std::string_view words;  // parted by |, each a piece of a name
};

// In this order: "Ashby University Hospitals NHS Trust" is a trust.
constexpr std::array class_words = {
    ClassWords{ScopeClass::trust, "NHS Trust|NHS Foundation Trust|Health Board|Integrated Care Board"},
    ClassWords{ScopeClass::hospital, "Hospital|Infirmary|Hospice|Surgery|Medical Centre|Health Centre"},
    ClassWords{ScopeClass::police, "Police|Constabulary|Fire and Rescue|Fire Service|Fire Brigade|Ambulance Service"},
    ClassWords{ScopeClass::council, "Council|Corporation"},
    ClassWords{ScopeClass::school, "School|Academy|College|University|Nursery"},
    ClassWords{ScopeClass::company, "plc|PLC|Plc|Ltd|Limited|LLP|Inc|Corp|Company|Holdings|Bank|Airways|Airlines|Railway|Railways|"
                                    "Motors|Energy|Water|Homes|Stores|Supermarkets|Pharmaceuticals|Industries|Technologies|Club|"
                                    "Museum|Gallery|Theatre|Zoo|Airport|"
                                    "Rovers|United|Albion|Athletic|Wanderers|Hotspur|Argyle|Harriers|FC|AFC|RFC|RLFC"},
};

bool holds_word(std::string_view name, std::string_view words) {
    while (!words.empty()) {
        const std::size_t bar = words.find('|');
        const std::string_view word = words.substr(0, bar);
        const std::size_t at = name.find(word);
        const bool begins = at != std::string_view::npos && (at == 0 || name[at - 1] == ' ');
        if (begins) {
            const std::size_t end = at + word.size();
            if (end == name.size() || name[end] == ' ' || name[end] == 's') return true;
        }
        words.remove_prefix(bar == std::string_view::npos ? words.size() : bar + 1);
    }
    return false;
}

ScopeClass class_of_body(std::string_view name) {
    if (name.find("Police Federation") != std::string_view::npos || name.find("Police Chiefs") != std::string_view::npos) {
        return ScopeClass::none;
    }
    for (const ClassWords& c : class_words) {
        if (holds_word(name, c.words)) return c.kind;
    }
    return ScopeClass::none;
}

ScopeClass class_of_place(const Entity& entity) {
    if (entity.list == "nations" || entity.id == "uk") return ScopeClass::nation;  // the UK is a country too
    if (entity.list.find("countries") != std::string::npos) return ScopeClass::country;
    // The West Midlands are a county and a region; news means the region by "the region" and nothing by "the county".
    if (entity.list.find("regions") != std::string::npos || entity.name.ends_with("Midlands")) return ScopeClass::region;
    if (entity.list.find("counties") != std::string::npos) return ScopeClass::county;
    return ScopeClass::town;
}

ScopeClass class_of_listed_body(const Entity& entity) {
    if (entity.list.find("compan") != std::string::npos) return ScopeClass::company;
    if (entity.list.find("police") != std::string::npos) return ScopeClass::police;
    const ScopeClass by_name = class_of_body(entity.name);
    return by_name == ScopeClass::none && entity.serves ? ScopeClass::council : by_name;
}

bool stands_for_area(ScopeClass kind) { return kind == ScopeClass::police || kind == ScopeClass::council; }

}  // namespace

ScopeSubject subject_of(const Knowledge& knowledge, const NameTag& tag) {
    ScopeSubject subject;
    if (tag.kind == NameKind::person) return subject;
    const auto& entities = knowledge.names.entities();
    subject.span = tag.span;
    subject.is_body = tag.kind == NameKind::organisation;
    if (!subject.is_body && tag.area) subject.kind = class_of_place(entities[*tag.area]);
    else subject.kind = tag.entity ? class_of_listed_body(entities[*tag.entity]) : class_of_body(tag.name);
    const bool area = tag.area && (!subject.is_body || stands_for_area(subject.kind));
    subject.name = std::string_view(area ? entities[*tag.area].name : tag.name);
    subject.id = std::string_view(area ? entities[*tag.area].id : tag.id);
    return subject;
}

}  // namespace crosstally
