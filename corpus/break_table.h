// ICU's compiled break rules (RuleBasedBreakIterator::getBinaryRules, format 6: a state table, a trie of character categories,
// a table of rule statuses), walked over UTF-8 itself. The boundaries are those of ICU's iterator; what that costs beyond
// the walk (UTF-16, UText, a cache, a call per boundary) is saved. Characters that need a dictionary (Thai, Han, Kana) and
// another format of the rules are left to the iterator. Offsets are bytes, half open. Cost: words 4 to 5 cycles a byte, sentences 1 to 2.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

struct UCPTrie;

namespace crosstally {

struct Break {
    std::uint32_t end = 0;   // of a piece that begins where the one before it ends
    std::int32_t status = 0;  // the rule status of the piece (UBRK_WORD_LETTER and the like)
};

class BreakTable {
public:
    // none: the rules are of another format. They are aligned as ICU aligns them and outlive the table.
    [[nodiscard]] static std::optional<BreakTable> read(std::span<const std::uint8_t> rules);

    // Appends the pieces of `text` (valid UTF-8, below 2 GiB); false, with `out` of no use, where a character needs a dictionary.
    [[nodiscard]] bool split(std::string_view text, std::vector<Break>& out) const;

private:
    struct CloseTrie {
        void operator()(UCPTrie* trie) const;
    };
    struct Character {
        std::uint32_t size = 0;
        std::uint32_t category = 0;
    };

    BreakTable() = default;
    bool read_states(std::span<const std::uint8_t> table);
    void fuse_restarts();
    void find_stretches();
    [[nodiscard]] bool forgets(const std::vector<std::uint8_t>& categories, std::vector<bool>& states) const;
    void find_letter_loops();
    template <bool of_letters>
    bool walk(std::string_view text, std::vector<Break>& out) const;
    [[nodiscard]] std::size_t behind_stretch(std::string_view text, std::uint32_t& at, std::size_t state) const;
    [[nodiscard]] Character character(std::string_view text, std::size_t at) const;
    [[nodiscard]] std::int32_t status_at(std::size_t index) const;
    [[nodiscard]] Break piece_from(std::string_view text, std::uint32_t begin) const;

    // A state is the offset of its row. A row holds the next state for each category (0: stop), whether the state accepts
    // and the index of its status.
    std::vector<std::uint16_t> rows_;
    std::vector<std::uint16_t> fused_;  // as rows_, but a stop goes on with the next piece
    std::vector<std::int32_t> status_of_;  // by state
    std::vector<std::int32_t> statuses_;
    std::array<std::uint8_t, 128> ascii_{};  // category of each character
    // Of sentences: over these characters the rules remember no more than the last one, in these states; so a stretch of
    // them is passed over and its last one alone is stepped on.
    std::array<bool, 256> passed_{};
    std::vector<bool> passing_;  // by state; empty where the rules have no such stretches
    // Of words: letters change nothing in these states.
    std::vector<std::uint8_t> keeping_letters_;  // by state
    std::unique_ptr<UCPTrie, CloseTrie> trie_;
    std::uint16_t start_ = 0;
    std::uint32_t accepts_ = 0;  // columns of a row
    std::uint32_t status_ = 0;
    std::uint32_t first_of_dictionary_ = 0;
};

}  // namespace crosstally
