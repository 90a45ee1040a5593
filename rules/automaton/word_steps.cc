#include "rules/automaton/word_steps.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace crosstally {
namespace {

// The first bytes in memory are the lowest on a machine of that order only.
std::uint64_t masked(std::uint64_t bytes, std::size_t count) {
    return count >= 8 ? bytes : bytes & ((std::uint64_t{1} << (8 * count)) - 1);
}

}  // namespace

WordSteps::WordSteps(const RuleGraph& graph)
    : automaton_(graph), words_(1), word_slots_(std::size_t{1} << word_bits), pairs_(std::size_t{1} << pair_bits) {}

void WordSteps::forget_if_large() {
    if (automaton_.forget_if_large()) forget_states();
}

void WordSteps::forget_states() {
    for (Word& word : words_) word.next = {};
    std::fill(pairs_.begin(), pairs_.end(), Pair{});
}

void WordSteps::read(std::string_view text, const std::vector<Token>& tokens) {
    text_ = text;
    tokens_ = tokens.data();
    if (words_.size() > word_slots_.size() / 2) {
        words_.resize(1);
        std::fill(word_slots_.begin(), word_slots_.end(), std::uint16_t{0});
        std::fill(pairs_.begin(), pairs_.end(), Pair{});
    }
    ids_.clear();
    for (const Token& token : tokens) ids_.push_back(token.kind == TokenKind::number ? no_word : id_of(token.span));
}

std::uint16_t WordSteps::id_of(Span span) {
    if (span.size() > longest) return no_word;
    std::array<std::uint64_t, 2> bytes{};
    if (std::endian::native == std::endian::little && span.begin + longest <= text_.size()) {
        std::memcpy(bytes.data(), text_.data() + span.begin, longest);
        bytes[0] = masked(bytes[0], span.size());
        bytes[1] = span.size() > 8 ? masked(bytes[1], span.size() - 8) : 0;
    } else {
        std::memcpy(bytes.data(), text_.data() + span.begin, span.size());
    }
    const std::uint64_t hash = (bytes[0] ^ bytes[1] * 0xD6E8FEB86659FD93U) * 0x9E3779B97F4A7C15U;
    std::uint64_t slot = hash >> (64U - word_bits);
    for (; word_slots_[slot] != 0; slot = (slot + 1) & (word_slots_.size() - 1)) {
        const Word& word = words_[word_slots_[slot]];
        if (word.first == bytes[0] && word.rest == bytes[1] && word.size == span.size()) return word_slots_[slot];
    }
    if (words_.size() > word_slots_.size() / 4 * 3) return no_word;
    word_slots_[slot] = static_cast<std::uint16_t>(words_.size());
    words_.push_back({bytes[0], bytes[1], span.size(), {}});
    return word_slots_[slot];
}

Automaton::State WordSteps::make_first(std::size_t token, Before before) {
    const Automaton::State state = walk(automaton_.begin(before), spans(token).begin, spans(token).end);
    words_[ids_[token]].next[Automaton::which(before)] = static_cast<std::uint16_t>(state);
    return state;
}

Automaton::State WordSteps::walk(Automaton::State state, std::uint32_t at, std::uint32_t end) {
    while (at < end && state != Automaton::dead) state = automaton_.next(state, static_cast<unsigned char>(text_[at++]));
    return state;
}

}  // namespace crosstally
