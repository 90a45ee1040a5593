#include "extract/tag/american_counties.h"

#include <algorithm>

#include "extract/tag/body_names.h"
#include "extract/tag/function_words.h"
#include "extract/tag/sort_names.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

constexpr std::uint32_t longest_name = 2;  // words before "County": "San Juan"

bool is_namesake(const Document& document, const NameTag& tag) { return tag.area && document.lists->has(WordList::namesakes, slice(document.text, tag.span)); }

bool names_america(const Knowledge& knowledge, const Document& document) {
    const auto us = knowledge.names.find_id("us");
    return us && std::ranges::any_of(document.tags.names, [&](const NameTag& tag) {
        return tag.area && !is_namesake(document, tag) && (*tag.area == *us || knowledge.names.within(*tag.area, *us));
    });
}

class Finder {
public:
    explicit Finder(Document& document) : document_(document), tokens_(document.segmentation.tokens) {}

    void run(const std::vector<std::uint32_t>& counties) {
        for (const std::uint32_t county : counties) add(county);
        std::vector<NameTag>& tags = document_.tags.names;
        std::erase_if(tags, [&](const NameTag& tag) { return std::ranges::any_of(added_, [&](const NameTag& one) { return one.span.overlaps(tag.span); }); });
        tags.insert(tags.end(), added_.begin(), added_.end());
        sort_by_place(tags);
    }

private:
    [[nodiscard]] bool is_capital_word(std::uint32_t token) const {
        const char first = document_.text[tokens_[token].span.begin];
        return tokens_[token].kind == TokenKind::word && first >= 'A' && first <= 'Z';
    }

    [[nodiscard]] bool may_be_in_name(std::uint32_t token, std::uint32_t sentence) const {
        const Span span = tokens_[token].span;
        const std::string_view low(document_.low.data() + span.begin, span.size());
        return tokens_[token].sentence == sentence && is_capital_word(token) && !begins_no_name(low) && !is_opening_word(low);
    }

    void add(std::uint32_t county) {
        const std::uint32_t sentence = tokens_[county].sentence;
        const std::uint32_t next = county + 1;
        if (next < tokens_.size() && tokens_[next].sentence == sentence && is_capital_word(next)) return;  // "Wren County Council"
        std::uint32_t first = county;
        while (first > 0 && county - first < longest_name && may_be_in_name(first - 1, sentence)) --first;
        if (first == county) return;
        NameTag tag;
        tag.span = {tokens_[first].span.begin, tokens_[county].span.begin + static_cast<std::uint32_t>(std::string_view("County").size())};
        if (touches_body(tag.span)) return;
        tag.kind = NameKind::place;
        tag.name = slice(document_.text, tag.span);
        tag.id = id_of_name(tag.name);
        added_.push_back(std::move(tag));
    }

    // A body, or a county of a list.
    [[nodiscard]] bool touches_body(Span span) const {
        return std::ranges::any_of(document_.tags.names, [&](const NameTag& tag) {
            return tag.span.overlaps(span) && (tag.kind != NameKind::place || tag.span.size() >= span.size());
        });
    }

    Document& document_;
    const std::vector<Token>& tokens_;
    std::vector<NameTag> added_;
};

}  // namespace

void add_american_counties(const Knowledge& knowledge, Document& document) {
    std::vector<std::uint32_t> counties;
    for (const std::uint32_t capital : document.segmentation.capitals) {
        const std::string_view word = slice(document.text, document.segmentation.tokens[capital].span);
        if (word == "County" || word == "County's" || word == "County\u2019s") counties.push_back(capital);
    }
    const bool namesakes = std::ranges::any_of(document.tags.names, [&](const NameTag& tag) { return is_namesake(document, tag); });
    if (counties.empty() && !namesakes) return;
    const bool american = names_america(knowledge, document);
    if (american && !counties.empty()) Finder(document).run(counties);
    if (!american) std::erase_if(document.tags.names, [&](const NameTag& tag) { return is_namesake(document, tag); });
}

}  // namespace crosstally
