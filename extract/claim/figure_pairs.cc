#include "extract/claim/figure_pairs.h"

namespace crosstally {
namespace {

constexpr std::size_t longest_noun_phrase = 7;  // words between "79 per cent" and ", 4,293 in all"

bool count_and_share(const Document& document, std::uint32_t a, std::uint32_t b) {
    const auto is_count = [&](std::uint32_t claim) {
        return quantity_of(document, claim).kind == FigureKind::count && is_level(document, claim);
    };
    return (is_count(a) && is_share(document, b)) || (is_share(document, a) && is_count(b));
}

// ", ": the figure after a comma repeats the one before it only if it closes at once ("4,293 in all,").
bool closes_after(const TaggedWords& words, std::size_t end) {
    if (end >= words.size() || is_break(words[end])) return true;
    if (words[end].low == "in") return end + 1 < words.size() && words[end + 1].low == "all";
    if (words[end].low == "out") return true;
    if (words[end].low != "of") return false;
    if (end + 1 >= words.size()) return false;
    const TaggedWord& of = words[end + 1];
    return of.is(pronoun) || of.low == "the";
}

// Only "of" and what it governs may stand between a share and the mark before its count.
bool is_noun_phrase(const TaggedWords& words, std::size_t begin, std::size_t end) {
    if (end - begin > longest_noun_phrase) return false;
    for (std::size_t i = begin; i < end; ++i) {
        if (words[i].figure != nothing || words[i].is(auxiliary) || is_break(words[i])) return false;
        if (words[i].low == "from" || words[i].low == "than" || words[i].low == "to") return false;
    }
    return true;
}

}  // namespace

bool are_pair(const Document& document, const TaggedWords& words, std::uint32_t first, std::uint32_t second) {
    if (!count_and_share(document, first, second)) return false;
    const std::size_t begin = words.end_of_figure(first);
    const std::size_t figure = first_with_hedge(words, second);
    std::size_t mark = figure;
    if (mark > begin && (words[mark - 1].low == "or" || words[mark - 1].low == "equal")) --mark;
    const bool by_or = mark != figure;
    if (mark == begin) return by_or;
    if (!is_break(words[mark - 1])) return by_or && is_noun_phrase(words, begin, mark);
    const std::size_t end = words.end_of_figure(second);
    const bool bracket = words[mark - 1].low == "(";
    if (!is_noun_phrase(words, begin, mark - 1)) return false;
    if (bracket) return end < words.size() && words[end].low == ")";
    if (words[mark - 1].low == ":" || words[mark - 1].low == ";") return false;
    return by_or || closes_after(words, end);
}

bool is_base_of(const Document& document, const TaggedWords& words, std::uint32_t first, std::uint32_t second) {
    if (!is_level(document, second) || quantity_of(document, second).kind != FigureKind::count) return false;
    if (!is_share(document, first) && quantity_of(document, first).kind != FigureKind::count) return false;
    const std::size_t begin = words.end_of_figure(first);
    const std::size_t governor = governor_of(words, second);
    if (governor >= words.size() || words[governor].low != "of" || governor < begin) return false;
    if (governor == begin) return true;
    if (words[governor - 1].low != "out") return false;
    return is_noun_phrase(words, begin, governor - 1);
}

}  // namespace crosstally
