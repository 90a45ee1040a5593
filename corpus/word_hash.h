// A hash of a word, eight bytes at a time: the same on every machine, for block keys are made of it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "corpus/eight_bytes.h"

namespace crosstally {

inline constexpr std::uint64_t no_hash = 1469598103934665603ULL;

[[nodiscard]] constexpr std::uint64_t next_hash(std::uint64_t hash, std::uint64_t bytes) {
    hash = (hash ^ bytes) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 32U);
}

// Eight bytes, or as many as there are and zeros.
[[nodiscard]] inline std::uint64_t bytes_at(std::string_view text, std::size_t at) {
    if (at + 8 <= text.size()) return eight_bytes(text.data() + at);
    std::array<char, 8> rest{};
    std::copy(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), rest.begin());
    return eight_bytes(rest.data());
}

[[nodiscard]] inline std::uint64_t hash_of_word(std::string_view word) {
    std::uint64_t hash = no_hash;
    for (std::size_t at = 0; at < word.size(); at += 8) hash = next_hash(hash, bytes_at(word, at));
    return hash;
}

// The letters and digits of ASCII that a text begins with.
struct PlainWord {
    std::size_t size = 0;
    std::uint64_t hash = no_hash;  // hash_of_word() of them in lower case
};

[[nodiscard]] inline PlainWord plain_word_at(std::string_view text, std::size_t at) {
    PlainWord word;
    for (std::size_t count = 8; count == 8 && at + word.size < text.size(); word.size += count) {
        const std::uint64_t bytes = bytes_at(text, at + word.size);
        count = count_first(plain_bytes(bytes));
        if (count > 0) word.hash = next_hash(word.hash, first_bytes(bytes | each_byte(0x20), count));
    }
    return word;
}

}  // namespace crosstally
