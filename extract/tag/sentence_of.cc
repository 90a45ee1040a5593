#include "extract/tag/sentence_of.h"

#include <algorithm>

namespace crosstally {

std::uint32_t sentence_of(const Segmentation& segmentation, std::uint32_t byte) {
    const Sentence* sentences = segmentation.sentences.data();
    std::size_t found = 0;
    for (std::size_t left = segmentation.sentences.size(); left > 1;) {  // halves without a branch to guess
        const std::size_t half = left / 2;
        found += sentences[found + half].span.begin <= byte ? half : 0;
        left -= half;
    }
    return static_cast<std::uint32_t>(found);
}

std::uint32_t token_at(const Segmentation& segmentation, std::uint32_t byte) {
    const auto it = std::upper_bound(segmentation.tokens.begin(), segmentation.tokens.end(), byte,
                                     [](std::uint32_t at, const Token& token) { return at < token.span.end; });
    return static_cast<std::uint32_t>(it - segmentation.tokens.begin());
}

}  // namespace crosstally
