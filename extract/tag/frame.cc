#include "extract/tag/frame.h"

#include <algorithm>

#include "extract/tag/sentence_of.h"

namespace crosstally {
namespace {

// Walks the tokens and gathers what belongs together into pieces.
class Cutter {
public:
    Cutter(const Document& document, const std::vector<QuotedSpan>& quoted)
        : document_(document), tokens_(document.segmentation.tokens), quoted_(quoted) {}

    std::vector<Piece> pieces() {
        std::vector<Piece> out;
        out.reserve(tokens_.size());
        while (token_ < tokens_.size()) out.push_back(next());
        return out;
    }

private:
    Piece next() {
        const Span at = tokens_[token_].span;
        if (const auto i = starting(quoted_, quote_, at, [](const QuotedSpan& q) { return q.span; })) {
            return gather({quoted_[*i].span, PieceKind::quote, *i, false, true});
        }
        const auto tag_span = [](const auto& tag) { return tag.span; };
        if (const auto i = starting(document_.tags.names, name_, at, tag_span)) {
            Piece piece = gather({document_.tags.names[*i].span, PieceKind::name, *i, false, false});
            piece.possessive = take_possessive(piece.span.end);
            return piece;
        }
        if (const auto i = starting(document_.tags.attributions, attribution_, at, tag_span)) {
            return gather({document_.tags.attributions[*i].span, PieceKind::attribution, *i, false, false});
        }
        if (const auto i = starting(document_.tags.periods, period_, at, tag_span)) {
            return gather({document_.tags.periods[*i].span, PieceKind::period, *i, false, false});
        }
        return word();
    }

    // The item of a sorted list that begins in this token; the cursor moves past what lies behind.
    template <class List, class SpanOf>
    std::optional<std::uint32_t> starting(const List& list, std::size_t& cursor, Span at, SpanOf span_of) const {
        while (cursor < list.size() && span_of(list[cursor]).begin < at.begin) ++cursor;
        if (cursor >= list.size() || span_of(list[cursor]).begin >= at.end) return std::nullopt;
        return static_cast<std::uint32_t>(cursor);
    }

    Piece gather(Piece piece) {
        while (token_ < tokens_.size() && tokens_[token_].span.begin < piece.span.end) ++token_;
        return piece;
    }

    // "Home Office's": the token may hold the ending, or the apostrophe may be a token of its own.
    bool take_possessive(std::uint32_t end) {
        const std::string_view rest = document_.text.substr(end, 4);
        const bool apostrophe = rest.starts_with('\'') || rest.starts_with("\u2019");
        while (apostrophe && token_ < tokens_.size() && tokens_[token_].span.begin == end &&
               tokens_[token_].kind == TokenKind::mark && !begins_quote(tokens_[token_].span)) {
            ++token_;
        }
        return apostrophe;
    }

    bool begins_quote(Span at) const {
        return quote_ < quoted_.size() && quoted_[quote_].span.begin == at.begin;
    }

    // A word with what hangs on it by a hyphen or apostrophe: "41-year-old", "Webb-Chaudhry", "Chiefs’".
    Piece word() {
        Piece piece;
        piece.span = tokens_[token_].span;
        piece.kind = tokens_[token_].kind == TokenKind::mark ? PieceKind::mark : PieceKind::word;
        ++token_;
        if (piece.kind == PieceKind::mark) {
            piece.breaks = parts_clauses(slice(document_.text, piece.span));
            return piece;
        }
        while (token_ + 1 < tokens_.size() && !tokens_[token_].space_before && !tokens_[token_ + 1].space_before &&
               slice(document_.text, tokens_[token_].span) == "-" && tokens_[token_ + 1].kind != TokenKind::mark) {
            piece.span.end = tokens_[token_ + 1].span.end;
            token_ += 2;
        }
        if (token_ < tokens_.size() && !tokens_[token_].space_before && is_apostrophe(tokens_[token_].span)) {
            piece.span.end = tokens_[token_++].span.end;
        }
        return piece;
    }

    static bool parts_clauses(std::string_view mark) {
        if (mark.size() == 1) return std::string_view(",;:-().?!").find(mark[0]) != std::string_view::npos;
        return mark == "\u2013" || mark == "\u2014";
    }

    bool is_apostrophe(Span at) const {
        const std::string_view mark = slice(document_.text, at);
        return (mark == "'" || mark == "\u2019") && !begins_quote(at);
    }

    const Document& document_;
    const std::vector<Token>& tokens_;
    const std::vector<QuotedSpan>& quoted_;
    std::size_t token_ = 0;
    std::size_t quote_ = 0;
    std::size_t name_ = 0;
    std::size_t attribution_ = 0;
    std::size_t period_ = 0;
};

// The sentences of places that come one after the other.
class SentenceCursor {
public:
    explicit SentenceCursor(const std::vector<Sentence>& sentences) : sentences_(sentences) {}

    const Sentence& at(std::uint32_t byte) {
        while (index_ + 1 < sentences_.size() && sentences_[index_ + 1].span.begin <= byte) ++index_;
        return sentences_[index_];
    }

private:
    const std::vector<Sentence>& sentences_;
    std::size_t index_ = 0;
};

// A sentence begins between the two pieces, and the second does not carry on what a quotation began.
bool parts(const Document& document, SentenceCursor& cursor, const Piece& a, const Piece& b) {
    const std::uint32_t before = cursor.at(a.span.end - 1).paragraph;
    const Sentence& after = cursor.at(b.span.begin);
    if (before != after.paragraph) return true;
    if (after.span.begin < a.span.end) return false;
    const char first = document.text[b.span.begin];
    return a.kind != PieceKind::quote || !(first >= 'a' && first <= 'z');
}

}  // namespace

bool Frame::capital(std::size_t i) const {
    if (i >= size() || pieces_[i].kind == PieceKind::mark || pieces_[i].kind == PieceKind::quote) return false;
    const auto first = static_cast<unsigned char>(text(i)[0]);
    return (first >= 'A' && first <= 'Z') || first == 0xC3;
}

const AttributionTag* Frame::attribution(std::size_t i) const {
    return is(i, PieceKind::attribution) ? &document_->tags.attributions[pieces_[i].index] : nullptr;
}

bool Frame::verb_of_speech(std::size_t i) const {
    const AttributionTag* tag = attribution(i);
    return tag != nullptr && (tag->kind <= AttributionKind::put || tag->kind == AttributionKind::found);
}

const NameTag* Frame::name(std::size_t i) const {
    return is(i, PieceKind::name) ? &document_->tags.names[pieces_[i].index] : nullptr;
}

Span Frame::between(std::size_t begin, std::size_t end) const {
    if (begin >= end || begin >= size()) return {};
    return {pieces_[begin].span.begin, pieces_[std::min(end, size()) - 1].span.end};
}

Frames make_frames(const Document& document, const std::vector<QuotedSpan>& quoted) {
    constexpr std::size_t most_pieces = 1000;
    std::vector<Piece> pieces = Cutter(document, quoted).pieces();
    std::vector<Frame> frames;
    std::size_t first = 0;
    bool speech = false;
    SentenceCursor cursor(document.segmentation.sentences);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        speech = speech || pieces[i].kind == PieceKind::quote || pieces[i].kind == PieceKind::attribution;
        const bool last = i + 1 == pieces.size() || i + 1 - first == most_pieces;
        if (!last && !parts(document, cursor, pieces[i], pieces[i + 1])) continue;
        const std::uint32_t sentence = sentence_of(document.segmentation, pieces[first].span.begin);
        frames.emplace_back(document, std::span(pieces).subspan(first, i + 1 - first), document.segmentation.sentences[sentence].paragraph, speech);
        first = i + 1;
        speech = false;
    }
    return {std::move(pieces), std::move(frames)};
}

}  // namespace crosstally
