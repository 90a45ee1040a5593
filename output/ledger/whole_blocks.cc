#include "output/ledger/whole_blocks.h"

#include <algorithm>
#include <span>

#include "extract/claim/sentence_words.h"
#include "output/ledger/new_article.h"

namespace crosstally {
namespace {

using Figures = std::vector<const FigureRecord*>;

// What the hashes of a sentence, of a quotation's first half and of its second begin with.
enum Begin : std::uint64_t { sentence = 1, first_half = 2, second_half = 3 };

std::uint64_t with_word(std::uint64_t hash, std::string_view word) {
    return (hash ^ hash_of_word(word)) * 1099511628211U;
}

bool is_one_sentence(const FigureRecord& a, const FigureRecord& b) {
    return a.place.in_title == b.place.in_title && a.sentence.span.start == b.sentence.span.start;
}

// Its numbers, in digits or in words, are left out.
std::int64_t block_of_sentence(const Figures& figures) {
    const SentenceRef& words = figures.front()->sentence;
    std::uint64_t hash = Begin::sentence;
    for (const SentenceWord& word : sentence_words(words.text, words.span.start)) {
        const auto is_in = [&word](const FigureRecord* figure) { return figure->place.span.start < word.end && word.start < figure->place.span.end; };
        if (!word.number && std::ranges::none_of(figures, is_in)) hash = with_word(hash, word.text);
    }
    return block_of({whole_sentence_sort, hash});
}

void append_halves(const QuoteRecord& quote, std::vector<std::int64_t>& blocks) {
    const std::vector<SentenceWord> words = sentence_words(quote.place.text, 0);
    const auto block_of_half = [](std::span<const SentenceWord> half, std::uint64_t hash) {
        for (const SentenceWord& word : half) hash = with_word(hash, word.text);
        return block_of({half_of_quote_sort, hash});
    };
    const std::size_t middle = (words.size() + 1) / 2;
    if (middle == words.size()) return;  // a word alone
    blocks.push_back(block_of_half(std::span(words).first(middle), Begin::first_half));
    blocks.push_back(block_of_half(std::span(words).subspan(middle), Begin::second_half));
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
        const auto* figure = figure_of(record);
        if (figure == nullptr) continue;
        if (!figures.empty() && !is_one_sentence(*figures.front(), *figure)) finish();
        figures.push_back(figure);
    }
    finish();
}

}  // namespace crosstally
