#include "extract/claim/scope_subject.h"

#include <algorithm>
#include <array>

namespace crosstally {
namespace {

struct ClassWord {
    std::string_view word;  // or words: a piece of a name
    ScopeClass kind;
};

// A name may hold several: "Ashby University Hospitals NHS Trust" is a trust. The first in ScopeClass's order stands.
constexpr auto class_words = [] {
    using enum ScopeClass;
    auto words = std::to_array<ClassWord>({
        {"NHS Trust", trust}, {"NHS Foundation Trust", trust}, {"Health Board", trust}, {"Integrated Care Board", trust},
        {"Hospital", hospital}, {"Infirmary", hospital}, {"Hospice", hospital}, {"Surgery", hospital}, {"Medical Centre", hospital},
        {"Health Centre", hospital},
        {"Police", police}, {"Constabulary", police}, {"Fire and Rescue", police}, {"Fire Service", police}, {"Fire Brigade", police},
        {"Ambulance Service", police},
        {"Council", council}, {"Corporation", council},
        {"School", school}, {"Academy", school}, {"College", school}, {"University", school}, {"Nursery", school},
        {"plc", company}, {"PLC", company}, {"Plc", company}, {"Ltd", company}, {"Limited", company}, {"LLP", company}, {"Inc", company},
        {"Corp", company}, {"Company", company}, {"Holdings", company}, {"Bank", company}, {"Airways", company}, {"Airlines", company},
        {"Railway", company}, {"Railways", company}, {"Motors", company}, {"Energy", company}, {"Water", company}, {"Homes", company},
        {"Stores", company}, {"Supermarkets", company}, {"Pharmaceuticals", company}, {"Industries", company},
        {"Technologies", company}, {"Club", company}, {"Museum", company}, {"Gallery", company}, {"Theatre", company}, {"Zoo", company},
        {"Airport", company}, {"Rovers", company}, {"United", company}, {"Albion", company}, {"Athletic", company},
        {"Wanderers", company}, {"Hotspur", company}, {"Argyle", company}, {"Harriers", company}, {"FC", company}, {"AFC", company},
        {"RFC", company}, {"RLFC", company},
        {"Ferries", company}, {"Shipping", company}, {"Cruises", company}, {"Trains", company}, {"Buses", company}, {"Coaches", company},
        {"Logistics", company}, {"Foods", company}, {"Dairies", company}, {"Brewery", company}, {"Breweries", company},
        {"Bakery", company}, {"Bakeries", company}, {"Distillers", company}, {"Distillery", company}, {"Hotels", company},
        {"Restaurants", company}, {"Leisure", company}, {"Outfitters", company}, {"Studios", company}, {"Insurance", company},
        {"Investments", company}, {"Securities", company}, {"Ventures", company}, {"Properties", company}, {"Developments", company},
        {"Construction", company}, {"Builders", company}, {"Engineering", company}, {"Shipyard", company}, {"Aerospace", company},
        {"Chemicals", company}, {"Petroleum", company}, {"Electronics", company}, {"Semiconductors", company}, {"Instruments", company},
        {"Robotics", company}, {"Diagnostics", company}, {"Therapeutics", company}, {"Biosciences", company}, {"Telecom", company},
        {"Communications", company},
    });
    std::sort(words.begin(), words.end(), [](const ClassWord& a, const ClassWord& b) { return a.word < b.word; });
    return words;
}();

bool is_whole_piece(std::string_view name, std::size_t begin, std::string_view word) {
    const std::size_t end = begin + word.size();
    return name.substr(begin, word.size()) == word && (end == name.size() || name[end] == ' ' || name[end] == 's');
}

ScopeClass class_of_body(std::string_view name) {
    if (name.find("Police Federation") != std::string_view::npos || name.find("Police Chiefs") != std::string_view::npos) {
        return ScopeClass::none;
    }
    constexpr auto rank = [](ScopeClass kind) { return kind == ScopeClass::none ? 255U : static_cast<unsigned>(kind); };
    ScopeClass found = ScopeClass::none;
    for (std::size_t begin = 0; begin < name.size(); begin = std::min(name.find(' ', begin), name.size() - 1) + 1) {
        const char letter = name[begin];
        auto c = std::partition_point(class_words.begin(), class_words.end(), [&](const ClassWord& one) { return one.word[0] < letter; });
        for (; c != class_words.end() && c->word[0] == letter; ++c) {
            if (rank(c->kind) < rank(found) && is_whole_piece(name, begin, c->word)) found = c->kind;
        }
    }
    return found;
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
