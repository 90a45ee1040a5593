#include "output/cli/unexplained.h"

#include <algorithm>

#include "corpus/code_points.h"
#include "output/format/visible.h"

namespace crosstally {
namespace {

template <class Tag>
bool covered(const std::vector<Tag>& tags, Span token) {
    return std::ranges::any_of(tags, [token](const Tag& tag) { return tag.span.overlaps(token); });
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
    const Tags& tags = document.tags;
    for (const Token& token : document.segmentation.tokens) {
        if (token.kind != TokenKind::number || covered(tags.quantities, token.span) || covered(tags.periods, token.span) ||
            covered(tags.guards, token.span)) {
            continue;
        }
        append_number(document, token, points, out);
    }
}

}  // namespace

void append_unexplained(const ExtractedArticle& article, std::string& out) {
    append_passage(article.title, out);
    append_passage(article.text, out);
}

}  // namespace crosstally
