#include "extract/tag/word_table.h"

#include <cstring>

namespace crosstally {
namespace {

constexpr std::size_t longest_word = 16;

template <class Number>
std::uint64_t load(const char* at) {
    Number number = 0;
    std::memcpy(&number, at, sizeof number);
    return number;
}

}  // namespace

WordTable::WordTable() : slots_(64) {}

// Head and tail overlap in words that do not fill both.
WordTable::Slot WordTable::key_of(std::string_view word) {
    const char* const begin = word.data();
    const std::size_t size = word.size();
    Slot key{0, 0, static_cast<std::uint32_t>(size), 0};
    if (size >= 8) {
        key.head = load<std::uint64_t>(begin);
        key.tail = load<std::uint64_t>(begin + size - 8);
    } else if (size >= 4) {
        key.head = load<std::uint32_t>(begin);
        key.tail = load<std::uint32_t>(begin + size - 4);
    } else if (size >= 2) {
        key.head = load<std::uint16_t>(begin);
        key.tail = load<std::uint16_t>(begin + size - 2);
    } else if (size == 1) {
        key.head = load<std::uint8_t>(begin);
    }
    return key;
}

std::size_t WordTable::place_of(const Slot& key) const {
    const std::uint64_t hash = (key.head ^ (key.tail << 7U) ^ (key.tail >> 57U) ^ key.size) * 0x9E3779B97F4A7C15U;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = (hash >> 32U) & mask;; i = (i + 1) & mask) {
        const Slot& slot = slots_[i];
        if (slot.size == 0 || (slot.head == key.head && slot.tail == key.tail && slot.size == key.size)) return i;
    }
}

std::uint32_t WordTable::bits_of(std::string_view word) const {
    if (word.empty() || word.size() > longest_word) return 0;
    return slots_[place_of(key_of(word))].bits;
}

void WordTable::add(std::string_view words, std::uint32_t bits) {
    while (!words.empty()) {
        const std::size_t space = words.find(' ');
        add_word(words.substr(0, space), bits);
        words.remove_prefix(space == std::string_view::npos ? words.size() : space + 1);
    }
}

void WordTable::add_word(std::string_view word, std::uint32_t bits) {
    if (word.empty() || word.size() > longest_word) return;
    if (used_ * 2 >= slots_.size()) grow();
    const Slot key = key_of(word);
    Slot& slot = slots_[place_of(key)];
    if (slot.size == 0) {
        slot = key;
        ++used_;
    }
    slot.bits |= bits;
}

void WordTable::grow() {
    const std::vector<Slot> old = std::move(slots_);
    slots_ = std::vector<Slot>(old.size() * 2);
    for (const Slot& slot : old) {
        if (slot.size != 0) slots_[place_of(slot)] = slot;
    }
}

}  // namespace crosstally
