// 16 bytes of a sentence, quotation or name that tell of most others that they are no copies of it, and never that a
// copy is none. Of words: a bit for every word (several words may share one), their number, and the initials of names.
// The bound on common words is mostly near the truth up to some 60 words.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "corpus/word_hash.h"

namespace crosstally {

using PackedBits = std::array<std::uint64_t, 2>;

// As std::popcount, which is a call where the compiler may not use the processor's own.
[[nodiscard]] constexpr int count_bits(std::uint64_t bits) {
    bits -= (bits >> 1U) & 0x5555555555555555ULL;
    bits = (bits & 0x3333333333333333ULL) + ((bits >> 2U) & 0x3333333333333333ULL);
    return static_cast<int>((((bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FULL) * 0x0101010101010101ULL) >> 56U);
}

class WordBits {
public:
    WordBits() = default;
    explicit WordBits(const PackedBits& packed) : bits_(packed) {}
    [[nodiscard]] const PackedBits& packed() const { return bits_; }

    void add(std::string_view word) { add(hash_of_word(word)); }
    void add(std::uint64_t hash) {  // of a word
        const std::uint64_t bit = hash % word_bits;
        bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
        if (counted()) bits_[1] += one_word;
    }
    void add_initial(std::string_view name) {
        if (!name.empty()) bits_[1] |= std::uint64_t{1} << (first_initial + static_cast<unsigned char>(name[0]) % initial_bits);
    }
    void mark() { bits_[1] |= std::uint64_t{1} << (first_initial + initial_bits); }
    [[nodiscard]] bool marked() const { return (bits_[1] >> (first_initial + initial_bits)) % 2 == 1; }

    [[nodiscard]] bool counted() const { return words() < most_words; }  // false: too many words to say anything
    [[nodiscard]] std::uint32_t words() const { return static_cast<std::uint32_t>(bits_[1] / one_word); }

    // How many words the two can have in common. Each bit that one has not stands for a word at least that it has not.
    [[nodiscard]] std::uint32_t most_common(const WordBits& other) const {
        return std::min(words() - missing_in(other), other.words() - other.missing_in(*this));
    }

    [[nodiscard]] bool share_initial(const WordBits& other) const { return (initials() & other.initials()) != 0; }
    [[nodiscard]] bool has_initials() const { return initials() != 0; }
    // Each has a name with an initial that none of the other's has.
    [[nodiscard]] bool name_others(const WordBits& other) const {
        return (initials() & ~other.initials()) != 0 && (other.initials() & ~initials()) != 0;
    }

private:
    static constexpr unsigned word_bits = 64 + 29;
    static constexpr unsigned first_initial = 29;  // of the second number; then the mark, then the number of words
    static constexpr unsigned initial_bits = 26;
    static constexpr std::uint64_t one_word = std::uint64_t{1} << 56U;
    static constexpr std::uint32_t most_words = 255;

    [[nodiscard]] std::uint64_t initials() const { return (bits_[1] >> first_initial) % (std::uint64_t{1} << initial_bits); }
    [[nodiscard]] std::uint32_t missing_in(const WordBits& other) const {
        constexpr std::uint64_t upper_words = (std::uint64_t{1} << first_initial) - 1;
        return static_cast<std::uint32_t>(count_bits(bits_[0] & ~other.bits_[0]) + count_bits(bits_[1] & ~other.bits_[1] & upper_words));
    }

    PackedBits bits_{};
};

// Of a name: its hash, and a bit for every two neighbouring characters. Of the word that a key of it leaves out, where
// that is known: its first letter, its letters and its length.
class SpellingBits {
public:
    explicit SpellingBits(const PackedBits& packed) : bits_(packed) {}
    explicit SpellingBits(std::string_view name) {
        bits_[0] = hash_of_word(name) % one_letter;
        for (std::size_t i = 0; i + 2 <= name.size(); ++i) bits_[1] |= std::uint64_t{1} << (hash_of_word(name.substr(i, 2)) % neighbour_bits);
    }
    [[nodiscard]] SpellingBits without(std::string_view left_out) const {  // of a name of which no word is left out
        SpellingBits bits = *this;
        for (const char c : left_out) bits.bits_[0] |= one_letter << (static_cast<unsigned char>(c) % letter_bits);
        if (!left_out.empty()) bits.bits_[0] |= std::uint64_t{static_cast<unsigned char>(left_out[0]) % 64U} << first_letter_at;
        bits.bits_[1] |= (std::clamp<std::uint64_t>(left_out.size(), shortest - 1, longest) - 1) << neighbour_bits;
        return bits;
    }
    [[nodiscard]] const PackedBits& packed() const { return bits_; }

    // Another spelling: two edits at most, of which each takes two pairs of neighbours and gives two.
    [[nodiscard]] bool is_near(const SpellingBits& other) const {
        const std::uint64_t mine = neighbours(), others = other.neighbours();
        return hash() != other.hash() && count_bits(mine & ~others) <= 4 && count_bits(others & ~mine) <= 4;
    }

    // The words left out begin alike, and are one edit apart, or two if they are long; an edit takes a letter and gives one.
    [[nodiscard]] bool may_be_variant_of(const SpellingBits& other) const {
        if (length() == 0 || other.length() == 0) return true;
        const std::uint64_t shorter = std::min(length(), other.length()), longer = std::max(length(), other.length());
        const int edits = shorter + 1 >= 7 ? 2 : 1;
        if (shorter + 1 < shortest || (edits == 1 && longer - shorter > 1) || bits_[0] >> first_letter_at != other.bits_[0] >> first_letter_at) return false;
        return count_bits(letters() & ~other.letters()) <= edits && count_bits(other.letters() & ~letters()) <= edits;
    }

private:
    static constexpr unsigned neighbour_bits = 61;
    static constexpr unsigned letter_bits = 26;
    static constexpr unsigned first_letter_at = 32 + letter_bits;
    static constexpr std::uint64_t one_letter = std::uint64_t{1} << 32U;
    static constexpr std::uint64_t shortest = 3, longest = 8;  // of a word: kept less one, so that 0 is unknown

    [[nodiscard]] std::uint64_t hash() const { return bits_[0] % one_letter; }
    [[nodiscard]] std::uint64_t letters() const { return bits_[0] / one_letter % (std::uint64_t{1} << letter_bits); }
    [[nodiscard]] std::uint64_t neighbours() const { return bits_[1] % (std::uint64_t{1} << neighbour_bits); }
    [[nodiscard]] std::uint64_t length() const { return bits_[1] >> neighbour_bits; }

    PackedBits bits_{};
};

}  // namespace crosstally
