// A short row of words, as of a noun phrase or a measure. Words point into the document. Holds 24 and lets go of what is
// put behind them: a measure shows ten. Cost: no memory of its own; only the places in use are written and copied.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace crosstally {

// As a std::string_view, but not filled where it is not set.
struct PhraseWord {
    PhraseWord() = default;
    PhraseWord(std::string_view word) : text(word.data()), size(word.size()) {}       // NOLINT(google-explicit-constructor): a word is one
    operator std::string_view() const { return {text, size}; }  // NOLINT(google-explicit-constructor): and one is a word

    const char* text;
    std::size_t size;
};

class PhraseWords {
public:
    PhraseWords() {}
    PhraseWords(const PhraseWords& other) : size_(other.size_) { std::copy(other.begin(), other.end(), words_.begin()); }
    PhraseWords(std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words) push_back(word);
    }
    PhraseWords& operator=(const PhraseWords& other) {
        size_ = other.size_;
        std::copy(other.begin(), other.end(), words_.begin());
        return *this;
    }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const PhraseWord* begin() const { return words_.data(); }
    [[nodiscard]] const PhraseWord* end() const { return words_.data() + size_; }
    [[nodiscard]] std::string_view operator[](std::size_t i) const { return words_[i]; }
    [[nodiscard]] std::string_view back() const { return words_[size_ - 1]; }
    [[nodiscard]] bool holds(std::string_view word) const { return std::any_of(begin(), end(), [word](std::string_view own) { return own == word; }); }

    void clear() { size_ = 0; }
    void push_back(std::string_view word) {
        if (size_ < most) words_[size_++] = word;
    }
    void push_front(std::string_view word) {
        if (size_ < most) ++size_;
        std::copy_backward(words_.begin(), words_.begin() + size_ - 1, words_.begin() + size_);
        words_[0] = word;
    }
    void resize_to(std::size_t size) { size_ = std::min(size_, static_cast<std::uint32_t>(size)); }
    void add(const PhraseWords& more) {
        for (const std::string_view word : more) push_back(word);
    }
    void add_new(const PhraseWords& more) {  // those that it does not have yet
        for (const std::string_view word : more) {
            if (!holds(word)) push_back(word);
        }
    }

private:
    static constexpr std::uint32_t most = 24;
    std::array<PhraseWord, most> words_;
    std::uint32_t size_ = 0;
};

// The words of a measure, which are parted by single spaces; and a measure of the first ten words.
[[nodiscard]] PhraseWords split_words(std::string_view measure);
[[nodiscard]] std::string joined(const PhraseWords& words);

}  // namespace crosstally
