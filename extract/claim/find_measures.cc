#include "extract/claim/find_measures.h"

#include <algorithm>

#include "extract/claim/claim_clause.h"
#include "extract/claim/measure_reader.h"

namespace crosstally {
namespace {

// The figures that another leans on for its words come first: "doubled the sentence", then "from five to ten years",
// then changes between levels.
void read_sentence(Document& document, const TaggedWords& words, MeasureReader& reader, std::uint32_t first, std::uint32_t end) {
    const auto pass = [&](auto wanted) {
        for (std::uint32_t i = first; i < end; ++i) {
            if (wanted(i)) reader.read(words, i);
        }
    };
    const auto has_object = [&](std::uint32_t i) {
        const std::size_t next = words.end_of_figure(i);
        return quantity_of(document, i).kind == FigureKind::multiple && next < words.size() && words[next].is(determiner);
    };
    pass(has_object);
    pass([&](std::uint32_t i) { return !is_change(document, i) && !has_object(i); });
    pass([&](std::uint32_t i) { return is_change(document, i) && !has_object(i); });
}

}  // namespace

void find_measures([[maybe_unused]] const Knowledge& knowledge, Document& document) {
    MeasureReader reader(document);
    TaggedWords words;
    const auto claims = static_cast<std::uint32_t>(document.claims.size());
    for (std::uint32_t first = 0, end = 0; first < claims; first = end) {
        const std::uint32_t sentence = document.claims[first].sentence;
        while (end < claims && document.claims[end].sentence == sentence) ++end;
        words.read(document, sentence);
        read_sentence(document, words, reader, first, end);
    }
}

}  // namespace crosstally
