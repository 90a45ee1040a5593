#include "extract/claim/phrase_words.h"

namespace crosstally {

PhraseWords split_words(std::string_view text) {
    PhraseWords words;
    while (!text.empty()) {
        const std::size_t space = text.find(' ');
        words.push_back(text.substr(0, space));
        text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    }
    return words;
}

std::string joined(const PhraseWords& words) {
    constexpr std::size_t most = 10;
    std::string text;
    for (std::size_t i = 0; i < words.size() && i < most; ++i) (text += i == 0 ? "" : " ") += words[i];
    return text;
}

}  // namespace crosstally
