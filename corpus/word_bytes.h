// A word of at most 16 bytes as two numbers, so that words are compared, hashed and looked up without a loop over their
// bytes: the first eight in the one, the others in the second, the first in the lowest bits, zeros behind the last.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "corpus/eight_bytes.h"

namespace crosstally {

struct WordBytes {
    static constexpr std::size_t most = 16;

    std::uint64_t head = 0;
    std::uint64_t tail = 0;

    friend bool operator==(const WordBytes&, const WordBytes&) = default;
};

// Reads 16 bytes, whatever the word's size, which is at most 16.
[[nodiscard]] inline WordBytes word_bytes(const char* word, std::size_t size) {
    static constexpr auto masks = [] {
        std::array<WordBytes, WordBytes::most + 1> of_size{};
        for (std::size_t i = 1; i <= WordBytes::most; ++i) {
            of_size[i] = {first_bytes(~std::uint64_t{0}, std::min<std::size_t>(i, 8)), first_bytes(~std::uint64_t{0}, i - std::min<std::size_t>(i, 8))};
        }
        return of_size;
    }();
    return {eight_bytes(word) & masks[size].head, eight_bytes(word + 8) & masks[size].tail};
}

}  // namespace crosstally
