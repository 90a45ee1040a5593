#include "extract/claim/counted_before.h"

namespace crosstally {

bool is_count(const Document& document, std::uint32_t claim) {
    return quantity_of(document, claim).kind == FigureKind::count && is_level(document, claim);
}

bool compares(std::string_view word) { return word == "compared" || word == "compares" || word == "compare" || word == "comparing"; }

bool is_earlier_level(const TaggedWords& words, std::uint32_t claim) {
    const std::size_t i = governor_of(words, claim);
    if (i >= words.size()) return false;
    const std::string_view low = words[i].low;
    if (low == "than" || low == "against" || low == "on") return true;
    if (i > 0 && (low == "with" || low == "to") && compares(words[i - 1].low)) return true;
    if (low != "from" || i == 0) return false;
    const TaggedWord& before = words[i - 1];
    return before.is(change_verb | change_noun) || before.figure != nothing || before.period != nothing || is_break(before);
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
    for (std::uint32_t i = first; i-- > 0 && document.claims[i].sentence == there;) {
        if (is_count(document, i) && !is_earlier_level(words, i)) return i;
    }
    return none;
}

}  // namespace crosstally
