#include "extract/tag/sentence_of.h"

#include <algorithm>

namespace crosstally {

std::uint32_t sentence_of(const Segmentation& segmentation, std::uint32_t byte) {
    const auto it = std::upper_bound(segmentation.sentences.begin(), segmentation.sentences.end(), byte,
                                     [](std::uint32_t at, const Sentence& sentence) { return at < sentence.span.begin; });
    return it == segmentation.sentences.begin() ? 0 : static_cast<std::uint32_t>(it - segmentation.sentences.begin() - 1);
}

std::uint32_t token_at(const Segmentation& segmentation, std::uint32_t byte) {
    const auto it = std::upper_bound(segmentation.tokens.begin(), segmentation.tokens.end(), byte,
                                     [](std::uint32_t at, const Token& token) { return at < token.span.end; });
    return static_cast<std::uint32_t>(it - segmentation.tokens.begin());
}

}  // namespace crosstally
