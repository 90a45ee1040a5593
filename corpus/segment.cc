#include "corpus/segment.h"

#include <unicode/rbbi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>

#include "corpus/break_table.h"
#include "corpus/sentence_ends.h"
#include "corpus/utf8.h"
#include "corpus/wire_dateline.h"

namespace crosstally {
namespace {

std::unique_ptr<icu::BreakIterator> make_iterator(icu::BreakIterator* (*make)(const icu::Locale&, UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> iterator(make(icu::Locale::getEnglish(), status));
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU has no break rules: ") + u_errorName(status));
    return iterator;
}

// One sort of break: ICU's rules and the table that walks them where that can be. Never changed; threads share it.
class BreakRules {
public:
    explicit BreakRules(icu::BreakIterator* (*make)(const icu::Locale&, UErrorCode&)) : iterator_(make_iterator(make)) {
        const auto* by_rules = dynamic_cast<icu::RuleBasedBreakIterator*>(iterator_.get());
        if (by_rules == nullptr) return;
        std::uint32_t size = 0;
        const std::uint8_t* rules = const_cast<icu::RuleBasedBreakIterator*>(by_rules)->getBinaryRules(size);
        table_ = BreakTable::read({rules, size});
    }

    [[nodiscard]] bool walk(std::string_view text, std::vector<Break>& pieces) const { return table_ && table_->split(text, pieces); }
    [[nodiscard]] std::unique_ptr<icu::BreakIterator> iterator() const { return std::unique_ptr<icu::BreakIterator>(iterator_->clone()); }

private:
    std::unique_ptr<icu::BreakIterator> iterator_;
    std::optional<BreakTable> table_;
};

const BreakRules& rules_of_words() {
    static const BreakRules rules(icu::BreakIterator::createWordInstance);
    return rules;
}

const BreakRules& rules_of_sentences() {
    static const BreakRules rules(icu::BreakIterator::createSentenceInstance);
    return rules;
}

// Splits texts one after the other: by the table, else by an iterator of its own.
class Breaks {
public:
    explicit Breaks(const BreakRules& rules) : rules_(rules) {}

    const std::vector<Break>& split(std::string_view text) {
        pieces_.clear();
        if (!rules_.walk(text, pieces_)) ask_iterator(text);
        return pieces_;
    }

private:
    void ask_iterator(std::string_view text) {
        if (iterator_ == nullptr) iterator_ = rules_.iterator();
        pieces_.clear();
        UErrorCode status = U_ZERO_ERROR;
        UText* const units = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
        iterator_->setText(units, status);
        iterator_->first();
        for (int32_t end = iterator_->next(); end != icu::BreakIterator::DONE; end = iterator_->next()) {
            pieces_.push_back({static_cast<std::uint32_t>(end), iterator_->getRuleStatus()});
        }
        utext_close(units);
        if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU cannot read a text: ") + u_errorName(status));
    }

    const BreakRules& rules_;
    std::unique_ptr<icu::BreakIterator> iterator_;  // made when a text first needs it
    std::vector<Break> pieces_;
};

bool is_blank(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return byte <= ' ' || byte == 0x7F;
    const std::optional<CodePoint> point = decode_utf8(text, at);
    return point && u_isUWhiteSpace(static_cast<UChar32>(point->value));
}

}  // namespace

struct Segmenter::Icu {
    Breaks words{rules_of_words()};
    Breaks sentences{rules_of_sentences()};
    std::string unwrapped;  // the text, soft line ends turned into spaces

    void find_words(std::string_view text, Segmentation& out);
    void find_sentences(std::string_view text, Segmentation& out);
};

void Segmenter::Icu::find_words(std::string_view text, Segmentation& out) {
    bool space = true;
    std::uint32_t begin = 0;
    const std::vector<Break>& pieces = words.split(unwrapped);
    out.tokens.reserve(pieces.size());
    out.capitals.resize(pieces.size());
    std::uint32_t* capital = out.capitals.data();
    std::uint32_t count = 0;
    for (const Break& piece : pieces) {
        if (is_blank(text, begin)) {
            space = true;
        } else {
            const char first = text[begin];
            *capital = count++;
            capital += first >= 'A' && first <= 'Z' ? 1 : 0;  // no branch: nobody could guess it
            const TokenKind kind = first >= '0' && first <= '9'        ? TokenKind::number
                                   : piece.status >= UBRK_WORD_NUMBER ? TokenKind::word
                                                                      : TokenKind::mark;
            out.tokens.push_back({{begin, piece.end}, kind, space});
            space = false;
        }
        begin = piece.end;
    }
    out.capitals.resize(static_cast<std::size_t>(capital - out.capitals.data()));
}

namespace {

// Nobody wrote a sentence longer than this: it is a table or rubbish. Each record repeats its sentence, so it is cut into
// pieces that cost no more than prose: at white space, else between two tokens.
constexpr std::uint32_t longest_sentence = 2000;  // bytes
constexpr std::uint32_t longest_piece = 1000;

std::uint32_t end_of_piece(std::string_view text, Span rest, const std::vector<Token>& tokens) {
    const std::uint32_t limit = rest.begin + longest_piece;
    const std::size_t space = text.substr(rest.begin, longest_piece).find_last_of(" \t\n");
    if (space != std::string_view::npos && space > 0) return rest.begin + static_cast<std::uint32_t>(space);
    const auto begins_after = [](std::uint32_t at, const Token& token) { return at < token.span.begin; };
    auto next = std::upper_bound(tokens.begin(), tokens.end(), limit, begins_after);
    if (next != tokens.begin() && (next - 1)->span.begin > rest.begin) --next;
    return next == tokens.end() ? rest.end : std::min(next->span.begin, rest.end);
}

void append_pieces(std::string_view text, Span rest, Segmentation& out) {
    const bool whole = rest.size() <= longest_sentence;
    while (!rest.empty()) {
        const std::uint32_t end = whole || rest.size() <= longest_piece ? rest.end : end_of_piece(text, rest, out.tokens);
        out.sentences.emplace_back().span = trimmed(text, {rest.begin, end});
        rest = trimmed(text, {end, rest.end});
    }
}

void append_sentences(std::string_view text, std::string_view unwrapped, Span stretch, Segmentation& out) {
    for (std::size_t next = 0; next != std::string_view::npos;) {
        next = next_begin_with_number(slice(unwrapped, stretch));
        const std::uint32_t end = next == std::string_view::npos ? stretch.end : stretch.begin + static_cast<std::uint32_t>(next);
        append_pieces(text, trimmed(text, {stretch.begin, end}), out);
        stretch.begin = end;
    }
}

}  // namespace

void Segmenter::Icu::find_sentences(std::string_view text, Segmentation& out) {
    std::uint32_t begin = 0;
    for (const auto& [end, status] : sentences.split(unwrapped)) {
        const bool last = end == text.size();
        const std::string_view stretch = text.substr(begin, end - begin);
        if (!last && (ends_in_abbreviation(stretch) || goes_on_in_small(stretch, text.substr(end)))) continue;
        append_sentences(text, unwrapped, {begin, end}, out);
        begin = end;
    }
}

namespace {

void set_dateline(std::string_view text, Sentence& sentence) {
    const std::size_t length = end_of_wire_dateline(slice(text, sentence.span));
    if (length > 0) sentence.dateline_end = sentence.span.begin + static_cast<std::uint32_t>(length);
}

// Both lists are in the order of the text: one walk gives each sentence its tokens and paragraph.
void join_tokens_and_sentences(std::string_view text, Segmentation& out) {
    std::uint32_t token = 0;
    std::uint32_t paragraph = 0;
    for (std::uint32_t i = 0; i < out.sentences.size(); ++i) {
        Sentence& sentence = out.sentences[i];
        if (i > 0 && breaks_paragraph(text, {out.sentences[i - 1].span.end, sentence.span.begin})) ++paragraph;
        sentence.paragraph = paragraph;
        if (i == 0 || paragraph > out.sentences[i - 1].paragraph) set_dateline(text, sentence);
        sentence.first_token = token;
        while (token < out.tokens.size() && out.tokens[token].span.begin < sentence.span.end) {
            out.tokens[token++].sentence = i;
        }
        sentence.end_token = token;
    }
    out.paragraphs = out.sentences.empty() ? 0 : paragraph + 1;
}

}  // namespace

Segmenter::Segmenter() : icu_(std::make_unique<Icu>()) {}
Segmenter::~Segmenter() = default;

void Segmenter::segment(std::string_view text, Segmentation& out) {
    out.tokens.clear();
    out.sentences.clear();
    icu_->unwrapped = text;
    for (const std::uint32_t at : soft_line_ends(text)) icu_->unwrapped[at] = ' ';
    icu_->find_words(text, out);
    icu_->find_sentences(text, out);
    join_tokens_and_sentences(text, out);
}

}  // namespace crosstally
