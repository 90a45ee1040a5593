#include "corpus/segment.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <stdexcept>
#include <string>

#include "corpus/sentence_ends.h"

namespace crosstally {
namespace {

std::unique_ptr<icu::BreakIterator> make_iterator(icu::BreakIterator* (*make)(const icu::Locale&, UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> iterator(make(icu::Locale::getEnglish(), status));
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU has no break rules: ") + u_errorName(status));
    return iterator;
}

}  // namespace

struct Segmenter::Icu {
    std::unique_ptr<icu::BreakIterator> words = make_iterator(icu::BreakIterator::createWordInstance);
    std::unique_ptr<icu::BreakIterator> sentences = make_iterator(icu::BreakIterator::createSentenceInstance);
    std::u16string units;              // the text in UTF-16, soft line ends turned into spaces
    std::vector<std::uint32_t> bytes;  // byte offset of each UTF-16 unit, and of the end

    void convert(std::string_view text);
    void find_words(std::string_view text, Segmentation& out);
    void find_sentences(std::string_view text, Segmentation& out);
};

void Segmenter::Icu::convert(std::string_view text) {
    units.clear();
    bytes.clear();
    units.reserve(text.size());
    bytes.reserve(text.size() + 1);
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const auto continuation = [&](std::size_t k) { return static_cast<char32_t>(text[i + k] & 0x3F); };
        char32_t point = lead;
        std::size_t size = 1;
        if (lead >= 0xF0) {
            point = static_cast<char32_t>(lead & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3);
            size = 4;
        } else if (lead >= 0xE0) {
            point = static_cast<char32_t>(lead & 0x0F) << 12 | continuation(1) << 6 | continuation(2);
            size = 3;
        } else if (lead >= 0x80) {
            point = static_cast<char32_t>(lead & 0x1F) << 6 | continuation(1);
            size = 2;
        }
        bytes.push_back(static_cast<std::uint32_t>(i));
        if (point >= 0x10000) {
            units.push_back(static_cast<char16_t>(0xD7C0 + (point >> 10)));
            bytes.push_back(static_cast<std::uint32_t>(i));
            point = 0xDC00 | (point & 0x3FF);
        }
        units.push_back(static_cast<char16_t>(point));
        i += size;
    }
    bytes.push_back(static_cast<std::uint32_t>(text.size()));
    for (const std::uint32_t at : soft_line_ends(text)) {
        units[static_cast<std::size_t>(std::lower_bound(bytes.begin(), bytes.end(), at) - bytes.begin())] = u' ';
    }
}

void Segmenter::Icu::find_words(std::string_view text, Segmentation& out) {
    words->setText(icu::UnicodeString(false, units.data(), static_cast<int32_t>(units.size())));
    bool space = true;
    int32_t begin = words->first();
    for (int32_t end = words->next(); end != icu::BreakIterator::DONE; begin = end, end = words->next()) {
        const char16_t first = units[static_cast<std::size_t>(begin)];
        if (u_isUWhiteSpace(first) || (u_iscntrl(first) && first < 0x80)) {
            space = true;
            continue;
        }
        Token token;
        token.span = {bytes[static_cast<std::size_t>(begin)], bytes[static_cast<std::size_t>(end)]};
        const auto byte = static_cast<unsigned char>(text[token.span.begin]);
        token.kind = byte >= '0' && byte <= '9'                   ? TokenKind::number
                     : words->getRuleStatus() >= UBRK_WORD_NUMBER ? TokenKind::word
                                                                  : TokenKind::mark;
        token.space_before = space;
        space = false;
        out.tokens.push_back(token);
    }
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

}  // namespace

void Segmenter::Icu::find_sentences(std::string_view text, Segmentation& out) {
    sentences->setText(icu::UnicodeString(false, units.data(), static_cast<int32_t>(units.size())));
    std::uint32_t begin = 0;
    sentences->first();
    for (int32_t at = sentences->next(); at != icu::BreakIterator::DONE; at = sentences->next()) {
        const std::uint32_t end = bytes[static_cast<std::size_t>(at)];
        const bool last = end == text.size();
        if (!last && ends_in_abbreviation(text.substr(begin, end - begin))) continue;
        append_pieces(text, trimmed(text, {begin, end}), out);
        begin = end;
    }
}

namespace {

// Both lists are in the order of the text: one walk gives each sentence its tokens and paragraph.
void join_tokens_and_sentences(std::string_view text, Segmentation& out) {
    std::uint32_t token = 0;
    std::uint32_t paragraph = 0;
    for (std::uint32_t i = 0; i < out.sentences.size(); ++i) {
        Sentence& sentence = out.sentences[i];
        if (i > 0 && breaks_paragraph(text, {out.sentences[i - 1].span.end, sentence.span.begin})) ++paragraph;
        sentence.paragraph = paragraph;
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
    icu_->convert(text);
    icu_->find_words(text, out);
    icu_->find_sentences(text, out);
    join_tokens_and_sentences(text, out);
}

}  // namespace crosstally
