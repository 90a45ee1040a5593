#include "extract/tag/acronyms.h"

#include <algorithm>

#include "corpus/ascii.h"
#include "extract/tag/sort_names.h"

namespace crosstally {
namespace {

// "ONS", "DfE", "SPOs" (its plural s left out); empty for any other word.
std::string_view letters_of(std::string_view word) {
    if (!is_capital(word.front()) || !(is_capital(word.back()) || word.back() == 's')) return {};
    for (const std::string_view ending : {"'s", "’s", "s"}) {
        if (word.ends_with(ending)) word.remove_suffix(ending.size());
    }
    if (word.size() < 2 || word.size() > 7 || !is_capital(word.back())) return {};
    const auto capitals = std::count_if(word.begin(), word.end(), is_capital);
    const bool letters = std::all_of(word.begin(), word.end(), [](char c) { return is_capital(c) || is_small(c); });
    return letters && capitals * 2 > static_cast<std::ptrdiff_t>(word.size()) ? word : std::string_view();
}

bool begins_word(std::string_view name, std::size_t at) {
    return at == 0 || name[at - 1] == ' ' || name[at - 1] == '-' || name[at - 1] == '/';
}

}  // namespace

bool is_acronym_of(std::string_view letters, std::string_view name) {
    std::size_t of_capitals = 0;  // how many of the letters the capitals gave so far, and the first letters of all words
    std::size_t of_all = 0;
    bool capitals = letters.size() > 1;
    bool all = capitals;
    for (std::size_t i = 0; i < name.size() && (capitals || all); ++i) {
        const char c = name[i];
        if (!begins_word(name, i) || !(is_capital(c) || is_small(c))) continue;
        all = all && of_all < letters.size() && letters[of_all++] == c;
        if (is_capital(c)) capitals = capitals && of_capitals < letters.size() && letters[of_capitals++] == c;
    }
    return (capitals && of_capitals == letters.size()) || (all && of_all == letters.size());
}

void add_acronyms(Document& document) {
    std::vector<NameTag>& tags = document.tags.names;
    const std::size_t whole_names = tags.size();  // in the order of the text, without overlaps, as the tokens are
    std::size_t beside = 0;
    for (const std::uint32_t capital : document.segmentation.capitals) {
        const Token& token = document.segmentation.tokens[capital];
        if (token.kind != TokenKind::word) continue;
        const std::string_view letters = letters_of(slice(document.text, token.span));
        if (letters.empty()) continue;
        while (beside < whole_names && tags[beside].span.end <= token.span.begin) ++beside;
        if (beside < whole_names && tags[beside].span.overlaps(token.span)) continue;
        for (std::size_t i = 0; i < whole_names; ++i) {
            if (tags[i].kind != NameKind::organisation || !is_acronym_of(letters, tags[i].name)) continue;
            NameTag second = tags[i];
            second.span = {token.span.begin, token.span.begin + static_cast<std::uint32_t>(letters.size())};
            tags.push_back(std::move(second));
            break;
        }
    }
    sort_by_place(tags);
}

}  // namespace crosstally
