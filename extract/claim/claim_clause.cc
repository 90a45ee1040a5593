#include "extract/claim/claim_clause.h"

#include <algorithm>
#include <array>

namespace crosstally {
namespace {

bool begins_clause(const TaggedWords& words, std::size_t i) {
    const TaggedWord& word = words[i];
    if (is_break(word)) return word.low != "(" && word.low != ")";
    if (word.tagged()) return false;
    if (word.low == "that" && i > 0 && (words[i - 1].is(speech_verb) || words.is(i - 1, WordList::finding_verbs))) return true;
    if (word.is(speech_verb) && i > 0 && !words[i - 1].is(determiner | preposition)) return true;
    if (word.low == "while" || word.low == "whereas" || word.low == "but" || word.low == "as" || word.low == "because" ||
        word.low == "although" || word.low == "though" || word.low == "which") {
        return true;
    }
    if (begins_second_clause(words, i)) return true;
    const bool joins = word.low == "and" && i + 1 < words.size();
    return joins && (words[i + 1].is(determiner | pronoun | preposition | auxiliary | past_form) || words[i + 1].name != nothing);
}

// "after profit rose to 40": a clause, where "after the crash" is none.
bool opens_with_verb(const TaggedWord& word) {
    return !word.tagged() && (word.low == "after" || word.low == "when" || word.low == "since" || word.low == "if" || word.low == "once");
}

}  // namespace

bool begins_second_clause(const TaggedWords& words, std::size_t i) {
    constexpr std::size_t longest_noun = 4;  // words
    if (i == 0 || words[i].low != "and" || words[i - 1].figure == nothing) return false;
    std::size_t verb = i + 1;
    while (verb < words.size() && verb <= i + longest_noun && words[verb].classes() == 0 && !words[verb].mark && words[verb].figure == nothing) ++verb;
    return verb > i + 1 && verb < words.size() && words[verb].is(auxiliary | change_verb) && !words[verb].is(change_noun);
}

Clause clause_of(const TaggedWords& words, std::uint32_t claim) {
    Clause clause;
    clause.begin = words.first_of_figure(claim);
    bool verb = false;
    while (clause.begin > 0 && !begins_clause(words, clause.begin - 1)) {
        const TaggedWord& before = words[clause.begin - 1];
        if (verb && opens_with_verb(before)) break;
        verb = verb || before.is(auxiliary | past_form | change_verb | level_verb);
        --clause.begin;
    }
    clause.end = words.end_of_figure(claim);
    while (clause.end < words.size() && !begins_clause(words, clause.end)) ++clause.end;
    return clause;
}

namespace {

// "the cost of flats", "the total cost was", and not "the flats cost", "a flat that cost".
bool is_noun_of_cost(const TaggedWords& words, std::size_t begin, std::size_t i, std::size_t figure) {
    if (words[i].low != "cost" && words[i].low != "costs") return false;
    if (i + 1 < figure && words[i + 1].low == "of") return true;
    return i > begin && words[i - 1].is(determiner | counting_noun) && words[i - 1].low != "that" && words[i - 1].low != "which";
}

}  // namespace

bool leads_noun(const TaggedWord& word) {
    constexpr std::array nouns_next = std::to_array<std::string_view>({"the", "a", "an", "its", "their", "his", "her", "our", "my", "this", "average", "median", "mean", "hourly",
                                                                       "weekly", "monthly", "annual", "starting", "basic", "real", "regular", "total", "low", "high", "higher", "lower"});
    return std::find(nouns_next.begin(), nouns_next.end(), word.low) != nouns_next.end();
}

std::size_t verb_before(const TaggedWords& words, std::size_t begin, std::size_t figure) {
    std::size_t found = words.size();
    for (std::size_t i = begin; i < figure; ++i) {
        const TaggedWord& word = words[i];
        const bool verb = word.is(level_verb | auxiliary | past_form | present_form | change_verb) && !word.is(speech_verb);
        if (!verb || (word.is(change_noun) && i > begin && words[i - 1].is(determiner))) continue;
        if (word.low == "to" || word.low == "up" || word.low == "down") continue;
        if (word.is(past_form) && i > begin && words[i - 1].low == "of") continue;  // "the rate of recorded crime rose"
        if (word.is(present_form) && i > begin && i + 1 < figure && (words[i + 1].mark || words[i + 1].is(change_verb | level_verb | auxiliary))) continue;  // "teachers' pay rose"
        if (word.is(present_form) && i > begin && leads_noun(words[i - 1])) continue;  // "the pay gap", "median weekly pay for"
        if (is_noun_of_cost(words, begin, i, figure) || is_noun_of_spending(words, i)) continue;
        if (found == words.size() || words[found].is(auxiliary) || i == found + 1) {
            if (found == words.size()) found = i;
        }
    }
    return found;
}

}  // namespace crosstally
