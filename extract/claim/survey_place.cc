#include "extract/claim/survey_place.h"

#include <optional>

#include "extract/tag/sentence_of.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

FigureKind kind_of(const Document& document, const Claim& claim) { return document.tags.quantities[claim.quantity].quantity.kind; }

// "surveyed 2,014 adults", "a poll of more than 2,000 voters".
bool counts_sample(const Document& document, const Claim& claim) {
    constexpr std::uint32_t reach = 5;  // tokens
    if (kind_of(document, claim) != FigureKind::count) return false;
    const std::uint32_t first = document.segmentation.sentences[claim.sentence].first_token;
    const std::uint32_t at = token_at(document.segmentation, claim.span.begin);
    for (std::uint32_t i = at; i > first && at - i < reach; --i) {
        if (document.lists->has(WordList::samples, slice(document.low, document.segmentation.tokens[i - 1].span))) return true;
    }
    return false;
}

std::optional<ScopeRef> place_of_samples(const Document& document) {
    std::optional<ScopeRef> place;
    for (const Claim& claim : document.claims) {
        const bool stated_behind = claim.scope.how == How::stated && claim.scope.from.begin >= claim.span.end;  // not "a Wren Research survey of 2,014"
        if (!stated_behind || !counts_sample(document, claim)) continue;
        if (place && place->id != claim.scope.id) return std::nullopt;
        place = claim.scope;
    }
    return place;
}

bool may_be_share(const Document& document, const Claim& claim) {
    const FigureKind kind = kind_of(document, claim);
    const bool quoted = claim.quote && document.quotes[*claim.quote].direct;
    return !quoted && (kind == FigureKind::percent || kind == FigureKind::ratio || kind == FigureKind::points);
}

}  // namespace

void take_survey_place(Document& document) {
    const std::optional<ScopeRef> place = place_of_samples(document);
    if (!place) return;
    for (Claim& claim : document.claims) {
        if (claim.scope.how != How::unknown || !may_be_share(document, claim)) continue;
        claim.scope = *place;
        claim.scope.how = How::article;
    }
}

}  // namespace crosstally
