#include "extract/tag/american_namesakes.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/ascii.h"
#include "extract/tag/sort_names.h"

namespace crosstally {
namespace {

struct Namesake {
    std::string_view name;  // without its state
    std::uint32_t city = 0;
};

// "Cleveland" of "Cleveland, Ohio", where that is its only official name.
std::string_view name_without_state(const Entity& city, std::string_view state) {
    const std::string_view name = city.name;
    const std::size_t comma = name.rfind(", ");
    return comma != name.npos && name.substr(comma + 2) == state ? name.substr(0, comma) : std::string_view();
}

class Namer {
public:
    Namer(const Knowledge& knowledge, Document& document) : names_(knowledge.names), document_(document) {}

    void run() {
        const auto us = names_.find_id("us");
        if (!us || !find_states(*us)) return;
        find_cities();
        const bool british = std::ranges::any_of(document_.tags.names, [&](const NameTag& tag) { return is_british(tag); });
        if (british) return;
        for (const std::uint32_t capital : document_.segmentation.capitals) tag_at(capital);
        std::erase_if(document_.tags.names, [&](const NameTag& tag) { return std::ranges::any_of(added_, [&](const NameTag& one) { return one.span.overlaps(tag.span); }); });
        document_.tags.names.insert(document_.tags.names.end(), added_.begin(), added_.end());
        sort_by_place(document_.tags.names);
    }

private:
    [[nodiscard]] const std::vector<Entity>& entities() const { return names_.entities(); }

    // The states that are named, and those of the places that are.
    bool find_states(std::uint32_t us) {
        for (const NameTag& tag : document_.tags.names) {
            if (!tag.area || !names_.within(*tag.area, us)) continue;
            for (std::uint32_t place = *tag.area;; place = entities()[place].within.front()) {
                if (entities()[place].list == "states") states_.push_back(place);
                if (entities()[place].within.empty()) break;
            }
        }
        std::ranges::sort(states_);
        states_.erase(std::unique(states_.begin(), states_.end()), states_.end());
        return !states_.empty();
    }

    void find_cities() {
        for (std::uint32_t i = 0; i < entities().size(); ++i) {
            if (entities()[i].list != "cities-united-states" || entities()[i].within.empty()) continue;
            const std::uint32_t state = entities()[i].within.front();
            if (!std::ranges::binary_search(states_, state)) continue;
            if (const std::string_view name = name_without_state(entities()[i], entities()[state].name); !name.empty()) cities_.push_back({name, i});
        }
    }

    [[nodiscard]] const Namesake* city_of(std::string_view name) const {
        const auto found = std::ranges::find(cities_, name, &Namesake::name);
        return found == cities_.end() ? nullptr : &*found;
    }

    [[nodiscard]] bool is_british(const NameTag& tag) const {
        if (!tag.area || city_of(slice(document_.text, tag.span)) != nullptr) return false;
        const auto uk = names_.find_id("uk");
        return uk && (*tag.area == *uk || names_.within(*tag.area, *uk));
    }

    [[nodiscard]] bool is_capital_word(std::size_t token, std::uint32_t sentence) const {
        const auto& tokens = document_.segmentation.tokens;
        return token < tokens.size() && tokens[token].sentence == sentence && tokens[token].kind == TokenKind::word && is_capital(document_.text[tokens[token].span.begin]);
    }

    // Alone, or owning: no "Cleveland Avenue", "Grover Cleveland".
    void tag_at(std::uint32_t token) {
        const auto& tokens = document_.segmentation.tokens;
        const std::uint32_t sentence = tokens[token].sentence;
        std::string_view word = slice(document_.text, tokens[token].span);
        for (const std::string_view possessive : {"'s", "\u2019s"}) {
            if (word.ends_with(possessive)) word.remove_suffix(possessive.size());
        }
        const Namesake* city = city_of(word);
        if (city == nullptr || is_capital_word(token + 1, sentence) || (token > 0 && is_capital_word(token - 1, sentence) && tokens[token - 1].span.begin != document_.segmentation.sentences[sentence].span.begin)) return;
        const Span span{tokens[token].span.begin, tokens[token].span.begin + static_cast<std::uint32_t>(word.size())};
        const bool inside = std::ranges::any_of(document_.tags.names, [&](const NameTag& tag) { return tag.span.overlaps(span) && tag.span.size() > span.size(); });
        if (!inside) added_.push_back(tag_of(*city, span));
    }

    [[nodiscard]] NameTag tag_of(const Namesake& city, Span span) const {
        NameTag tag;
        tag.span = span;
        tag.kind = NameKind::place;
        tag.id = entities()[city.city].id;
        tag.name = entities()[city.city].name;
        tag.entity = city.city;
        tag.area = city.city;
        return tag;
    }

    const NameList& names_;
    Document& document_;
    std::vector<std::uint32_t> states_;
    std::vector<Namesake> cities_;
    std::vector<NameTag> added_;
};

}  // namespace

void name_american_namesakes(const Knowledge& knowledge, Document& document) { Namer(knowledge, document).run(); }

}  // namespace crosstally
