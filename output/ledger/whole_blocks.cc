#include "output/ledger/whole_blocks.h"

#include <algorithm>
#include <span>

#include "extract/claim/sentence_words.h"
#include "output/ledger/new_article.h"

namespace crosstally {
namespace {

using Figures = std::vector<const FigureRecord*>;

constexpr char word_end = ' ';

std::uint64_t with_word(std::uint64_t hash, std::string_view word) {
    for (const char c : word) hash = next_hash(hash, c);
    return next_hash(hash, word_end);
}

bool is_one_sentence(const FigureRecord& a, const FigureRecord& b) {
    return a.place.in_title == b.place.in_title && a.sentence.span.start == b.sentence.span.start;
}

// Its numbers, in digits or in words, are left out.
std::int64_t block_of_sentence(const Figures& figures) {
    const SentenceRef& sentence = figures.front()->sentence;
    std::uint64_t hash = no_hash;
    for (const SentenceWord& word : sentence_words(sentence.text, sentence.span.start)) {
        const auto is_in = [&word](const FigureRecord* figure) { return figure->place.span.start < word.end && word.start < figure->place.span.end; };
        if (!word.number && std::ranges::none_of(figures, is_in)) hash = with_word(hash, word.text);
    }
    return block_of({whole_sentence_sort, hash});
}

void append_halves(const QuoteRecord& quote, std::vector<std::int64_t>& blocks) {
    const std::vector<SentenceWord> words = sentence_words(quote.place.text, 0);
    const auto block_of_half = [](std::span<const SentenceWord> half, char side) {
        std::uint64_t hash = next_hash(no_hash, side);
        for (const SentenceWord& word : half) hash = with_word(hash, word.text);
        return block_of({half_of_quote_sort, hash});
    };
    const std::size_t middle = (words.size() + 1) / 2;
    if (middle == words.size()) return;  // a word alone
    blocks.push_back(block_of_half(std::span(words).first(middle), '<'));
    blocks.push_back(block_of_half(std::span(words).subspan(middle), '>'));
}

}  // namespace

void append_whole_blocks(const std::vector<Record>& records, std::vector<std::int64_t>& blocks) {
    Figures figures;  // of one sentence
    const auto finish = [&] {
        if (!figures.empty()) blocks.push_back(block_of_sentence(figures));
        figures.clear();
    };
    for (const Record& record : records) {
        if (const auto* quote = std::get_if<QuoteRecord>(&record)) append_halves(*quote, blocks);
        const auto* figure = std::get_if<FigureRecord>(&record);
        if (figure == nullptr) continue;
        if (!figures.empty() && !is_one_sentence(*figures.front(), *figure)) finish();
        figures.push_back(figure);
    }
    finish();
}

}  // namespace crosstally
