#include "extract/tag/frame.h"

#include <algorithm>

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
        while (token_ < tokens_.size()) {
            const Token& first = tokens_[token_];
            if (first.span.end > next_tag_) move_cursors(first.span.begin);
            Piece& piece = out.emplace_back();  // filled where it stands: a copy waits for what was just written
            if (first.span.end > next_tag_) take_tagged(first.span, piece);
            else take_word(piece);
            piece.capital = piece.kind != PieceKind::mark && piece.kind != PieceKind::quote && begins_capital(piece.span);
            piece.first_sentence = first.sentence;
            piece.last_sentence = tokens_[token_ - 1].sentence;
        }
        return out;
    }

private:
    // Past what begins before the byte. The next tag is the one that begins first.
    void move_cursors(std::uint32_t byte) {
        next_tag_ = none;
        move(quoted_, quote_, byte);
        move(document_.tags.names, name_, byte);
        move(document_.tags.attributions, attribution_, byte);
        move(document_.tags.periods, period_, byte);
    }

    template <class List>
    void move(const List& list, std::uint32_t& cursor, std::uint32_t byte) {
        while (cursor < list.size() && list[cursor].span.begin < byte) ++cursor;
        if (cursor < list.size()) next_tag_ = std::min(next_tag_, list[cursor].span.begin);
    }

    // A tag begins in this token; of several that do, the first of these kinds.
    void take_tagged(Span at, Piece& piece) {
        if (starts(quoted_, quote_, at)) {
            gather(quoted_[quote_].span, PieceKind::quote, quote_, piece);
            piece.breaks = true;
        } else if (starts(document_.tags.names, name_, at)) {
            gather(document_.tags.names[name_].span, PieceKind::name, name_, piece);
            piece.possessive = take_possessive(piece.span.end);
        } else if (starts(document_.tags.attributions, attribution_, at)) {
            gather(document_.tags.attributions[attribution_].span, PieceKind::attribution, attribution_, piece);
        } else {
            gather(document_.tags.periods[period_].span, PieceKind::period, period_, piece);
        }
    }

    template <class List>
    static bool starts(const List& list, std::uint32_t cursor, Span at) {
        return cursor < list.size() && list[cursor].span.begin < at.end;
    }

    void gather(Span span, PieceKind kind, std::uint32_t index, Piece& piece) {
        piece.span = span;
        piece.kind = kind;
        piece.index = index;
        while (token_ < tokens_.size() && tokens_[token_].span.begin < span.end) ++token_;
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
    void take_word(Piece& piece) {
        const Token& first = tokens_[token_++];
        piece.span = first.span;
        if (first.kind == TokenKind::mark) {
            piece.kind = PieceKind::mark;
            piece.breaks = parts_clauses(slice(document_.text, first.span));
            return;
        }
        while (token_ + 1 < tokens_.size() && !tokens_[token_].space_before && !tokens_[token_ + 1].space_before &&
               slice(document_.text, tokens_[token_].span) == "-" && tokens_[token_ + 1].kind != TokenKind::mark) {
            piece.span.end = tokens_[token_ + 1].span.end;
            token_ += 2;
        }
        if (token_ < tokens_.size() && !tokens_[token_].space_before && is_apostrophe(tokens_[token_].span)) {
            piece.span.end = tokens_[token_++].span.end;
        }
    }

    bool begins_capital(Span at) const {
        const auto first = static_cast<unsigned char>(document_.text[at.begin]);
        return (first >= 'A' && first <= 'Z') || first == 0xC3;
    }

    static bool parts_clauses(std::string_view mark) {
        if (mark.size() == 1) {
            const char c = mark[0];
            return c == ',' || c == '.' || c == '-' || c == ';' || c == ':' || c == '(' || c == ')' || c == '?' || c == '!';
        }
        return mark == "\u2013" || mark == "\u2014";
    }

    bool is_apostrophe(Span at) const {
        const std::string_view mark = slice(document_.text, at);
        return (mark == "'" || mark == "\u2019") && !begins_quote(at);
    }

    const Document& document_;
    const std::vector<Token>& tokens_;
    const std::vector<QuotedSpan>& quoted_;
    static constexpr std::uint32_t none = 0xffffffff;
    std::size_t token_ = 0;
    std::uint32_t next_tag_ = 0;  // where one begins that no token has reached yet
    std::uint32_t quote_ = 0;
    std::uint32_t name_ = 0;
    std::uint32_t attribution_ = 0;
    std::uint32_t period_ = 0;
};

// A sentence begins between the two pieces, and the second does not carry on what a quotation began.
bool parts(const Document& document, const Piece& a, const Piece& b) {
    if (a.last_sentence == b.first_sentence) return false;
    const auto& sentences = document.segmentation.sentences;
    if (sentences[a.last_sentence].paragraph != sentences[b.first_sentence].paragraph) return true;
    const char first = document.text[b.span.begin];
    return a.kind != PieceKind::quote || !(first >= 'a' && first <= 'z');
}

}  // namespace

bool Frame::verb_of_speech(std::size_t i) const {
    const AttributionTag* tag = attribution(i);
    return tag != nullptr && (tag->kind <= AttributionKind::put || tag->kind == AttributionKind::found);
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
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        speech = speech || pieces[i].kind == PieceKind::quote || pieces[i].kind == PieceKind::attribution;
        const bool last = i + 1 == pieces.size() || i + 1 - first == most_pieces;
        if (!last && !parts(document, pieces[i], pieces[i + 1])) continue;
        const std::uint32_t paragraph = document.segmentation.sentences[pieces[first].first_sentence].paragraph;
        frames.emplace_back(document, std::span(pieces).subspan(first, i + 1 - first), paragraph, speech);
        first = i + 1;
        speech = false;
    }
    return {std::move(pieces), std::move(frames)};
}

}  // namespace crosstally
