#include "extract/claim/counted_before.h"

#include <algorithm>

namespace crosstally {

bool is_count(const Document& document, std::uint32_t claim) {
    return quantity_of(document, claim).kind == FigureKind::count && is_level(document, claim);
}

bool compares(std::string_view word) { return word == "compared" || word == "compares" || word == "compare" || word == "comparing"; }

bool is_told_behind_base(const TaggedWords& words, std::size_t governor) {
    constexpr std::size_t longest = 14;  // words from the comparison to its clause
    const std::string_view low = words[governor].low;
    const bool which = governor > 0 && (low == "was" || low == "were") && words[governor - 1].low == "which";
    if (!which && low != "when") return false;
    bool timed = false;
    for (std::size_t back = 1; back <= std::min(governor, longest); ++back) {
        const TaggedWord& word = words[governor - back];
        timed = timed || word.period != nothing;
        if (compares(word.low) || word.low == "than") return timed;
        if (word.figure != nothing && word.period == nothing) return false;
    }
    return false;
}

bool is_earlier_level(const TaggedWords& words, std::uint32_t claim) {
    const std::size_t i = governor_of(words, claim);
    if (i >= words.size()) return false;
    if (is_told_behind_base(words, i)) return true;
    const std::string_view low = words[i].low;
    if (low == "than" || low == "against" || low == "on") return true;
    if (i > 0 && (low == "with" || low == "to") && compares(words[i - 1].low)) return true;
    if (low != "from" || i == 0) return false;
    const TaggedWord& before = words[i - 1];
    return before.is(change_verb | change_noun) || before.figure != nothing || before.period != nothing || is_break(before);
}

bool points_back(const TaggedWords& words) {
    if (words.size() < 2) return false;
    const std::string_view subject = words[0].low;
    return (subject == "that" || subject == "this" || subject == "it") && words[1].is(auxiliary | level_verb);
}

std::uint32_t counted_before(const Document& document, std::uint32_t claim) {
    const auto none = static_cast<std::uint32_t>(document.claims.size());
    const std::uint32_t here = document.claims[claim].sentence;
    std::uint32_t first = claim;
    while (first > 0 && document.claims[first - 1].sentence == here) --first;
    if (first == 0) return none;
    const std::uint32_t there = document.claims[first - 1].sentence;
    if (there + 1 < here) return none;
    TaggedWords words;
    words.read(document, there);
    std::uint32_t last = first;
    while (last > 0 && document.claims[last - 1].sentence == there) {
        --last;
        if (is_count(document, last) && !is_earlier_level(words, last)) return last;
    }
    const bool changes = std::any_of(document.claims.begin() + last, document.claims.begin() + first, [&](const Claim& other) {
        return document.tags.quantities[other.quantity].quantity.change != Change::none;
    });
    return changes && points_back(words) ? counted_before(document, last) : none;
}

}  // namespace crosstally
