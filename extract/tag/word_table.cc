#include "extract/tag/word_table.h"

#include <algorithm>

namespace crosstally {
namespace {

// The bytes come in the order of memory, whatever the machine's.
template <std::size_t Sizes>
std::array<std::array<std::uint64_t, 2>, Sizes> make_masks() {
    std::array<std::array<std::uint64_t, 2>, Sizes> masks{};
    for (std::size_t size = 0; size < Sizes; ++size) {
        std::array<unsigned char, 2 * sizeof(std::uint64_t)> bytes{};
        std::fill_n(bytes.begin(), size, static_cast<unsigned char>(0xFF));
        std::memcpy(masks[size].data(), bytes.data(), bytes.size());
    }
    return masks;
}

// At most 16 bytes, in two steps that may overlap: quicker than a copy of any length.
void copy_short(std::string_view word, char* to) {
    const auto ends = [&](auto part) {
        std::memcpy(&part, word.data(), sizeof part);
        std::memcpy(to, &part, sizeof part);
        std::memcpy(&part, word.data() + word.size() - sizeof part, sizeof part);
        std::memcpy(to + word.size() - sizeof part, &part, sizeof part);
    };
    if (word.size() >= sizeof(std::uint64_t)) return ends(std::uint64_t{});
    if (word.size() >= sizeof(std::uint32_t)) return ends(std::uint32_t{});
    for (std::size_t i = 0; i < word.size(); ++i) to[i] = word[i];
}

}  // namespace

const std::array<std::array<std::uint64_t, 2>, WordTable::longest + 1> WordTable::masks = make_masks<WordTable::longest + 1>();

WordTable::WordTable() : slots_(64) {}

std::uint32_t WordTable::bits_of(std::string_view word) const {
    if (word.empty() || word.size() > longest) return 0;
    std::array<char, longest> padded{};
    copy_short(word, padded.data());
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
    if (word.empty() || word.size() > longest) return;
    if (used_ * 2 >= slots_.size()) grow();
    std::array<char, longest> padded{};
    std::copy(word.begin(), word.end(), padded.begin());
    const Slot key = key_of({padded.data(), word.size()});
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
