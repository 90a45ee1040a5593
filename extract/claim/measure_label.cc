// A list's lines: their measure stands in the header above them.
#include "extract/claim/measure_reader.h"

#include <algorithm>

#include "extract/claim/tag_words.h"

namespace crosstally {

using Words = PhraseWords;

// The last sentence before it without a figure. Down to the list's latest line only: above it, the answer is known.
std::uint32_t MeasureReader::header_of(std::uint32_t sentence) {
    const std::uint32_t known = listed_;
    const auto has_figure = [&](std::uint32_t s) {
        TaggedWords line;
        line.read(document_, s);
        return std::any_of(line.words().begin(), line.words().end(), [](const TaggedWord& w) { return w.figure != nothing; });
    };
    std::uint32_t s = sentence;
    while (s > 0 && s != known && has_figure(s - 1)) --s;
    if (s != known) header_ = s == 0 ? nothing : s - 1;
    listed_ = sentence;
    return header_;
}

// A line of a list: "Daventry: £264,032" under "Average property prices in October".
Words MeasureReader::label(const TaggedWords& words, std::uint32_t claim) {
    const std::size_t first = first_with_hedge(words, claim);
    if (first == 0 || words[first - 1].low != ":" || words.end_of_figure(claim) + 1 < words.size() || first > 6) return {};
    const std::uint32_t sentence = header_of(document_.claims[claim].sentence);
    if (sentence == nothing) return {};
    TaggedWords header;
    tag_words(document_, sentence);
    header.read(document_, sentence);
    return PhraseReader(header).with_attachments(0, header.size()).words;
}

}  // namespace crosstally
