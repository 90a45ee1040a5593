// A sentence as the reader of attributions sees it: each quotation is one piece, each name, each period and each
// verb of speech or noun for a speaker is one piece, and the rest are words and marks. The sentences inside a
// quotation end no frame, so '"Never. Not once," she said.' is one frame. Spans are bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/tag/quote_marks.h"
#include "extract/document.h"

namespace crosstally {

enum class WordList : unsigned char;  // rules/word_lists.h

enum class PieceKind : unsigned char { word, mark, quote, name, period, attribution };

struct Piece {
    Span span;
    std::uint32_t index = 0;  // into the quoted spans, Tags::names, Tags::periods or Tags::attributions
    PieceKind kind = PieceKind::word;
    bool possessive = false;  // a name with 's
    bool breaks = false;      // a mark that parts clauses, or a quotation
    bool capital = false;     // begins with a capital letter, and is no mark and no quotation
};

class Frame {
public:
    Frame(const Document& document, std::span<const Piece> pieces, std::uint32_t paragraph, bool speech)
        : document_(&document), pieces_(pieces), paragraph_(paragraph), speech_(speech) {}

    [[nodiscard]] std::size_t size() const { return pieces_.size(); }
    [[nodiscard]] const Piece& operator[](std::size_t i) const { return pieces_[i]; }
    [[nodiscard]] std::uint32_t paragraph() const { return paragraph_; }
    [[nodiscard]] bool speech() const { return speech_; }  // a quotation or an attribution stands in it
    [[nodiscard]] Span span() const { return {pieces_.front().span.begin, pieces_.back().span.end}; }

    // Empty beyond the end, as is lower().
    [[nodiscard]] std::string_view text(std::size_t i) const {
        return i < size() ? slice(document_->text, pieces_[i].span) : std::string_view();
    }
    // ASCII letters made small.
    [[nodiscard]] std::string_view lower(std::size_t i) const {
        return i < size() ? slice(document_->low, pieces_[i].span) : std::string_view();
    }
    [[nodiscard]] bool capital(std::size_t i) const { return i < size() && pieces_[i].capital; }
    [[nodiscard]] bool is(std::size_t i, PieceKind kind) const { return i < size() && pieces_[i].kind == kind; }
    [[nodiscard]] const WordLists& lists() const { return *document_->lists; }
    [[nodiscard]] bool is(std::size_t i, WordList list) const;  // of words in small letters
    [[nodiscard]] bool comma(std::size_t i) const { return i < size() && text(i) == ","; }
    [[nodiscard]] bool boundary(std::size_t i) const { return i >= size() || pieces_[i].breaks; }  // true beyond the end
    [[nodiscard]] const AttributionTag* attribution(std::size_t i) const {
        return is(i, PieceKind::attribution) ? &document_->tags.attributions[pieces_[i].index] : nullptr;
    }
    [[nodiscard]] bool verb_of_speech(std::size_t i) const;
    [[nodiscard]] const NameTag* name(std::size_t i) const {
        return is(i, PieceKind::name) ? &document_->tags.names[pieces_[i].index] : nullptr;
    }
    [[nodiscard]] Span between(std::size_t begin, std::size_t end) const;  // the bytes of pieces [begin, end)

private:
    const Document* document_;
    std::span<const Piece> pieces_;
    std::uint32_t paragraph_;
    bool speech_;
};

// The frames of a document, in order, with the pieces that they are made of. Moves, but is not copied.
class Frames {
public:
    Frames(std::vector<Piece> pieces, std::vector<Frame> frames) : pieces_(std::move(pieces)), frames_(std::move(frames)) {}
    Frames(Frames&&) = default;
    Frames& operator=(Frames&&) = default;

    [[nodiscard]] std::size_t size() const { return frames_.size(); }
    [[nodiscard]] const Frame& operator[](std::size_t i) const { return frames_[i]; }

private:
    std::vector<Piece> pieces_;
    std::vector<Frame> frames_;
};

// A frame has at most 1,000 pieces; a longer one is cut, so that what looks through a frame for each of its pieces ends.
[[nodiscard]] Frames make_frames(const Document& document, const std::vector<QuotedSpan>& quoted);

}  // namespace crosstally
