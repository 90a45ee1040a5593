#include "extract/claim/speaker_workplace.h"

#include <algorithm>
#include <span>

#include "extract/claim/spoken_for.h"

namespace crosstally {
namespace {

std::span<const Quote> quotes_touching(const Document& document, Span sentence) {
    const auto& quotes = document.quotes;
    auto first = std::partition_point(quotes.begin(), quotes.end(), [&](const Quote& quote) { return quote.span.begin < sentence.begin; });
    if (first != quotes.begin()) --first;  // one that began before
    return {first, std::partition_point(first, quotes.end(), [&](const Quote& quote) { return quote.span.begin < sentence.end; })};
}

bool stands_behind_speaker(const TaggedWords& words, const ScopeAnchor& anchor, const Quote& quote) {
    const Span speaker = quote.speaker.from;
    const bool in = anchor.first > 0 && words[anchor.first - 1].low == "in";
    return in && quote.direct && !speaker.empty() && speaker.end < anchor.subject.span.begin && words[0].span.begin <= speaker.begin;
}

}  // namespace

bool is_where_speaker_works(const Document& document, const TaggedWords& words, const ScopeAnchor& anchor) {
    const auto quotes = quotes_touching(document, document.segmentation.sentences[words.sentence()].span);
    return std::any_of(quotes.begin(), quotes.end(), [&](const Quote& quote) {
        if (quote.speaker.role.find(anchor.subject.name) == std::string::npos) return false;
        return anchor.subject.is_body ? is_scholar(quote.speaker.role) : stands_behind_speaker(words, anchor, quote);
    });
}

}  // namespace crosstally
