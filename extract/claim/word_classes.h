// What a word can be, from small closed lists of English function words and verbs, and from its ending.
// A word may be several things at once ("cut" is a noun and a verb); nothing here knows a subject.
// Cost: one look-up of a hash table.
#pragma once

#include <cstdint>
#include <string_view>

namespace crosstally {

enum WordClass : std::uint32_t {
    determiner = 1U << 0,     // the, its, such, each
    preposition = 1U << 1,    // of, in, across
    conjunction = 1U << 2,    // and, while, because
    pronoun = 1U << 3,        // it, they, those, there
    auxiliary = 1U << 4,      // was, has, would
    be = 1U << 5,             // the auxiliaries that make a passive
    speech_verb = 1U << 6,    // said, says, show
    change_verb = 1U << 7,    // rose, fell, climbed: what stands before them changed
    level_verb = 1U << 8,     // was, stood, reached, cost: what stands before them is the figure
    change_noun = 1U << 9,    // rise, fall, increase
    counting_noun = 1U << 10, // number, total, share: says that there is a figure, not of what
    hedge_word = 1U << 11,    // nearly, more, than, just, total: stands between a verb and its figure
    time_word = 1U << 12,     // year, last, month, Monday
    past_form = 1U << 13,     // a past tense or past participle
    present_form = 1U << 14,  // a verb in the present that is seldom a noun
    ing_form = 1U << 15,
    adverb = 1U << 16,
    origin = 1U << 17,        // from, near, outside: locates a person or thing, says nothing of whom a figure is about
    locative = 1U << 18,      // in, across, throughout, within, at, over
    clause_start = 1U << 19,  // while, as, but, after: another clause begins
    comparison = 1U << 20,    // than, compared, against
};

// word: in lower case, ASCII apostrophes.
[[nodiscard]] std::uint32_t classes_of(std::string_view word);
// The same of a word in a text that goes on for 16 bytes behind it, as Document::low does.
[[nodiscard]] std::uint32_t classes_of_padded(std::string_view word);

}  // namespace crosstally
