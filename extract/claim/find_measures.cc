#include "extract/claim/find_measures.h"

#include <algorithm>

#include "extract/claim/claim_clause.h"
#include "extract/claim/claim_sentences.h"
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

void find_measures(Document& document) {
    MeasureReader reader(document);
    for_each_claim_sentence(document, [&](const TaggedWords& words, std::uint32_t first, std::uint32_t end) {
        read_sentence(document, words, reader, first, end);
    });
}

}  // namespace crosstally
