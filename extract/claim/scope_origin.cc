#include "extract/claim/scope_origin.h"

namespace crosstally {
namespace {

// "40 from Leeds", "50 uncounted killings from Leeds"
bool counts_from(const TaggedWords& words, std::size_t from) {
    constexpr std::size_t longest_noun = 3;  // words
    if (from == 0 || words[from].low != "from" || from + 1 >= words.size() || words[from + 1].name == nothing) return false;
    for (std::size_t i = from; i-- > 0 && from - i <= longest_noun + 1;) {
        if (words[i].figure != nothing) return true;
        if (words[i].mark || (words[i].classes() & ~std::uint32_t{past_form}) != 0 || words[i].name != nothing) return false;
    }
    return false;
}

std::size_t first_of_name(const TaggedWords& words, std::size_t word) {
    const std::uint32_t name = words[word].name;
    while (name != nothing && word > 0 && words[word - 1].name == name) --word;
    return word;
}

}  // namespace

bool is_one_of_parts(const TaggedWords& words, std::size_t from) {
    if (!counts_from(words, from)) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i != from && counts_from(words, i)) return true;
    }
    return false;
}

bool is_whole_from(const TaggedWords& words, std::size_t from, std::size_t end) {
    const std::size_t next = end < words.size() && words[end].low == "," ? end + 1 : end;
    return words[from].low == "from" && words[0].low == "of" && next < words.size() && words[next].figure != nothing;
}

bool is_maker(const TaggedWords& words, std::size_t first, std::size_t end) {
    const bool one = first > 0 && (words[first - 1].figure != nothing || words[first - 1].low == "a" || words[first - 1].low == "an");
    return one && end < words.size() && words[end].capital && !words[end].mark && words[end].name == nothing;
}

bool is_left_out(const TaggedWords& words, std::size_t first) {
    while (first > 0 && words[first - 1].is(determiner)) --first;
    if (first == 0) return false;
    const std::string_view last = words[first - 1].low;
    const std::string_view before = first > 1 ? words[first - 2].low : std::string_view();
    if (last == "fill" || last == "fills" || last == "filling" || (last == "of" && before == "size")) return true;
    if ((last == "and" || last == "or") && first > 2 && words[first - 2].capital) return is_left_out(words, first_of_name(words, first - 2));
    if (last.starts_with("exclud") || last == "except" || last == "barring" || last == "omit" || last == "omits") return true;
    return (last == "from" && before == "apart") || (last == "than" && before == "other") || (last == "including" && before == "not") ||
           (last == "out" && (before == "leave" || before == "leaves" || before == "left" || before == "leaving")) || (last == "for" && before == "except");
}

bool is_home_of_researchers(const TaggedWords& words, std::size_t first) {
    constexpr std::size_t longest_list = 14;  // words: "researchers from the University of Leeds in England and ..."
    if (first > longest_list) return false;
    std::size_t i = 0;
    while (i < first && (words[i].is(determiner) || words[i].low == "a" || words[i].low == "team" || words[i].low == "of")) ++i;
    if (!words.is(i, WordList::inquiries) || !words[i].low.ends_with('s') || i + 1 >= first || (words[i + 1].low != "from" && words[i + 1].low != "at")) return false;
    for (std::size_t k = i + 1; k < first; ++k) {
        const bool names = words[k].capital || words[k].is(preposition | determiner | conjunction) || words[k].low == "and" || words[k].low == ",";
        if (!names || words[k].is(speech_verb | auxiliary)) return false;
    }
    return true;
}

}  // namespace crosstally
