#include "extract/reconcile/phrase.h"

#include <algorithm>

#include "extract/claim/sentence_words.h"

namespace crosstally {

std::string phrase_of(std::span<const Word> words, std::size_t begin, std::size_t end) {
    std::string phrase = " ";
    for (std::size_t i = begin; i < std::min(end, words.size()); ++i) phrase.append(words[i].text) += ' ';
    return phrase;
}

std::string Phrases::between(std::uint32_t figure_a, std::uint32_t figure_b) const {
    return join(view_.word_of(figure_a) + 1, view_.word_of(figure_b));
}

std::string Phrases::before(std::uint32_t figure, std::size_t words) const {
    const std::size_t at = view_.word_of(figure);
    return join(at - std::min(at, words), at);
}

std::string Phrases::after(std::uint32_t figure, std::size_t words) const {
    const std::size_t at = view_.word_of(figure);
    return join(at + 1, at + 1 + words);
}

std::string_view text_between(const Batch& batch, std::uint32_t a, std::uint32_t b) {
    const SentenceRef& sentence = *batch.sentence_of(batch.figures[a]).ref;
    const std::uint32_t start = sentence.span.start;
    return slice_code_points(sentence.text, batch.figures[a].record->place.span.end - start, batch.figures[b].record->place.span.start - start);
}

bool has_any(std::string_view phrase, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return phrase.find(word) != std::string_view::npos; });
}

std::size_t count_words(std::string_view phrase) {
    const auto spaces = std::count(phrase.begin(), phrase.end(), ' ');
    return spaces > 0 ? static_cast<std::size_t>(spaces - 1) : 0;
}

}  // namespace crosstally
