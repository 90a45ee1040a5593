#include "extract/tag/tag_names.h"

#include <algorithm>

#include "corpus/ascii.h"
#include "extract/tag/acronyms.h"
#include "extract/tag/american_counties.h"
#include "extract/tag/american_namesakes.h"
#include "extract/tag/body_names.h"
#include "extract/tag/introduced_bodies.h"
#include "extract/tag/sentence_of.h"
#include "extract/tag/shouted_opening.h"
#include "extract/tag/sort_names.h"
#include "extract/tag/tag_people.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

NameTag listed_name(const NameList& names, const EntityMatch& match) {
    const Entity& entity = names.entities()[match.entity];
    NameTag tag;
    tag.span = match.span;
    tag.kind = entity.kind == EntityKind::place ? NameKind::place : NameKind::organisation;
    tag.id = entity.id;
    tag.name = entity.name;
    tag.entity = match.entity;
    tag.area = entity.kind == EntityKind::place ? match.entity : entity.serves;
    tag.reference = match.reference;
    return tag;
}

// "the north-east of Greenland", "north-east India": a direction, though a region is called so.
bool is_direction(const NameTag& tag, std::string_view text) {
    const char first = text[tag.span.begin];
    if (tag.kind != NameKind::place || first < 'a' || first > 'z') return false;
    const std::string_view after = text.substr(tag.span.end);
    return after.starts_with(" of ") || (after.size() > 1 && after[0] == ' ' && is_capital(after[1]));
}

// "75 million US dollars", "US$75m": a currency's country is no place of the story.
bool is_in_figure(const NameTag& tag, const std::vector<QuantityTag>& figures) {
    const auto ends_before = [](const QuantityTag& figure, std::size_t begin) { return figure.span.end <= begin; };
    const auto figure = std::lower_bound(figures.begin(), figures.end(), tag.span.begin, ends_before);
    return figure != figures.end() && figure->span.contains(tag.span);
}

// Where two names overlap, the longer one stands; of two alike, the listed one.
bool yields(const NameTag& a, const NameTag& b) {
    if (a.span.size() != b.span.size()) return a.span.size() < b.span.size();
    return !a.entity && b.entity;
}

void keep_longest(std::vector<NameTag>& tags) {
    sort_by_place(tags);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const bool shared = kept > 0 && tags[kept - 1].span.overlaps(tags[i].span);
        if (shared && !yields(tags[kept - 1], tags[i])) continue;
        if (!shared) ++kept;
        if (kept - 1 != i) tags[kept - 1] = std::move(tags[i]);
    }
    tags.resize(kept);
}

// "Different Home Office figures": the capital of a sentence's first word does not make it part of a listed name.
// listed: how many of the tags are of the lists; they come first, in the order of the text.
bool is_listed_after_first_word(const Document& document, const std::vector<NameTag>& tags, std::size_t listed, const NameTag& tag) {
    if (tag.entity || document.segmentation.sentences[sentence_of(document.segmentation, tag.span.begin)].span.begin != tag.span.begin) {
        return false;
    }
    const std::string_view name = slice(document.text, tag.span);
    const std::string_view first = name.substr(0, name.find(' '));
    if (document.lists->has(WordList::name_openings, first)) return false;
    const auto begins = [&](const NameTag& t, std::size_t begin) { return t.span.begin < begin; };
    const auto end = tags.begin() + static_cast<std::ptrdiff_t>(listed);
    const std::size_t begin = tag.span.begin + first.size() + 1;
    for (auto other = std::lower_bound(tags.begin(), end, begin, begins); other != end && other->span.begin == begin; ++other) {
        if (other->kind == NameKind::organisation && other->span.end == tag.span.end) return true;
    }
    return false;
}

void drop_listed_after_first_word(const Document& document, std::size_t listed, std::vector<NameTag>& tags) {
    const auto first = tags.begin() + static_cast<std::ptrdiff_t>(listed);
    const auto dropped = [&](const NameTag& tag) { return is_listed_after_first_word(document, tags, listed, tag); };
    tags.erase(std::remove_if(first, tags.end(), dropped), tags.end());
}

// Both in the order of the text.
void tell_sentences(const std::vector<Sentence>& sentences, std::vector<NameTag>& tags) {
    std::uint32_t sentence = 0;
    for (NameTag& tag : tags) {
        while (sentence + 1 < sentences.size() && sentences[sentence + 1].span.begin <= tag.span.begin) ++sentence;
        tag.sentence = sentence;
    }
}

}  // namespace

void tag_names(const Knowledge& knowledge, Document& document) {
    std::vector<NameTag>& tags = document.tags.names;
    std::vector<EntityMatch> matches;
    knowledge.names.match(document.text, document.segmentation, matches);
    for (const EntityMatch& match : matches) tags.push_back(listed_name(knowledge.names, match));
    std::erase_if(tags, [&](const NameTag& tag) { return is_direction(tag, document.text) || is_in_figure(tag, document.tags.quantities); });
    const std::size_t listed = tags.size();
    add_body_names(knowledge, document);
    drop_listed_after_first_word(document, listed, tags);
    keep_longest(tags);
    add_american_counties(knowledge, document);
    name_american_namesakes(knowledge, document);
    if (!document.is_title) name_shouted_opening(document);
    add_introduced_bodies(knowledge, document);
    add_acronyms(document);
    tag_people(document);
    tell_sentences(document.segmentation.sentences, tags);
}

}  // namespace crosstally
