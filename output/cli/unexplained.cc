#include "output/cli/unexplained.h"

#include <algorithm>

#include "corpus/ascii.h"
#include "corpus/code_points.h"
#include "extract/tag/number_words.h"
#include "output/format/visible.h"

namespace crosstally {
namespace {

template <class Tag>
bool covered(const std::vector<Tag>& tags, Span token) {
    return std::ranges::any_of(tags, [token](const Tag& tag) { return tag.span.overlaps(token); });
}

// Digits, and words that are numbers: "eleven", "dozens", "half". Letters of scale and ordinals are none alone.
bool is_number(const Document& document, const Token& token) {
    if (token.kind == TokenKind::number) return true;
    if (token.kind != TokenKind::word || token.span.size() < 3 || token.span.size() > 9) return false;
    std::string word(slice(document.text, token.span));
    std::ranges::transform(word, word.begin(), made_small);
    if (word == "score" || word == "grand" || word == "mil") return false;
    return small_number(word) || scale_of(word) || vague_number(word) || word == "half" || word == "halves" || word == "twice";
}

bool is_explained(const Tags& tags, Span token) {
    return covered(tags.quantities, token) || covered(tags.periods, token) || covered(tags.guards, token) ||
           covered(tags.names, token) || covered(tags.cues, token);
}

void append_number(const Document& document, const Token& token, const CodePoints& points, std::string& out) {
    const LineColumn at = points.line_column(token.span.begin);
    const Span sentence = document.segmentation.sentences[token.sentence].span;
    append_visible(document.article->id, out);
    if (document.is_title) out += ":title";
    out += ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": unexplained: ";
    append_visible(slice(document.text, {sentence.begin, token.span.begin}), out);
    out += "[";
    append_visible(slice(document.text, token.span), out);
    out += "]";
    append_visible(slice(document.text, {token.span.end, sentence.end}), out);
    out += "\n";
}

void append_passage(const Document& document, std::string& out) {
    if (!document.article) return;
    CodePoints points;
    points.set(document.text);
    for (const Token& token : document.segmentation.tokens) {
        if (is_number(document, token) && !is_explained(document.tags, token.span)) append_number(document, token, points, out);
    }
}

}  // namespace

void append_unexplained(const ExtractedArticle& article, std::string& out) {
    append_passage(article.title, out);
    append_passage(article.text, out);
}

}  // namespace crosstally
