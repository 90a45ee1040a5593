#include "rules/automaton/word_steps.h"

#include <algorithm>
#include <array>

namespace crosstally {

WordSteps::WordSteps(const RuleGraph& graph)
    : automaton_(graph), words_(1), word_slots_(std::size_t{1} << word_bits), pairs_(std::size_t{1} << pair_bits) {}

void WordSteps::forget() {
    automaton_.forget();
    for (Word& word : words_) word.next = {};
    std::fill(pairs_.begin(), pairs_.end(), PairSet{});
}

void WordSteps::read(std::string_view text, const std::vector<Token>& tokens) {
    text_ = text;
    tokens_ = tokens.data();
    if (words_.size() > word_slots_.size() / 2) {
        words_.resize(1);
        std::fill(word_slots_.begin(), word_slots_.end(), std::uint16_t{0});
        std::fill(pairs_.begin(), pairs_.end(), PairSet{});
    }
    forms_.resize(tokens.size());
    std::uint32_t* form = forms_.data();
    std::uint32_t end = 0;  // of the token before
    for (const Token& token : tokens) {
        *form++ = form_of(token, end);
        end = token.span.end;
    }
}

inline std::uint32_t WordSteps::form_of(const Token& token, std::uint32_t gap_begin) {
    const std::uint32_t gap = token.span.begin - gap_begin;
    const std::uint32_t before = gap == 0 ? 0 : gap == 1 && text_[gap_begin] == ' ' ? after_space : after_other;
    return before | (token.kind == TokenKind::number ? unknown_word : word_of(token.span));
}

inline WordBytes WordSteps::bytes_of(Span span) const {
    if (span.begin + WordBytes::most <= text_.size()) return word_bytes(text_.data() + span.begin, span.size());
    std::array<char, WordBytes::most> padded{};
    std::copy_n(text_.begin() + span.begin, span.size(), padded.begin());
    return word_bytes(padded.data(), span.size());
}

inline std::uint32_t WordSteps::word_of(Span span) {
    if (span.size() > WordBytes::most) return unknown_word;
    const WordBytes bytes = bytes_of(span);
    const std::uint64_t hash = (bytes.head ^ bytes.tail * 0xD6E8FEB86659FD93U) * 0x9E3779B97F4A7C15U;
    std::uint64_t slot = hash >> (64U - word_bits);
    for (; word_slots_[slot] != 0; slot = (slot + 1) & (word_slots_.size() - 1)) {
        const Word& word = words_[word_slots_[slot]];
        if (word.bytes == bytes && word.size == span.size()) return word_slots_[slot];
    }
    return add_word({bytes, span.size(), {}}, slot);
}

std::uint32_t WordSteps::add_word(const Word& word, std::size_t slot) {
    if (words_.size() > word_slots_.size() / 4 * 3) return unknown_word;
    word_slots_[slot] = static_cast<std::uint16_t>(words_.size());
    words_.push_back(word);
    return word_slots_[slot];
}

Automaton::State WordSteps::make_first(std::size_t token, Before before) {
    const Automaton::State state = walk(automaton_.begin(before), spans(token).begin, spans(token).end);
    words_[forms_[token] & word_mask].next[Automaton::which(before)] = static_cast<std::uint16_t>(state);
    return state;
}

Automaton::State WordSteps::walk(Automaton::State state, std::uint32_t at, std::uint32_t end) {
    while (at < end && state != Automaton::dead) state = automaton_.next(state, static_cast<unsigned char>(text_[at++]));
    return state;
}

}  // namespace crosstally
