#include "extract/claim/scope_words.h"

#include <algorithm>

namespace crosstally {

bool is_average(const TaggedWords& words, std::uint32_t index) {
    for (std::size_t i = words.first_of_figure(index); i-- > 1;) {
        const std::string_view kind = words[i - 1].low;
        if (words[i].low == "age" && (kind == "median" || kind == "average" || kind == "mean" || kind == "typical")) return true;
    }
    return false;
}

bool follows_pronoun(const TaggedWords& words, std::uint32_t index) {
    const std::size_t first = words.first_of_figure(index);
    return first > 1 && (words[first - 2].low == "it" || words[first - 2].low == "they") && words[first - 1].is(auxiliary);
}

bool in_brackets(const TaggedWords& words, std::uint32_t index) {
    for (std::size_t i = words.first_of_figure(index); i-- > 0;) {
        if (!words[i].mark) continue;
        if (words[i].low == ")") return false;
        if (words[i].low == "(") return true;
    }
    return false;
}

bool is_held_against(const TaggedWords& words, std::uint32_t index) {
    const std::size_t first = words.first_of_figure(index);
    bool compares = false;
    for (std::size_t i = first; i-- > 0;) {
        if (words[i].figure != nothing) return compares;
        if (words[i].low == ";") return false;
        const bool hedge = words[i].low == "than" && i + 1 == first;  // "and more than | 40 | in Hull"
        const bool level = (words[i].low == "above" || words[i].low == "below") && i + 1 < words.size() && words[i + 1].is(determiner);
        compares = compares || level || (words[i].is(comparison) && !hedge);
    }
    return false;
}

bool only_times(const TaggedWords& words, std::uint32_t index) {
    std::size_t first = words.first_of_figure(index);
    while (first > 0 && words[first - 1].is(determiner | hedge_word | time_word)) {
        if (words[first - 1].is(time_word)) return true;
        --first;
    }
    const std::size_t end = words.end_of_figure(index);
    if (end < words.size() && (words[end].low == "ago" || words[end].is(comparison) || words[end].low == "old")) return true;
    return first > 0 && words[first - 1].is(preposition) && words[first - 1].low != "of" && words[first - 1].low != "to" &&
           words[first - 1].low != "from";
}

bool tells_of_all(const TaggedWords& words, std::uint32_t index) {
    const std::size_t end = words.end_of_figure(index);
    if (end + 1 < words.size() && words[end].low == "of" && words[end + 1].low == "all") return true;
    const std::size_t first = words.size() > 1 && words[0].low == "but" ? 1 : 0;
    if (first + 1 >= words.size()) return false;
    return words[first].low == "overall" || (words[first].low == "in" && (words[first + 1].low == "general" || words[first + 1].low == "total"));
}

bool says_respectively(const TaggedWords& words) {
    return std::any_of(words.words().begin(), words.words().end(), [](const TaggedWord& word) { return word.low == "respectively"; });
}

}  // namespace crosstally
