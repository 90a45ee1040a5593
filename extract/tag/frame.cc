#include "extract/tag/frame.h"

#include <algorithm>
#include "corpus/ascii.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

constexpr std::size_t most_pieces = 1000;  // of a frame

constexpr std::uint32_t none = 0xffffffff;

// Walks a list of tags, in the order of the text.
template <class Tag>
class TagsAhead {
public:
    explicit TagsAhead(const std::vector<Tag>& tags) : first_(tags.data()), tag_(first_), end_(first_ + tags.size()) { set_begin(); }

    // Past the tags that begin before the byte.
    void move(std::uint32_t byte) {
        while (begin_ < byte) {
            ++tag_;
            set_begin();
        }
    }

    [[nodiscard]] std::uint32_t begin() const { return begin_; }  // of the tag; none behind the last
    [[nodiscard]] Span span() const { return tag_->span; }
    [[nodiscard]] std::uint32_t index() const { return static_cast<std::uint32_t>(tag_ - first_); }

private:
    void set_begin() { begin_ = tag_ == end_ ? none : tag_->span.begin; }

    const Tag* first_;
    const Tag* tag_;
    const Tag* end_;
    std::uint32_t begin_ = none;
};

// Walks the tokens, gathers what belongs together into pieces, and these into frames.
class Cutter {
public:
    Cutter(const Document& document, const std::vector<QuotedSpan>& quoted)
        : document_(document), tokens_(document.segmentation.tokens), quotes_(quoted), names_(document.tags.names),
          attributions_(document.tags.attributions), periods_(document.tags.periods) {
        pieces_.reserve(tokens_.size());
    }

    Frames frames() {
        while (token_ < tokens_.size()) {
            const Span first = tokens_[token_].span;
            if (first.end > next_tag_) move_cursors(first.begin);
            if (first.end > next_tag_) take_tagged(first);
            else take_words();
        }
        if (pieces_.size() > first_) end_frame(pieces_.size());
        return {std::move(pieces_), std::move(frames_)};
    }

private:
    // The last piece, now filled, lies in these sentences; it may begin a frame.
    void place(std::uint32_t first_sentence, std::uint32_t last_sentence) {
        const std::size_t size = pieces_.size() - 1 - first_;  // of the frame, without it
        if (size == most_pieces || first_sentence != last_sentence_) end_frame_before(first_sentence);
        last_sentence_ = last_sentence;
    }

    void end_frame_before(std::uint32_t sentence) {
        const std::size_t last = pieces_.size() - 1;
        if (last > first_) {
            if (last - first_ < most_pieces && !parts(sentence)) return;
            end_frame(last);
        }
        first_sentence_ = sentence;
    }

    // The sentence that the last piece begins does not carry on what a quotation began.
    [[nodiscard]] bool parts(std::uint32_t sentence) const {
        const auto& sentences = document_.segmentation.sentences;
        if (sentences[last_sentence_].paragraph != sentences[sentence].paragraph) return true;
        const char first = document_.text[pieces_.back().span.begin];
        return pieces_[pieces_.size() - 2].kind != PieceKind::quote || !is_small(first);
    }

    void end_frame(std::size_t end) {
        const std::uint32_t paragraph = document_.segmentation.sentences[first_sentence_].paragraph;
        frames_.emplace_back(document_, std::span(pieces_).subspan(first_, end - first_), paragraph, speech_);
        first_ = end;
        speech_ = false;
    }

    // Past what begins before the byte. The next tag is the one that begins first.
    void move_cursors(std::uint32_t byte) {
        quotes_.move(byte);
        names_.move(byte);
        attributions_.move(byte);
        periods_.move(byte);
        next_tag_ = std::min(std::min(quotes_.begin(), names_.begin()), std::min(attributions_.begin(), periods_.begin()));
    }

    // A tag begins in this token; of several that do, the first of these kinds.
    void take_tagged(Span at) {
        Piece& piece = pieces_.emplace_back();
        const std::uint32_t sentence = tokens_[token_].sentence;
        if (quotes_.begin() < at.end) {
            gather(quotes_, PieceKind::quote, piece);
            piece.breaks = true;
        } else if (names_.begin() < at.end) {
            gather(names_, PieceKind::name, piece);
            piece.possessive = take_possessive(piece.span.end);
        } else if (attributions_.begin() < at.end) {
            gather(attributions_, PieceKind::attribution, piece);
            if (document_.tags.attributions[piece.index].kind == AttributionKind::title) skip_stop(piece.span.end, sentence);
        } else {
            gather(periods_, PieceKind::period, piece);
        }
        place(sentence, tokens_[token_ - 1].sentence);
        speech_ = speech_ || piece.kind == PieceKind::quote || piece.kind == PieceKind::attribution;
    }

    template <class Tag>
    void gather(const TagsAhead<Tag>& tag, PieceKind kind, Piece& piece) {
        const Span span = tag.span();
        piece.span = span;
        piece.kind = kind;
        piece.capital = kind != PieceKind::quote && begins_capital(span);
        piece.index = tag.index();
        while (token_ < tokens_.size() && tokens_[token_].span.begin < span.end) ++token_;
    }

    // "Dr. Ann Harrow": the stop is the title's own and parts nothing.
    void skip_stop(std::uint32_t end, std::uint32_t sentence) {
        if (token_ >= tokens_.size() || tokens_[token_].sentence != sentence) return;
        if (tokens_[token_].span.begin == end && document_.text[end] == '.') ++token_;
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

    bool begins_quote(Span at) const { return quotes_.begin() == at.begin; }

    // Up to the next tag: most of a text. Only the first of a sentence, and one that a full frame has no room for, can begin a frame.
    void take_words() {
        const Token* const end = tokens_.data() + tokens_.size();
        const Token* token = tokens_.data() + token_;
        const std::uint32_t next_tag = next_tag_;
        while (token != end && token->span.end <= next_tag) {
            const std::uint32_t sentence = token->sentence;
            token = take_word(token, end);
            place(sentence, token[-1].sentence);
            const auto room = static_cast<std::ptrdiff_t>(most_pieces - (pieces_.size() - first_));
            const std::ptrdiff_t left = tokens_.data() + document_.segmentation.sentences[sentence].end_token - token;
            const Token* const stop = token + std::max<std::ptrdiff_t>(std::min(room, left), 0);
            while (token < stop && token->span.end <= next_tag) token = take_word(token, end);
            last_sentence_ = token[-1].sentence;
        }
        token_ = static_cast<std::size_t>(token - tokens_.data());
    }

    const Token* take_word(const Token* token, const Token* end) {
        Piece& piece = pieces_.emplace_back();
        piece.span = token->span;
        if (token->kind == TokenKind::mark) {
            piece.kind = PieceKind::mark;
            piece.breaks = parts_clauses(slice(document_.text, token->span));
            return token + 1;
        }
        piece.capital = begins_capital(token->span);
        ++token;
        return token != end && !token->space_before ? take_joined(token, end, piece) : token;
    }

    // What hangs on a word by a hyphen or apostrophe: "41-year-old", "Webb-Chaudhry", "Chiefs’".
    const Token* take_joined(const Token* token, const Token* end, Piece& piece) const {
        while (token + 1 < end && !token[0].space_before && !token[1].space_before &&
               slice(document_.text, token->span) == "-" && token[1].kind != TokenKind::mark) {
            piece.span.end = token[1].span.end;
            token += 2;
        }
        if (token < end && !token->space_before && is_apostrophe(token->span)) piece.span.end = token++->span.end;
        return token;
    }

    bool begins_capital(Span at) const {
        const char first = document_.text[at.begin];
        return is_capital(first) || first == '\xC3';
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
    TagsAhead<QuotedSpan> quotes_;
    TagsAhead<NameTag> names_;
    TagsAhead<AttributionTag> attributions_;
    TagsAhead<PeriodTag> periods_;
    std::size_t token_ = 0;
    std::uint32_t next_tag_ = 0;  // where one begins that no token has reached yet
    std::vector<Piece> pieces_;  // with room for more than there will be: none is moved
    std::vector<Frame> frames_;
    std::size_t first_ = 0;  // piece of the frame in hand
    std::uint32_t first_sentence_ = none;  // that it lies in
    std::uint32_t last_sentence_ = none;   // that the piece before lies in
    bool speech_ = false;    // in it
};

}  // namespace

bool Frame::is(std::size_t i, WordList list) const { return i < size() && document_->lists->has_padded(list, lower(i)); }

bool Frame::verb_of_speech(std::size_t i) const {
    const AttributionTag* tag = attribution(i);
    return tag != nullptr && (tag->kind <= AttributionKind::put || tag->kind == AttributionKind::found);
}

Span Frame::between(std::size_t begin, std::size_t end) const {
    if (begin >= end || begin >= size()) return {};
    return {pieces_[begin].span.begin, pieces_[std::min(end, size()) - 1].span.end};
}

Frames make_frames(const Document& document, const std::vector<QuotedSpan>& quoted) { return Cutter(document, quoted).frames(); }

}  // namespace crosstally
