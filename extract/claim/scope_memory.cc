#include "extract/claim/scope_memory.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "corpus/ascii.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

constexpr std::uint32_t whole_text = 0xffffffff;
constexpr std::ptrdiff_t far_back = 100;  // companies, among which "the company" looks for another mention
constexpr std::size_t longest_paragraph = 2000;  // bytes

constexpr std::uint32_t bit(ScopeClass kind) { return 1U << static_cast<unsigned>(kind); }

struct Reference {
    std::string_view rule;
    std::uint32_t first;   // the kinds that it means
    std::uint32_t second;  // else these: "the force" in a text that names only Kent
};

constexpr std::array references = {
    Reference{"scope-force", bit(ScopeClass::police), bit(ScopeClass::county)},
    Reference{"scope-county", bit(ScopeClass::county), bit(ScopeClass::police) | bit(ScopeClass::town)},
    Reference{"scope-countywide", bit(ScopeClass::county), bit(ScopeClass::police)},
    Reference{"scope-citywide", bit(ScopeClass::town), bit(ScopeClass::council)},
    Reference{"scope-area", bit(ScopeClass::police) | bit(ScopeClass::county), bit(ScopeClass::council) | bit(ScopeClass::town)},
    Reference{"scope-league", bit(ScopeClass::league), 0},
    Reference{"scope-town", bit(ScopeClass::town), bit(ScopeClass::council)},
    Reference{"scope-seat", bit(ScopeClass::seat), 0},
    Reference{"scope-council", bit(ScopeClass::council), bit(ScopeClass::town)},
    Reference{"scope-trust", bit(ScopeClass::trust), 0},
    Reference{"scope-hospital", bit(ScopeClass::hospital), bit(ScopeClass::trust)},
    Reference{"scope-school", bit(ScopeClass::school), 0},
};

// "MANILA – ", "Ann Hale, 34, from Stroud,": where the news or a person comes from is no "town" or "village" of the text.
bool says_whence(const Document& document, const NameTag& tag) {
    const std::string_view before = document.text.substr(0, tag.span.begin);
    return before.ends_with(", from ") || before.ends_with(", of ") || tag.span.end <= document.segmentation.sentences[tag.sentence].dateline_end;
}

// "Ann Hale of Wren Securities", "an analyst at Wren Securities": the firm is where someone works.
bool says_where_one_works(const Document& document, std::size_t tag) {
    const auto& names = document.tags.names;
    if (names[tag].kind != NameKind::organisation) return false;
    const std::string_view before = document.text.substr(0, names[tag].span.begin);
    if (before.ends_with("analyst at ") || before.ends_with("economist at ") || before.ends_with("strategist at ")) return true;
    const bool of = before.ends_with(" of ") || before.ends_with(" at ");
    return of && tag > 0 && names[tag - 1].kind == NameKind::person && names[tag - 1].span.end + 4 == names[tag].span.begin;
}

// "a language other than English".
bool is_tongue(const Document& document, const NameTag& tag) {
    const std::string_view before = document.text.substr(0, tag.span.begin);
    const std::string_view after = document.text.substr(tag.span.end);
    return tag.reference && (before.ends_with(" other than ") || after.starts_with(" language") || after.starts_with("-language"));
}

// "Leeds Road", "Cleveland Avenue"
bool names_street(const Document& document, const NameTag& tag) {
    constexpr auto streets = std::to_array<std::string_view>({" Avenue", " Drive", " Lane", " Place", " Road", " Row", " Square", " Street", " Terrace", " Way"});
    const std::string_view after = document.text.substr(tag.span.end);
    return tag.kind == NameKind::place && std::ranges::any_of(streets, [&](std::string_view street) { return after.starts_with(street); });
}

// Yorkshire stands beside the regions as what newspapers call most of one.
bool is_region(const Entity& entity) { return entity.list == "england-regions" && entity.id != "yorkshire"; }

bool is_state(const Entity& entity) { return entity.list == "states" || entity.list == "provinces-world"; }

// Not the kingdom of several nations and what is wider than a country.
bool is_country(const Entity& entity) { return entity.list == "countries" && entity.id != "uk" && entity.id != "eu" && entity.id != "eurozone"; }

// The first that is wanted of a place and what it lies in.
std::optional<std::uint32_t> container_of(const std::vector<Entity>& entities, std::uint32_t place, bool (*is_wanted)(const Entity&)) {
    constexpr std::size_t deepest = 6;
    for (std::size_t step = 0; step < deepest && !entities[place].within.empty(); ++step) {
        if (is_wanted(entities[place])) return place;
        place = entities[place].within.front();
    }
    return std::nullopt;
}

ScopeSubject subject_of_area(const Entity& entity, ScopeClass kind, Span span) { return {kind, entity.name, entity.id, span, false}; }

// Of the first place of the text.
ScopeSubject country_of_text(const Knowledge& knowledge, const Document& document) {
    const auto& names = document.tags.names;
    const auto first = std::find_if(names.begin(), names.end(), [](const NameTag& tag) { return tag.kind == NameKind::place && tag.area; });
    const auto country = first == names.end() ? std::nullopt : container_of(knowledge.names.entities(), *first->area, is_country);
    if (!country) return {};
    return subject_of_area(knowledge.names.entities()[*country], ScopeClass::country, first->span);
}

// Where the bodies that the text names serve one of the kingdom's nations alone: Ofsted England.
ScopeSubject nation_of_bodies(const Knowledge& knowledge, const Document& document) {
    const auto& entities = knowledge.names.entities();
    const NameTag* found = nullptr;
    for (const NameTag& tag : document.tags.names) {
        if (tag.kind != NameKind::organisation || !tag.area || entities[*tag.area].list != "nations") continue;
        if (found != nullptr && found->area != tag.area) return {};
        found = &tag;
    }
    if (found == nullptr) return {};
    return subject_of_area(entities[*found->area], ScopeClass::nation, found->span);
}

}  // namespace

ScopeMemory::ScopeMemory(const Knowledge& knowledge, const Document& document, const ScopeSubject& headline) : names_(knowledge.names), lists_(knowledge.rules.word_lists()), text_(document.text), headline_(headline) {
    subjects_.reserve(document.tags.names.size());
    for (const NameTag& tag : document.tags.names) {
        subjects_.push_back(subject_of(knowledge, tag));
        if (!subjects_.back().known() || says_whence(document, tag) || says_where_one_works(document, subjects_.size() - 1) || is_tongue(document, tag) || names_street(document, tag)) continue;
        of_class_[static_cast<std::size_t>(subjects_.back().kind)].push_back(static_cast<std::uint32_t>(subjects_.size() - 1));
    }
    country_ = country_of_text(knowledge, document);
    if (!country_.known()) country_ = nation_of_bodies(knowledge, document);
}

ScopeSubject ScopeMemory::latest(std::uint32_t before, std::uint32_t kinds) const {
    const ScopeSubject* found = nullptr;
    for (std::size_t kind = 0; kind < of_class_.size(); ++kind) {
        if ((kinds & (1U << kind)) == 0) continue;
        const auto& list = of_class_[kind];
        const auto after = std::partition_point(list.begin(), list.end(), [&](std::uint32_t i) { return subjects_[i].span.end <= before; });
        if (after == list.begin()) continue;
        const ScopeSubject& last = subjects_[*(after - 1)];
        if (found == nullptr || found < &last) found = &last;
    }
    return found == nullptr ? ScopeSubject{} : *found;
}

// "the company": where none is named before, the headline's; else the one named last; one that was named only once, and before this paragraph, yields to the one that the
// text began with where that is named more often, or is the one that its name begins with ("Wren", "Wren Bank").
ScopeSubject ScopeMemory::company(std::uint32_t before) const {
    const auto& list = of_class_[static_cast<std::size_t>(ScopeClass::company)];
    const auto after = std::partition_point(list.begin(), list.end(), [&](std::uint32_t i) { return subjects_[i].span.end <= before; });
    if (after == list.begin()) return headline_.kind == ScopeClass::company ? headline_ : ScopeSubject();
    const ScopeSubject& last = subjects_[*(after - 1)];
    const ScopeSubject& first = subjects_[list.front()];
    const auto again = [&](auto from, auto end, const ScopeSubject& subject) {
        return std::any_of(from, end, [&](std::uint32_t i) { return subjects_[i].id == subject.id; });
    };
    const auto before_last = after - 1;
    const auto earlier = before_last - std::min<std::ptrdiff_t>(before_last - list.begin(), far_back);
    const auto soon = list.begin() + 1 + std::min<std::ptrdiff_t>(after - list.begin() - 1, far_back);
    const std::string_view between = text_.substr(last.span.end, before - last.span.end);
    const bool far = between.size() > longest_paragraph || between.find('\n') != std::string_view::npos;
    if (far && last.name.size() > first.name.size() && last.name.starts_with(first.name) && last.name[first.name.size()] == ' ') return first;
    return far && !again(earlier, before_last, last) && again(list.begin() + 1, soon, first) ? first : last;
}

// "The city", "the council": a town that was named only once, and before this paragraph, yields to the one that the text began
// with where that is named again or in the headline, or where it was one of a row of three; and a town to the council that it lies in.
ScopeSubject ScopeMemory::town_gone_back_to(const ScopeSubject& last, std::uint32_t before, bool council) const {
    const auto& list = of_class_[static_cast<std::size_t>(ScopeClass::town)];
    if (last.kind != ScopeClass::town || list.empty()) return last;
    const ScopeSubject& first = subjects_[list.front()];
    const std::string_view between = text_.substr(last.span.end, before - last.span.end);
    if (first.id == last.id || (between.size() <= longest_paragraph && between.find('\n') == std::string_view::npos)) return last;
    const auto inner = names_.find_id(last.id), outer = names_.find_id(first.id);
    if (council && inner && outer && names_.within(*inner, *outer)) return first;
    const auto count = [&](const ScopeSubject& subject) {
        const auto soon = list.begin() + std::min<std::ptrdiff_t>(std::ssize(list), far_back);
        return std::count_if(list.begin(), soon, [&](std::uint32_t i) { return subjects_[i].id == subject.id && subjects_[i].span.end <= before; });
    };
    return count(last) == 1 && (count(first) > 1 || ends_row(last) || headline_.id == first.id) ? first : last;
}

// "Hull had 90, Goole 40 and | Selby | 12."
bool ScopeMemory::ends_row(const ScopeSubject& town) const {
    const auto& list = of_class_[static_cast<std::size_t>(ScopeClass::town)];
    const auto at = std::ranges::find_if(list, [&](std::uint32_t i) { return subjects_[i].span.begin == town.span.begin; });
    if (at - list.begin() < 3) return false;  // the first of the text is no part of the row
    const ScopeSubject &before = subjects_[*(at - 1)], &first = subjects_[*(at - 2)];
    const std::string_view row = text_.substr(first.span.end, town.span.begin - first.span.end);
    return first.id != before.id && before.id != town.id && first.id != town.id && row.size() < longest_paragraph && row.find('\n') == std::string_view::npos && row.find(". ") == std::string_view::npos;
}

// The nation spoken of before; in a text that opens with "nationally", the one it names later, else the country of its places
// or of its bodies.
ScopeSubject ScopeMemory::nation(std::uint32_t before) const {
    const ScopeSubject earlier = latest(before, bit(ScopeClass::nation));
    if (earlier.known()) return earlier;
    const ScopeSubject later = latest(whole_text, bit(ScopeClass::nation));
    return later.known() ? later : country_;
}

// "The state": the one named last; in a text that names none, the one in which the town or county named last lies.
ScopeSubject ScopeMemory::state(std::uint32_t before) const {
    const ScopeSubject named = latest(before, bit(ScopeClass::state));
    return named.known() ? named : around_latest(before, ScopeClass::state, is_state);
}

// "The region": likewise.
ScopeSubject ScopeMemory::region(std::uint32_t before) const {
    const ScopeSubject named = latest(before, bit(ScopeClass::region));
    const ScopeSubject other = named.id == "london" ? latest(named.span.begin, bit(ScopeClass::region)) : ScopeSubject();
    if (other.known() && other.id != named.id) return other;  // London is what other regions are held against
    return named.known() ? named : around_latest(before, ScopeClass::region, is_region);
}

// "The capital": the one named last, else the first that the text names further on.
ScopeSubject ScopeMemory::capital(std::uint32_t before) const {
    const ScopeSubject* found = nullptr;
    for (const ScopeSubject& subject : subjects_) {
        if (!lists_.has(WordList::capitals, subject.id)) continue;
        if (found != nullptr && subject.span.begin >= before) break;
        found = &subject;
    }
    return found == nullptr ? ScopeSubject() : *found;
}

ScopeSubject ScopeMemory::around_latest(std::uint32_t before, ScopeClass kind, bool (*is_wanted)(const Entity&)) const {
    ScopeSubject inner = latest(before, bit(ScopeClass::town) | bit(ScopeClass::county));
    if (inner.known() && !names_.find_id(inner.id)) inner = latest(before, bit(ScopeClass::town));  // a county of no list
    const auto place = names_.find_id(inner.id);
    const auto found = place ? container_of(names_.entities(), *place, is_wanted) : std::nullopt;
    return found ? subject_of_area(names_.entities()[*found], kind, inner.span) : ScopeSubject();
}

ScopeSubject ScopeMemory::meant_by(std::string_view rule, Span at) const {
    if (rule == "scope-nation") return nation(at.begin);
    if (rule == "scope-company") return company(at.begin);
    if (rule == "scope-a-company") return latest(at.begin, bit(ScopeClass::company)).known() || headline_.kind != ScopeClass::company ? ScopeSubject() : headline_;
    if (rule == "scope-state" || rule == "scope-statewide") return state(at.begin);
    if (rule == "scope-region") return region(at.begin);
    if (rule == "scope-capital") return capital(at.begin);
    for (const Reference& reference : references) {
        if (reference.rule != rule) continue;
        for (const std::uint32_t kinds : {reference.first, reference.second}) {
            const ScopeSubject named = latest(at.begin, kinds);
            if (named.known()) return rule == "scope-town" || rule == "scope-council" ? town_gone_back_to(named, at.begin, rule == "scope-council") : named;
        }
        return (bit(headline_.kind) & (reference.first | reference.second)) != 0 ? headline_ : ScopeSubject();
    }
    return {};
}

ScopeSubject ScopeMemory::body_meant_in(const SpeakerRef& speaker, Span at) const {
    constexpr auto bodies = std::to_array<std::pair<std::string_view, std::string_view>>({{"the council", "scope-council"},
        {"the force", "scope-force"}, {"the trust", "scope-trust"}, {"the hospital", "scope-hospital"}, {"the school", "scope-school"}});
    for (const auto& [words, rule] : bodies) {
        const std::string_view bare = words.substr(words.find(' ') + 1);
        const auto begins = [&](std::string_view who) {  // "Council leader", "council's director of housing"
            return !who.empty() && made_small(who.front()) == bare.front() && who.substr(1).starts_with(bare.substr(1));
        };
        for (const std::string_view who : {std::string_view(speaker.role), std::string_view(speaker.name)}) {
            if (who.find(words) != std::string_view::npos || begins(who)) return meant_by(rule, at);
        }
    }
    return {};
}

}  // namespace crosstally
