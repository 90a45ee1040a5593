// How many words two lists can have in common at most, told from 16 bytes of each: a bit for every word (several words
// may share one) and the number of words. Never below what they do have in common; mostly near it up to some 80 words.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <compare>
#include <cstdint>
#include <string_view>

namespace crosstally {

class WordBits {
public:
    // Tells whether two texts are the same, and nothing of their words.
    [[nodiscard]] static WordBits whole(std::string_view text) {
        WordBits bits;
        bits.bits_[0] = hash_of(text);
        return bits;
    }

    void add(std::string_view word) {
        const std::uint64_t bit = hash_of(word) % bit_count;
        bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
        if (counted()) bits_[1] += one_word;
    }

    [[nodiscard]] bool counted() const { return words() < most_words; }  // false: too many words to say anything
    [[nodiscard]] std::uint32_t words() const { return static_cast<std::uint32_t>(bits_[1] / one_word); }

    // Each bit that the other has not stands for a word at least that it has not.
    [[nodiscard]] std::uint32_t most_common(const WordBits& other) const {
        return std::min(words() - missing_in(other), other.words() - other.missing_in(*this));
    }

    friend auto operator<=>(const WordBits&, const WordBits&) = default;

private:
    static constexpr std::uint64_t bit_count = 119;  // a prime
    static constexpr std::uint64_t one_word = std::uint64_t{1} << 56U;  // they are counted above the bits
    static constexpr std::uint32_t most_words = 255;

    [[nodiscard]] static std::uint64_t hash_of(std::string_view text) {
        std::uint64_t hash = 1469598103934665603ULL;
        for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        return hash;
    }

    [[nodiscard]] std::uint32_t missing_in(const WordBits& other) const {
        const auto missing = [](std::uint64_t mine, std::uint64_t others) { return std::popcount(mine & ~others); };
        return static_cast<std::uint32_t>(missing(bits_[0], other.bits_[0]) + missing(bits_[1] % one_word, other.bits_[1]));
    }

    std::array<std::uint64_t, 2> bits_{};
};

}  // namespace crosstally
