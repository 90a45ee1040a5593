#include "extract/claim/tagged_words.h"

#include <algorithm>

namespace crosstally {
namespace {

std::string lower(std::string_view text) {
    std::string low(text);
    std::size_t size = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\xE2' && text.substr(i, 3) == "\u2019") {
            low[size++] = '\'';
            i += 2;
        } else {
            low[size++] = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
        }
    }
    low.resize(size);
    return low;
}

// Index of the tag that covers the span, looking on from `at`; the tags are in the order of the text.
template <class Tags, class SpanOf>
std::uint32_t covering(const Tags& tags, std::size_t& at, Span span, SpanOf span_of) {
    while (at < tags.size() && span_of(tags[at]).end <= span.begin) ++at;
    return at < tags.size() && span_of(tags[at]).overlaps(span) ? static_cast<std::uint32_t>(at) : nothing;
}

template <class Tags, class SpanOf>
std::size_t first_after(const Tags& tags, std::uint32_t byte, SpanOf span_of) {
    return static_cast<std::size_t>(
        std::partition_point(tags.begin(), tags.end(), [&](const auto& tag) { return span_of(tag).end <= byte; }) - tags.begin());
}

}  // namespace

void TaggedWords::read(const Document& document, std::uint32_t sentence) {
    sentence_ = sentence;
    words_.clear();
    const Sentence& here = document.segmentation.sentences[sentence];
    const auto span_of = [](const auto& tag) { return tag.span; };
    std::size_t figure = first_after(document.claims, here.span.begin, span_of);
    std::size_t period = first_after(document.tags.periods, here.span.begin, span_of);
    std::size_t name = first_after(document.tags.names, here.span.begin, span_of);
    for (std::uint32_t i = here.first_token; i < here.end_token; ++i) {
        const Token& token = document.segmentation.tokens[i];
        TaggedWord word;
        word.span = token.span;
        word.figure = covering(document.claims, figure, token.span, span_of);
        word.period = covering(document.tags.periods, period, token.span, span_of);
        word.name = covering(document.tags.names, name, token.span, span_of);
        const std::string_view text = slice(document.text, token.span);
        word.low = lower(text);
        word.possessive = word.low.size() > 2 && (word.low.ends_with("'s") || word.low.ends_with("s'"));
        if (word.low.size() > 2 && word.low.ends_with("'s")) word.low.resize(word.low.size() - 2);
        word.spaced = token.space_before;
        word.mark = token.kind == TokenKind::mark;
        word.capital = text.front() >= 'A' && text.front() <= 'Z';
        if (!word.mark && word.figure == nothing && word.name == nothing) word.classes = classes_of(word.low);
        words_.push_back(std::move(word));
    }
}

std::size_t TaggedWords::first_of_figure(std::uint32_t claim) const {
    std::size_t i = 0;
    while (i < words_.size() && words_[i].figure != claim) ++i;
    return i;
}

std::size_t TaggedWords::end_of_figure(std::uint32_t claim) const {
    std::size_t i = first_of_figure(claim);
    while (i < words_.size() && words_[i].figure == claim) ++i;
    return i;
}

std::size_t TaggedWords::first_of_span(Span span) const {
    std::size_t i = 0;
    while (i < words_.size() && words_[i].span.end <= span.begin) ++i;
    return i;
}

}  // namespace crosstally
