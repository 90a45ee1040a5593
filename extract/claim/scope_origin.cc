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

}  // namespace crosstally
