#include "extract/claim/tag_words.h"

#include <algorithm>
#include <span>

#include "corpus/ascii.h"
#include "corpus/eight_bytes.h"

namespace crosstally {
namespace {

constexpr std::string_view curly_apostrophe = "\u2019";

// The tags of one list beside the tokens from a byte on, both in the order of the text.
template <class Tag>
class TagCursor {
public:
    TagCursor(const std::vector<Tag>& tags, std::uint32_t from) : tags_(tags) {
        const auto first = std::partition_point(tags.begin(), tags.end(), [from](const Tag& tag) { return tag.span.end <= from; });
        stand_at(static_cast<std::uint32_t>(first - tags.begin()));
    }

    // The first tag that ends after the token's beginning, where it covers some of the token.
    bool reach(Span token) {
        if (token.end <= begin_) return false;
        while (index_ < tags_.size() && tags_[index_].span.end <= token.begin) stand_at(index_ + 1);
        return token.end > begin_;
    }
    [[nodiscard]] std::uint32_t index() const { return index_; }

private:
    void stand_at(std::uint32_t index) {
        index_ = index;
        begin_ = index < tags_.size() ? tags_[index].span.begin : nothing;
    }

    const std::vector<Tag>& tags_;
    std::uint32_t index_ = 0;
    std::uint32_t begin_ = 0;  // of the tag
};

// Of one sentence.
class Tagger {
public:
    Tagger(Document& document, const Sentence& sentence)
        : document_(document), sentence_(sentence), figures_(document.tags.quantities, sentence.span.begin),
          periods_(document.tags.periods, sentence.span.begin), names_(document.tags.names, sentence.span.begin) {}

    void run() {
        curly_ = slice(document_.text, sentence_.span).find(curly_apostrophe) != std::string_view::npos;
        const std::span tokens(document_.segmentation.tokens);
        std::uint32_t i = sentence_.first_token;
        for (const Token& token : tokens.subspan(i, sentence_.end_token - i)) read(token, i++, document_.words.emplace_back());
    }

private:
    void read(const Token& token, std::uint32_t i, TaggedWord& word) {
        word.span = token.span;
        if (figures_.reach(token.span)) take_figure(word, i);
        if (periods_.reach(token.span)) word.period = periods_.index();
        if (names_.reach(token.span)) word.name = names_.index();
        read_letters(word);
        word.spaced = token.space_before;
        word.mark = token.kind == TokenKind::mark;
        const char first = text_[token.span.begin];
        word.capital = is_capital(first);
    }

    // Claims stand in the order of the quantities, one for each.
    void take_figure(TaggedWord& word, std::uint32_t token) {
        word.figure = figures_.index();
        Claim& claim = document_.claims[word.figure];
        if (claim.end_token == 0) claim.first_token = token;
        claim.end_token = token + 1;
    }

    void read_letters(TaggedWord& word) {
        word.low = {low_ + word.span.begin, word.span.size()};
        if (word.low.size() < 3) return;
        const char last = word.low.back();
        if (!curly_ && last != 's' && last != '\'') return;
        if (curly_ && may_be_curly(word.low) && word.low.find(curly_apostrophe) != std::string_view::npos) straighten(word);
        if (word.low.size() < 3) return;
        word.possessive = word.low.ends_with("'s") || word.low.ends_with("s'");
        if (word.low.ends_with("'s")) word.low.remove_suffix(2);
    }

    // False for nearly every word: its letters are of ASCII. The text is padded.
    static bool may_be_curly(std::string_view low) {
        return low.size() > 16 || any_byte(eight_bytes(low.data())) || (low.size() > 8 && any_byte(eight_bytes(low.data() + 8)));
    }

    void straighten(TaggedWord& word) {
        std::string& out = document_.straightened;
        const std::size_t most = document_.text.size() + 16;
        if (out.capacity() < most) out.reserve(most);
        const std::size_t begin = out.size();
        for (std::size_t at = 0; at < word.low.size();) {
            const bool curly = word.low.substr(at).starts_with(curly_apostrophe);
            out += curly ? '\'' : word.low[at];
            at += curly ? curly_apostrophe.size() : 1;
        }
        word.low = std::string_view(out).substr(begin);
    }

    Document& document_;
    const Sentence& sentence_;
    const char* const text_ = document_.text.data();
    const char* const low_ = document_.low.data();
    TagCursor<QuantityTag> figures_;
    TagCursor<PeriodTag> periods_;
    TagCursor<NameTag> names_;
    bool curly_ = false;  // the sentence has curly apostrophes
};

}  // namespace

void tag_words(Document& document, std::uint32_t sentence) {
    std::uint32_t& first = document.first_words[sentence];
    if (first != nothing) return;
    first = static_cast<std::uint32_t>(document.words.size());
    Tagger(document, document.segmentation.sentences[sentence]).run();
}

void tag_words(Document& document) {
    const auto& sentences = document.segmentation.sentences;
    document.words.reserve(document.segmentation.tokens.size());
    document.first_words.assign(sentences.size(), nothing);
    for (const Claim& claim : document.claims) {
        const std::uint32_t end = claim.span.end;
        for (std::uint32_t s = claim.sentence; s < sentences.size() && sentences[s].span.begin < end; ++s) tag_words(document, s);
    }
}

}  // namespace crosstally
