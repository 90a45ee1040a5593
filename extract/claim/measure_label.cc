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

namespace {

bool is_row_mark(const TaggedWord& word) { return word.mark && (word.low == ":" || (word.spaced && (word.low == "-" || word.low == "\u2013" || word.low == "\u2014"))); }

// "Detached – down 1.6% monthly, down 5.1% annually; £371,535 average": what the row is called; nothing where other words than of
// how it moved stand between.
Words label_of_row(const TaggedWords& words, std::size_t figure) {
    constexpr std::size_t longest = 3;
    std::size_t mark = figure;
    const auto may_stand_between = [&](const TaggedWord& word) {
        return word.figure != nothing || word.is(change_verb | preposition | hedge_word | adverb | time_word) || word.low.ends_with("ly") || word.low == "and" || word.low == ";" || word.low == ",";
    };
    while (mark > 0 && !is_row_mark(words[mark - 1]) && may_stand_between(words[mark - 1])) --mark;
    if (mark < 2 || !is_row_mark(words[mark - 1])) return {};
    std::size_t begin = --mark;
    while (begin > 0 && mark - begin <= longest && !is_break(words[begin - 1])) --begin;
    Words label;
    for (std::size_t i = begin; i < mark; ++i) {
        if (words[i].tagged() || words[i].is(auxiliary | conjunction | pronoun | determiner)) return {};
        if (!words[i].mark) label.push_back(words[i].low);
    }
    return mark - begin <= longest ? label : Words();
}

}  // namespace

// A line of a list: "Daventry: £264,032" under "Average property prices in October".
Words MeasureReader::label(const TaggedWords& words, std::uint32_t claim) {
    const std::size_t first = first_with_hedge(words, claim);
    const bool in_row = claim > 0 && document_.claims[claim - 1].sentence == document_.claims[claim].sentence && is_change(document_, claim - 1);
    if (in_row || is_change(document_, claim)) {
        if (Words row = label_of_row(words, first); !row.empty()) return row;
    }
    if (first == 0 || words[first - 1].low != ":" || words.end_of_figure(claim) + 1 < words.size() || first > 6) return {};
    const std::uint32_t sentence = header_of(document_.claims[claim].sentence);
    if (sentence == nothing) return {};
    TaggedWords header;
    tag_words(document_, sentence);
    header.read(document_, sentence);
    return PhraseReader(header).with_attachments(0, header.size()).words;
}

}  // namespace crosstally
