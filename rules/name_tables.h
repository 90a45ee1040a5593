// What NameList holds: built once by name_list.cc, read by name_match.cc. Not for others.
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rules/name_list.h"

namespace crosstally {

// Names are looked up by their first piece: the letters and digits that they begin with, in capitals.
// Text is cut in the same way, so that the table does not depend on how the segmenter cuts words.
struct NamePiece {
    std::string_view text;
    std::uint64_t hash = 0;  // the same for 'Wales' and 'WALES'
};
[[nodiscard]] NamePiece first_piece(std::string_view text);
// The capital of the letter that begins a second word, right behind the first piece and one space; 0 for anything else.
[[nodiscard]] char second_letter(std::string_view text, std::string_view piece);
[[nodiscard]] std::string in_capitals(std::string_view text);    // ASCII and Latin-1 letters

struct ListedName {
    std::string text;  // without its marks and without "the "
    std::uint64_t hash = 0;
    std::uint32_t entity = 0;
    bool reference = false;   // ~
    bool wary = false;        // ?
    bool needs_the = false;   // "the "
    char second = 0;          // as second_letter() gives it
};

struct PeopleWords {
    std::unordered_set<std::string_view> titles;      // Mr, Dame, Councillor
    std::unordered_set<std::string_view> peers;       // Duke, Princess
    std::unordered_set<std::string_view> forenames;
    std::unordered_set<std::string_view> body_words;  // Council, Royal, Hospital
    std::unordered_set<std::string_view> offices;     // spokesman, councillor
};

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
using NumberOfText = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

struct NameTables {
    static constexpr std::uint32_t empty_slot = 0xFFFFFFFFU;

    std::vector<Entity> entities;
    NumberOfText ids;
    std::vector<std::vector<std::uint32_t>> outer;          // all that contain an entity, sorted, itself included
    std::vector<ListedName> names;                          // by hash, then the longest first
    struct Slot {
        std::uint32_t first = empty_slot;  // of the names of a hash
        std::uint32_t mark = 0;            // the hash's upper half
    };
    std::vector<Slot> slots;                                // open addressing into names
    std::array<std::uint64_t, 1024> seen{};                 // a bit for each value of a hash's upper bits
    NumberOfText by_name;                                   // in capitals; a wary name only where no other has it
    std::vector<std::string> word_store;                    // what the views of people point into
    PeopleWords people;
    std::array<std::uint32_t, 26> small_lengths{};  // of first pieces written small, by first letter: bit = length

    // False for nearly every word written small, without a look at the table.
    [[nodiscard]] bool may_begin(std::string_view word) const {
        const char c = word.front();
        return c < 'a' || c > 'z' || (word.size() < 32 && (small_lengths[static_cast<std::size_t>(c - 'a')] >> word.size() & 1U) != 0);
    }
    [[nodiscard]] std::uint32_t first_name(std::uint64_t hash) const;  // index into names, or empty_slot

    // 8 KB that stay in the nearest cache say no for most words, where the table would be a wait for memory.
    void mark_seen(std::uint64_t hash) { seen[hash >> 54U] |= std::uint64_t{1} << (hash >> 48U & 63U); }
    [[nodiscard]] bool may_be_seen(std::uint64_t hash) const { return (seen[hash >> 54U] >> (hash >> 48U & 63U) & 1U) != 0; }
};

}  // namespace crosstally
