#include "extract/claim/places_told.h"

#include "extract/claim/figure_words.h"
#include "extract/claim/scope_subject.h"

namespace crosstally {

unsigned places_told(const Document& document, std::uint32_t first, std::uint32_t end) {
    unsigned places = 0;
    std::string_view last;
    for (std::uint32_t i = first; i < end; ++i) {
        const ScopeRef& scope = document.claims[i].scope;
        if (scope.how == How::stated && scope.id != last) ++places;
        if (scope.how == How::stated) last = scope.id;
    }
    return places;
}

bool listed_alike(const Document& document, const TaggedWords& words, std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t i = first; i + 1 < end; ++i) {
        if (quantity_of(document, i).kind != quantity_of(document, i + 1).kind) return false;
        const std::size_t next = words.first_of_figure(i + 1);
        const std::size_t behind = words.end_of_figure(i);
        if (next != behind + 1 || (words[behind].low != "," && words[behind].low != "and")) return false;
    }
    return true;
}

bool splits(const NameList& names, const Document& document, std::string_view whole, std::uint32_t first, std::uint32_t end) {
    if (end - first < 2 || whole.empty() || document.claims[first].scope.how != How::stated) return false;
    unsigned parts = 0;
    for (std::uint32_t i = first; i < end; ++i) {
        const ScopeRef& scope = document.claims[i].scope;
        if (scope.how != How::stated || !lies_in(names, scope.id, whole)) return false;
        parts += i == first || scope.id != document.claims[i - 1].scope.id;
    }
    return parts > 1;
}

bool adds_places_up(const Document& document, const TaggedWords& words, std::uint32_t index) {
    constexpr std::size_t words_back = 4;
    constexpr std::uint32_t figures_back = 6;
    const std::size_t first = words.first_of_figure(index);
    const auto adds = [](const TaggedWord& word) { return word.low == "total" || word.low == "combined" || word.low == "altogether"; };
    bool told = false;
    for (std::size_t i = first; i-- > 0 && first - i <= words_back && words[i].figure == nothing;) told = told || adds(words[i]);
    if (!told) return false;
    const std::uint32_t here = document.segmentation.sentences[document.claims[index].sentence].paragraph;
    std::string_view place;
    for (std::uint32_t i = index; i-- > 0 && index - i <= figures_back;) {
        const Claim& claim = document.claims[i];
        if (document.segmentation.sentences[claim.sentence].paragraph != here) break;
        if (claim.scope.how != How::stated || claim.scope.id == place) continue;
        if (!place.empty()) return true;
        place = claim.scope.id;
    }
    return false;
}

}  // namespace crosstally
