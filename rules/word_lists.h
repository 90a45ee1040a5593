// Closed lists of words that the program knows by name, from list files with `list = 'words'` at their top:
//     newborn = ['babies', 'baby', 'infants']
// What a list is for stands above its line. A word is one token of at most 16 bytes; case counts: a file says how its words are written.
// An id that stands again adds its words; one that the program does not ask for is a problem, and so is a longer word.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/problem.h"
#include "rules/word_table.h"

namespace crosstally {

struct RuleFile;
struct ListLine;

// In the order of their names in word_lists.cc.
enum class WordList : unsigned char {
    amount_nouns,
    amounts_of,
    analysts,
    areas,
    beginnings,
    branches,
    built,
    capitals,
    change_fillers,
    change_kinds,
    charges,
    company_nouns,
    contests,
    disasters,
    done_to,
    empty_adjectives,
    empty_verbs,
    event_verbs,
    falls,
    finding_verbs,
    founding_verbs,
    groups,
    inquiries,
    languages,
    lone_heads,
    made,
    manners,
    men,
    move_hedges,
    moved,
    movers,
    name_openings,
    name_particles,
    namesakes,
    newborn,
    no_subjects,
    no_superlatives,
    no_surnames,
    noun_hedges,
    opening_words,
    others_doing,
    pair_heads,
    parents,
    phrasal_verbs,
    place_nouns,
    plain_adjectives,
    report_verbs,
    reports,
    reputed,
    results,
    results_verbs,
    rises,
    samples,
    seated,
    seeing,
    slowing,
    speakers,
    speech_nouns,
    spoken,
    sums,
    superlatives,
    telling_verbs,
    titles,
    travellers,
    turned_scales,
    turns,
    wishes,
    women,
    works,
};

class WordLists {
public:
    static WordLists load(const std::vector<RuleFile>& files, Problems& problems);

    // Cost: that of a look-up in a WordTable.
    [[nodiscard]] bool has(WordList list, std::string_view word) const { return (table_of(list).bits_of(word) & bit_of(list)) != 0; }
    // The same of a word in a text that goes on for 16 bytes behind it, as Document::low does.
    [[nodiscard]] bool has_padded(WordList list, std::string_view word) const { return (table_of(list).bits_of_padded(word) & bit_of(list)) != 0; }

private:
    void add_line(const RuleFile& file, const ListLine& line, Problems& problems);

    static constexpr unsigned lists_of_table = 32;
    [[nodiscard]] static constexpr std::size_t number_of(WordList list) { return static_cast<std::size_t>(list); }
    [[nodiscard]] static constexpr std::uint32_t bit_of(WordList list) { return 1U << (number_of(list) % lists_of_table); }
    [[nodiscard]] const WordTable& table_of(WordList list) const { return tables_[number_of(list) / lists_of_table]; }

    std::array<WordTable, 3> tables_;
};

}  // namespace crosstally
