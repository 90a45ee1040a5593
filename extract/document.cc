#include "extract/document.h"

#include <algorithm>

namespace crosstally {

void Document::clear() {
    article = nullptr;
    is_title = false;
    text = {};
    low.clear();
    segmentation.tokens.clear();
    segmentation.sentences.clear();
    segmentation.paragraphs = 0;
    matches.clear();
    tags.quantities.clear();
    tags.periods.clear();
    tags.guards.clear();
    tags.cues.clear();
    tags.attributions.clear();
    tags.names.clear();
    quotes.clear();
    statements.clear();
    claims.clear();
    words.clear();
    first_words.clear();
    straightened.clear();
}

void Document::begin(const Article& from, bool title, std::string_view passage) {
    clear();
    article = &from;
    is_title = title;
    text = passage;
    low.assign(passage.size() + 16, '\0');
    std::transform(passage.begin(), passage.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
}

}  // namespace crosstally
