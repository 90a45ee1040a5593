#include "extract/tag/body_names.h"

#include <algorithm>
#include <array>

#include "corpus/ascii.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

// "CRISIS-HIT Wrenfield Rovers": the capitals of a tabloid's first words.
bool is_shouted(std::string_view word, std::string_view name) {
    const bool capitals = word.size() > 5 && word.find('-') != std::string_view::npos &&
                          std::none_of(word.begin(), word.end(), is_small);
    return capitals && std::count(name.begin(), name.end(), ' ') > 1;
}

Span without_leading_words(const WordLists& lists, std::string_view text, Span span) {
    while (true) {
        const std::string_view name = slice(text, span);
        const std::size_t space = name.find(' ');
        if (space == std::string_view::npos) return span;
        if (!lists.has(WordList::opening_words, name.substr(0, space)) && !is_shouted(name.substr(0, space), name)) return span;
        span.begin += static_cast<std::uint32_t>(space) + 1;
    }
}

constexpr auto of_a_company = std::to_array<std::string_view>({"Shares in ", "Shareholders in ", "Shareholders of ", "Investors in ", "Customers of ", "Directors of ", "Owners of ", "Employees of "});

// "Britain's Wren Bank", "Shares in Germany's Wren Motors": a company by its own name. "France's Interior Ministry" keeps its country.
Span without_country(const Knowledge& knowledge, const Document& document, std::size_t listed, Span span) {
    for (const std::string_view lead : of_a_company) {
        if (slice(document.text, span).starts_with(lead)) span.begin += static_cast<std::uint32_t>(lead.size());
    }
    const auto& tags = document.tags.names;
    const auto end = tags.begin() + static_cast<std::ptrdiff_t>(listed);
    const auto tag = std::lower_bound(tags.begin(), end, span.begin, [](const NameTag& t, std::uint32_t begin) { return t.span.begin < begin; });
    if (tag == end || tag->span.begin != span.begin || tag->kind != NameKind::place || tag->span.end >= span.end) return span;
    const std::string& list = knowledge.names.entities()[*tag->area].list;
    if (list != "countries" && list != "nations") return span;
    for (const std::string_view possessive : {"'s ", "\u2019s "}) {
        Span own = {tag->span.end + static_cast<std::uint32_t>(possessive.size()), span.end};
        if (!slice(document.text, {tag->span.end, span.end}).starts_with(possessive)) continue;
        if (knowledge.rules.body_words().class_of(slice(document.text, own)) == BodyClass::company && slice(document.text, own).find(' ') != std::string_view::npos) return own;
    }
    return span;
}

// "said Ann Harrow": a person, whatever the forename.
bool is_said_by(std::string_view before) {
    constexpr std::array<std::string_view, 4> verbs = {"said ", "says ", "added ", "warned "};
    return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view verb) { return before.ends_with(verb); });
}

// "Olu Harrow-Wren"
bool is_double_barrelled(std::string_view name) {
    const std::size_t space = name.rfind(' '), hyphen = name.rfind('-');
    return space != std::string_view::npos && hyphen != std::string_view::npos && hyphen > space && hyphen + 1 < name.size() && is_capital(name[space + 1]) && is_capital(name[hyphen + 1]);
}

// "Ann Harrow of the Wren Securities": the body begins behind the person; not "Georgia Institute of Hedge Studies".
Span without_person(const Knowledge& knowledge, std::string_view text, Span span) {
    const std::string_view name = slice(text, span);
    const std::size_t of = name.find(" of ");
    if (of == std::string_view::npos) return span;
    const std::string_view person = name.substr(0, of);
    if (!knowledge.names.is_forename(name.substr(0, name.find(' '))) && !is_said_by(text.substr(0, span.begin)) && !is_double_barrelled(person)) return span;
    const std::string_view last = person.substr(person.rfind(' ') + 1);
    const auto spaces = std::count(person.begin(), person.end(), ' ');
    const WordLists& lists = knowledge.rules.word_lists();
    if (spaces == 0 || spaces > 2 || lists.has(WordList::pair_heads, last) || lists.has(WordList::lone_heads, last)) return span;
    span.begin += static_cast<std::uint32_t>(of + std::string_view(" of ").size());
    if (slice(text, span).starts_with("the ")) span.begin += 4;
    return span;
}

// "Ashby Council and Wren Council" is two bodies: where the second begins, or npos where there is only one.
std::size_t second_body(const WordLists& lists, std::string_view name) {
    for (std::size_t at = name.find(" and "); at != std::string_view::npos; at = name.find(" and ", at + 1)) {
        const std::size_t word = name.rfind(' ', at - 1);
        if (word != std::string_view::npos && lists.has(WordList::pair_heads, name.substr(word + 1, at - word - 1))) return at + 5;
    }
    return std::string_view::npos;
}

// The area of a body is the last listed place in its name: "North Ashby Council of Kent" serves Kent.
std::optional<std::uint32_t> area_within(const std::vector<NameTag>& tags, std::size_t listed, Span span) {
    std::optional<std::uint32_t> area;
    const auto end = tags.begin() + static_cast<std::ptrdiff_t>(listed);
    auto tag = std::lower_bound(tags.begin(), end, span.begin, [](const NameTag& t, std::uint32_t begin) { return t.span.begin < begin; });
    for (; tag != end && tag->span.begin < span.end; ++tag) {
        if (span.contains(tag->span) && tag->kind == NameKind::place) area = tag->area;
    }
    return area;
}

// "the University of Wrenland in October": the month is no part of the name.
Span without_period(const Document& document, Span span) {
    const std::string_view name = slice(document.text, span);
    const std::size_t in = name.rfind(" in ");
    if (in == std::string_view::npos) return span;
    const auto begin = span.begin + static_cast<std::uint32_t>(in + std::string_view(" in ").size());
    const auto& periods = document.tags.periods;
    const auto at = std::partition_point(periods.begin(), periods.end(), [&](const PeriodTag& period) { return period.span.end <= begin; });
    if (at != periods.end() && at->span.begin <= begin) span.end = begin - static_cast<std::uint32_t>(std::string_view(" in ").size());
    return span;
}

void add_body(const Knowledge& knowledge, Document& document, std::size_t listed, Span span) {
    NameTag tag;
    span = without_country(knowledge, document, listed, without_leading_words(knowledge.rules.word_lists(), document.text, span));
    tag.span = without_person(knowledge, document.text, span);
    if (slice(document.text, tag.span).ends_with('.')) --tag.span.end;  // the sentence's stop, no part of the name
    for (const std::string_view possessive : {"'s", "\u2019s"}) {  // "the Bank of England's rate"
        if (slice(document.text, tag.span).ends_with(possessive)) tag.span.end -= static_cast<std::uint32_t>(possessive.size());
    }
    tag.span = without_period(document, tag.span);
    const std::string_view name = slice(document.text, tag.span);
    if (name.find(' ') == std::string_view::npos) return;  // "The Council" names nobody
    tag.name = name;
    tag.id = id_of_name(name);
    tag.area = area_within(document.tags.names, listed, tag.span);
    document.tags.names.push_back(std::move(tag));
}

}  // namespace

std::string id_of_name(std::string_view name) {
    std::string id;
    for (const char c : name) {
        const char low = made_small(c);
        const bool kept = is_small(low) || is_digit(low) || (low & 0x80) != 0;
        if (kept) id.push_back(low);
        else if (!id.empty() && id.back() != '-') id.push_back('-');
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

void add_body_names(const Knowledge& knowledge, Document& document) {
    const std::size_t listed = document.tags.names.size();
    for (const RuleMatch& match : document.matches[Layer::name]) {
        if (knowledge.rules.rules()[match.rule].kind != "body") continue;
        Span rest = match.span;
        for (std::size_t next = 0; next != std::string_view::npos;) {
            next = second_body(knowledge.rules.word_lists(), slice(document.text, rest));
            Span one = rest;
            if (next != std::string_view::npos) {
                one.end = rest.begin + static_cast<std::uint32_t>(next - std::string_view(" and ").size());
                rest.begin += static_cast<std::uint32_t>(next);
            }
            add_body(knowledge, document, listed, one);
        }
    }
}

}  // namespace crosstally
