// Words and the bits that they stand for: closed lists, read once, then asked for every token of every article.
// Words are in lower case and of at most 16 bytes; a longer one is in no table, so it must not be put in one.
// Cost: two loads and a multiplication; no word is compared byte by byte, and the processor has no branch to guess.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/word_bytes.h"

namespace crosstally {

class WordTable {
public:
    WordTable();

    // words: parted by single spaces. A word that stands in several lists has the bits of all.
    void add(std::string_view words, std::uint32_t bits);

    // 0 where it is in no list.
    [[nodiscard]] std::uint32_t bits_of(std::string_view word) const;
    // The same of a word in a text that goes on for 16 bytes behind it, as Document::low does.
    [[nodiscard]] std::uint32_t bits_of_padded(std::string_view word) const {
        return may_hold(word) ? slots_[place_of(word_bytes(word.data(), word.size()), word.size())].bits : 0;
    }

private:
    struct Slot {
        WordBytes word;
        std::uint32_t size = 0;  // 0: free
        std::uint32_t bits = 0;
    };

    // No for most words that are in no list.
    [[nodiscard]] bool may_hold(std::string_view word) const {
        return !word.empty() && word.size() <= WordBytes::most && (sizes_[static_cast<unsigned char>(word.front())] >> word.size() & 1U) != 0;
    }

    // Of the word, or of the free slot for it.
    [[nodiscard]] std::size_t place_of(const WordBytes& word, std::size_t size) const {
        const std::uint64_t hash = (word.head ^ (word.tail << 7U) ^ (word.tail >> 57U)) * 0x9E3779B97F4A7C15U;
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t i = (hash >> 32U) & mask;; i = (i + 1) & mask) {
            const Slot& slot = slots_[i];
            const bool same = slot.word == word && slot.size == size;
            if (same || slot.size == 0) return i;
        }
    }

    void add_word(std::string_view word, std::uint32_t bits);
    void grow();

    std::array<std::uint32_t, 256> sizes_{};  // of the words, by their first byte: bit = size
    std::vector<Slot> slots_;  // a power of two, at most half full
    std::size_t used_ = 0;
};

}  // namespace crosstally
