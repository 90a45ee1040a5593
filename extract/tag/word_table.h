// Words and the bits that they stand for: closed lists, read once, then asked for every token of every article.
// Words are in lower case and of at most 16 bytes; a longer one is in no table, so it must not be put in one.
// Cost: two loads and a multiplication; no word is compared byte by byte.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace crosstally {

class WordTable {
public:
    WordTable();

    // words: parted by single spaces. A word that stands in several lists has the bits of all.
    void add(std::string_view words, std::uint32_t bits);

    [[nodiscard]] std::uint32_t bits_of(std::string_view word) const;  // 0 where it is in no list

private:
    struct Slot {
        std::uint64_t head = 0;  // the word's first bytes
        std::uint64_t tail = 0;  // its last bytes; with the size they are the whole word
        std::uint32_t size = 0;  // 0: free
        std::uint32_t bits = 0;
    };

    [[nodiscard]] static Slot key_of(std::string_view word);
    [[nodiscard]] std::size_t place_of(const Slot& key) const;  // of the word, or of the free slot for it
    void add_word(std::string_view word, std::uint32_t bits);
    void grow();

    std::vector<Slot> slots_;  // a power of two, at most half full
    std::size_t used_ = 0;
};

}  // namespace crosstally
