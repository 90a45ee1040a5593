// An automaton's steps by whole words: a text has few words that are not repeated, so most of them cost one look-up
// instead of one a byte. A cache: what it holds changes nothing but the time.
// Words of more than 16 bytes, numbers, and words after anything but one space or nothing go byte by byte.
// Not for two threads at once. Holds half a megabyte beside the automaton, 32 bytes a word
// (three quarters of a megabyte at most) and four bytes a token.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/segment.h"
#include "corpus/word_bytes.h"
#include "rules/automaton/automaton.h"

namespace crosstally {

class WordSteps {
public:
    explicit WordSteps(const RuleGraph& graph);

    // The text whose words are asked for; both must outlive the asking.
    void read(std::string_view text, const std::vector<Token>& tokens);

    // No State may be in use.
    void forget_if_large() {
        if (automaton_.large()) forget();
    }

    // The state behind the token, where a search begins with it.
    [[nodiscard]] Automaton::State first(std::size_t token, Before before) {
        const std::uint32_t form = forms_[token];
        if ((form & unknown_word) != 0) return walk(automaton_.begin(before), spans(token).begin, spans(token).end);
        const Automaton::State next = words_[form & word_mask].next[Automaton::which(before)];
        return next != Automaton::unknown ? next : make_first(token, before);
    }

    // The state behind the token, from the one behind the token before it.
    [[nodiscard]] Automaton::State next(Automaton::State state, std::size_t token) {
        const std::uint32_t form = forms_[token];
        if (form > (after_space | word_mask)) return walk(state, spans(token - 1).end, spans(token).end);
        // 31 bits, mixed so that nothing is lost: the upper ones say where the pair stands, the others are its mark
        const std::uint32_t key = (state >> 1U << 16U | form) * 0x9E3779B1U & 0x7FFFFFFFU;
        PairSet& set = pairs_[key >> 16U];
        const auto mark = static_cast<std::uint16_t>(key);
        // at most one of the two; which one, the processor need not guess
        const Automaton::State known = set[0].if_marked(mark) | set[1].if_marked(mark);
        if (known != Automaton::unknown) return known;
        set[1] = set[0];
        set[0] = {mark, static_cast<std::uint16_t>(walk(state, spans(token - 1).end, spans(token).end))};
        return set[0].next;
    }

    [[nodiscard]] const Automaton& automaton() const { return automaton_; }

private:
    static constexpr std::uint32_t word_bits = 15;
    static constexpr std::uint32_t pair_bits = 15;
    // A token's form: its word, and what stands before it.
    static constexpr std::uint32_t word_mask = (1U << word_bits) - 1;
    static constexpr std::uint32_t after_space = 1U << word_bits;           // one space; else nothing
    static constexpr std::uint32_t after_other = 1U << (word_bits + 1);     // anything else
    static constexpr std::uint32_t unknown_word = 1U << (word_bits + 2);

    struct Word {
        WordBytes bytes;
        std::uint32_t size = 0;
        std::array<std::uint16_t, 4> next{};  // States, by what is before
    };
    struct Pair {
        std::uint16_t mark = 0;
        std::uint16_t next = 0;  // a State

        // Its State, or unknown.
        [[nodiscard]] Automaton::State if_marked(std::uint16_t wanted) const {
            return next & static_cast<std::uint16_t>(mark == wanted ? 0xFFFF : 0);
        }
    };
    using PairSet = std::array<Pair, 2>;  // the one made last comes first; a new one takes the other's place

    [[nodiscard]] const Span& spans(std::size_t token) const { return tokens_[token].span; }
    [[nodiscard]] std::uint32_t form_of(const Token& token, std::uint32_t gap_begin);
    [[nodiscard]] WordBytes bytes_of(Span span) const;
    [[nodiscard]] std::uint32_t word_of(Span span);
    [[nodiscard]] std::uint32_t add_word(const Word& word, std::size_t slot);
    Automaton::State make_first(std::size_t token, Before before);
    Automaton::State walk(Automaton::State state, std::uint32_t at, std::uint32_t end);
    void forget();

    Automaton automaton_;
    std::string_view text_;
    const Token* tokens_ = nullptr;
    std::vector<std::uint32_t> forms_;  // beside the tokens
    std::vector<Word> words_;         // as they came: those that come often stand together. 0 is none
    std::vector<std::uint16_t> word_slots_;  // open addressing into words_; 0 is free
    std::vector<PairSet> pairs_;      // by a hash of state and word
};

}  // namespace crosstally
