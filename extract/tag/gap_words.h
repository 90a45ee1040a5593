// The words of a gap between two bytes of a text, punctuation apart: every mark is a word of its own.
// `low` is Document::low, into which the words point; bytes half open. Cost: one walk over the gap, no memory.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace crosstally {

class GapWords {
public:
    static constexpr std::size_t room = 12;

    // No more than the first `most` words, which is at most `room`.
    GapWords(std::string_view low, std::uint32_t begin, std::uint32_t end, std::size_t most = room);

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] std::string_view operator[](std::size_t i) const { return words_[i]; }
    [[nodiscard]] std::string_view front() const { return words_[0]; }
    [[nodiscard]] std::string_view back() const { return words_[size_ - 1]; }
    [[nodiscard]] const std::string_view* begin() const { return words_.data(); }
    [[nodiscard]] const std::string_view* end() const { return words_.data() + size_; }
    void pop_back() { --size_; }

private:
    std::array<std::string_view, room> words_;
    std::size_t size_ = 0;
};

// The last such word between the two bytes; empty where there is none.
[[nodiscard]] std::string_view last_gap_word(std::string_view low, std::uint32_t begin, std::uint32_t end);

}  // namespace crosstally
