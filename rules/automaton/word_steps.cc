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
    : automaton_(graph), words_(std::size_t{1} << word_bits), pairs_(std::size_t{1} << pair_bits) {}

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
    if (word_count_ > words_.size() / 2) {
        std::fill(words_.begin(), words_.end(), Word{});
        std::fill(pairs_.begin(), pairs_.end(), Pair{});
        word_count_ = 0;
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
    for (std::uint64_t i = hash >> (64U - word_bits);; i = (i + 1) & (words_.size() - 1)) {
        Word& word = words_[i];
        if (word.first == bytes[0] && word.rest == bytes[1] && word.size == span.size()) return static_cast<std::uint16_t>(i);
        if (word.size != 0) continue;
        if (word_count_ > words_.size() / 4 * 3) return no_word;
        ++word_count_;
        word = {bytes[0], bytes[1], span.size(), {}};
        return static_cast<std::uint16_t>(i);
    }
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
