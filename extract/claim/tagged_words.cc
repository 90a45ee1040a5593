#include "extract/claim/tagged_words.h"

#include <algorithm>

namespace crosstally {

void TaggedWords::read(const Document& document, std::uint32_t sentence) {
    const Sentence& here = document.segmentation.sentences[sentence];
    document_ = &document;
    sentence_ = sentence;
    begin_ = here.first_token;
    const std::uint32_t first = document.first_words[sentence];
    words_ = first == nothing ? std::span<const TaggedWord>() : std::span(document.words).subspan(first, here.end_token - here.first_token);
}

std::size_t TaggedWords::first_of_figure(std::uint32_t claim) const {
    const Claim& figure = document_->claims[claim];
    const std::uint32_t end = begin_ + static_cast<std::uint32_t>(size());
    const bool here = figure.first_token < end && figure.end_token > begin_;
    return here ? std::max(figure.first_token, begin_) - begin_ : size();
}

std::size_t TaggedWords::end_of_figure(std::uint32_t claim) const {
    const std::size_t first = first_of_figure(claim);
    return first == size() ? first : std::min<std::size_t>(document_->claims[claim].end_token - begin_, size());
}

std::size_t TaggedWords::first_of_span(Span span) const {
    const auto at = std::partition_point(words_.begin(), words_.end(), [&](const TaggedWord& word) { return word.span.end <= span.begin; });
    return static_cast<std::size_t>(at - words_.begin());
}

}  // namespace crosstally
