// A sentence as the reader of attributions sees it: each quotation is one piece, each name, each period and each
// verb of speech or noun for a speaker is one piece, and the rest are words and marks. The sentences inside a
// quotation end no frame, so '"Never. Not once," she said.' is one frame. Spans are bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/tag/quote_marks.h"
#include "extract/document.h"

namespace crosstally {

enum class PieceKind : unsigned char { word, mark, quote, name, period, attribution };

struct Piece {
    Span span;
    PieceKind kind = PieceKind::word;
    std::uint32_t index = 0;  // into the quoted spans, Tags::names, Tags::periods or Tags::attributions
    bool possessive = false;  // a name with 's
};

class Frame {
public:
    Frame(const Document& document, std::vector<Piece> pieces, std::uint32_t paragraph)
        : document_(&document), pieces_(std::move(pieces)), paragraph_(paragraph) {}

    [[nodiscard]] std::size_t size() const { return pieces_.size(); }
    [[nodiscard]] const Piece& operator[](std::size_t i) const { return pieces_[i]; }
    [[nodiscard]] std::uint32_t paragraph() const { return paragraph_; }
    [[nodiscard]] Span span() const { return {pieces_.front().span.begin, pieces_.back().span.end}; }

    [[nodiscard]] std::string_view text(std::size_t i) const { return slice(document_->text, pieces_[i].span); }
    [[nodiscard]] std::string lower(std::size_t i) const;  // ASCII letters only; empty beyond the ends
    [[nodiscard]] bool capital(std::size_t i) const;
    [[nodiscard]] bool is(std::size_t i, PieceKind kind) const { return i < size() && pieces_[i].kind == kind; }
    [[nodiscard]] bool comma(std::size_t i) const { return i < size() && text(i) == ","; }
    [[nodiscard]] bool boundary(std::size_t i) const;  // a mark that parts clauses, a quotation, or beyond the end
    [[nodiscard]] const AttributionTag* attribution(std::size_t i) const;
    [[nodiscard]] bool verb_of_speech(std::size_t i) const;
    [[nodiscard]] const NameTag* name(std::size_t i) const;
    [[nodiscard]] Span between(std::size_t begin, std::size_t end) const;  // the bytes of pieces [begin, end)

private:
    const Document* document_;
    std::vector<Piece> pieces_;
    std::uint32_t paragraph_;
};

[[nodiscard]] std::vector<Frame> make_frames(const Document& document, const std::vector<QuotedSpan>& quoted);

}  // namespace crosstally
