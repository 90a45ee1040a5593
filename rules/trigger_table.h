// Which rules can begin at a place of the text: a hash of the words and bytes that the rules of one layer begin
// with, and the same for the item that follows. Built once; a look-up costs a few nanoseconds and no memory.
// Rules are known by their slot, their number within the layer.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/rule_start.h"

namespace crosstally {

// Sets of slots, kept in one array; set 0 is empty.
class SlotSets {
public:
    void set_width(std::size_t slots);
    [[nodiscard]] std::uint32_t add();
    void insert(std::uint32_t set, std::uint32_t slot);
    [[nodiscard]] std::uint64_t word(std::uint32_t set, std::size_t i) const { return words_[set * width_ + i]; }
    [[nodiscard]] std::size_t width() const { return width_; }  // in words of 64 slots

private:
    std::size_t width_ = 0;
    std::vector<std::uint64_t> words_;
};

// From the hash of a word to a set. A hash may stand for two words: then both sets are joined.
class WordSets {
public:
    void insert(std::uint64_t hash, std::uint32_t slot, SlotSets& sets);
    [[nodiscard]] std::uint32_t find(std::uint64_t hash) const;  // 0 where there is none

private:
    struct Entry {
        std::uint64_t hash = 0;
        std::uint32_t set = 0;
    };
    void grow();
    std::vector<Entry> entries_;  // open addressing; a power of two
    std::size_t count_ = 0;
};

class TriggerTable {
public:
    explicit TriggerTable(const std::vector<RuleStart>& starts);

    // Calls visit(slot) for each rule that may begin at text[at], in rising order. at: the first byte of a token.
    template <typename Visit>
    void each(std::string_view text, std::size_t at, Visit visit) const;

private:
    struct Item {
        std::uint32_t by_byte = 0;
        std::uint32_t by_word = 0;
        std::size_t end = 0;
        bool any = false;  // cannot be told: every rule may match
    };
    struct Lookup {
        std::array<std::uint32_t, 256> bytes{};
        WordSets words;
    };
    void insert(const ItemSet& items, std::uint32_t slot, Lookup& lookup);
    static Item read(std::string_view text, std::size_t at, const Lookup& lookup);
    static std::size_t skip_white_space(std::string_view text, std::size_t at);

    SlotSets sets_;
    Lookup first_;
    Lookup second_;
    std::uint32_t all_ = 0;
    std::uint32_t ends_in_first_ = 0;
};

template <typename Visit>
void TriggerTable::each(std::string_view text, std::size_t at, Visit visit) const {
    const Item first = read(text, at, first_);
    const std::uint32_t by_byte = first.any ? all_ : first.by_byte;
    if (by_byte == 0 && first.by_word == 0) return;
    const std::size_t next = skip_white_space(text, first.end);
    const Item second = next < text.size() ? read(text, next, second_) : Item{};
    const std::uint32_t second_by_byte = first.any || second.any ? all_ : second.by_byte;
    for (std::size_t i = 0; i < sets_.width(); ++i) {
        std::uint64_t slots = (sets_.word(by_byte, i) | sets_.word(first.by_word, i)) &
                              (sets_.word(second_by_byte, i) | sets_.word(second.by_word, i) |
                               sets_.word(ends_in_first_, i));
        for (; slots != 0; slots &= slots - 1) {
            visit(static_cast<std::uint32_t>(i * 64 + static_cast<std::size_t>(std::countr_zero(slots))));
        }
    }
}

}  // namespace crosstally
