#include "extract/document.h"

namespace crosstally {

void Document::clear() {
    article = nullptr;
    is_title = false;
    text = {};
    segmentation.tokens.clear();
    segmentation.sentences.clear();
    segmentation.paragraphs = 0;
    tags.quantities.clear();
    tags.periods.clear();
    tags.guards.clear();
    tags.cues.clear();
    tags.attributions.clear();
    tags.names.clear();
    quotes.clear();
    statements.clear();
    claims.clear();
}

}  // namespace crosstally
