#include "rules/automaton/word_steps.h"

#include <algorithm>

#include "corpus/word_hash.h"

namespace crosstally {
namespace {

constexpr std::size_t longest = 16;  // bytes of a word

using WordBytes = std::array<std::uint64_t, 2>;

// The word's bytes, then zeros.
WordBytes bytes_of(std::string_view text, Span span) {
    const std::size_t size = span.size();
    const std::uint64_t head = first_bytes(bytes_at(text, span.begin), std::min<std::size_t>(size, 8));
    return {head, size > 8 ? first_bytes(bytes_at(text, span.begin + 8), size - 8) : 0};
}

}  // namespace

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
    std::uint32_t end = 0;  // of the token before
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        forms_[i] = form_of(tokens[i], end);
        end = tokens[i].span.end;
    }
}

std::uint32_t WordSteps::form_of(const Token& token, std::uint32_t gap_begin) {
    const std::uint32_t gap = token.span.begin - gap_begin;
    const std::uint32_t before = gap == 0 ? 0 : gap == 1 && text_[gap_begin] == ' ' ? after_space : after_other;
    return before | (token.kind == TokenKind::number ? unknown_word : word_of(token.span));
}

std::uint32_t WordSteps::word_of(Span span) {
    if (span.size() > longest) return unknown_word;
    const WordBytes bytes = bytes_of(text_, span);
    const std::uint64_t hash = (bytes[0] ^ bytes[1] * 0xD6E8FEB86659FD93U) * 0x9E3779B97F4A7C15U;
    std::uint64_t slot = hash >> (64U - word_bits);
    for (; word_slots_[slot] != 0; slot = (slot + 1) & (word_slots_.size() - 1)) {
        const Word& word = words_[word_slots_[slot]];
        if (word.bytes[0] == bytes[0] && word.bytes[1] == bytes[1] && word.size == span.size()) return word_slots_[slot];
    }
    if (words_.size() > word_slots_.size() / 4 * 3) return unknown_word;
    word_slots_[slot] = static_cast<std::uint16_t>(words_.size());
    words_.push_back({bytes, span.size(), {}});
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
