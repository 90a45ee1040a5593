#include "rules/word_table.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace crosstally {
namespace {

template <typename Part>
std::uint64_t part_at(const char* at) {
    Part part;
    std::memcpy(&part, at, sizeof part);
    return part;
}

// The first eight bytes, as they would be loaded from memory with zeros behind the word. Two loads that may overlap: bytes
// that are put together in memory are waited for when they are read at once.
std::uint64_t head_of(std::string_view word) {
    const char* const begin = word.data();
    const std::size_t size = word.size();
    if (size >= 8) return part_at<std::uint64_t>(begin);
    if (size >= 4) return part_at<std::uint32_t>(begin) | part_at<std::uint32_t>(begin + size - 4) << (8 * (size - 4));
    const auto byte = [&](std::size_t at) { return part_at<std::uint8_t>(begin + at) << (8 * at); };
    return byte(0) | byte(size / 2) | byte(size - 1);
}

std::uint64_t tail_of(std::string_view word) {
    return word.size() <= 8 ? 0 : part_at<std::uint64_t>(word.data() + word.size() - 8) >> (8 * (16 - word.size()));
}

}  // namespace

WordTable::WordTable() : slots_(64) {}

std::uint32_t WordTable::bits_of(std::string_view word) const {
    if (!may_hold(word)) return 0;
    if constexpr (std::endian::native == std::endian::little) {
        return slots_[place_of({head_of(word), tail_of(word)}, word.size())].bits;
    }
    std::array<char, WordBytes::most> padded{};
    std::copy(word.begin(), word.end(), padded.begin());
    return bits_of_padded({padded.data(), word.size()});
}

void WordTable::add(std::string_view words, std::uint32_t bits) {
    while (!words.empty()) {
        const std::size_t space = words.find(' ');
        add_word(words.substr(0, space), bits);
        words.remove_prefix(space == std::string_view::npos ? words.size() : space + 1);
    }
}

void WordTable::add_word(std::string_view word, std::uint32_t bits) {
    if (word.empty() || word.size() > WordBytes::most) return;
    if (used_ * 2 >= slots_.size()) grow();
    sizes_[static_cast<unsigned char>(word.front())] |= 1U << word.size();
    std::array<char, WordBytes::most> padded{};
    std::copy(word.begin(), word.end(), padded.begin());
    const WordBytes bytes = word_bytes(padded.data(), word.size());
    Slot& slot = slots_[place_of(bytes, word.size())];
    if (slot.size == 0) {
        slot = {bytes, static_cast<std::uint32_t>(word.size()), 0};
        ++used_;
    }
    slot.bits |= bits;
}

void WordTable::grow() {
    const std::vector<Slot> old = std::move(slots_);
    slots_ = std::vector<Slot>(old.size() * 2);
    for (const Slot& slot : old) {
        if (slot.size != 0) slots_[place_of(slot.word, slot.size)] = slot;
    }
}

}  // namespace crosstally
