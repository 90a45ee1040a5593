#include "extract/tag/function_words.h"

#include <algorithm>
#include <array>

namespace crosstally {
namespace {

template <std::size_t N>
using Words = std::array<std::string_view, N>;

template <std::size_t N>
bool among(const Words<N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr Words<9> pronouns = {"he", "she", "they", "it", "we", "i", "you", "who", "one"};
constexpr Words<26> determiners = {"the",  "a",     "an",   "its",     "his",  "her",     "their", "our",   "my",
                                   "this", "that",  "these", "those",  "some", "any",     "one",   "another", "both",
                                   "many", "most",  "all",  "each",    "every", "several", "other", "no"};
constexpr Words<34> prepositions = {"in",     "on",    "at",     "last",    "during", "by",     "from",   "for",   "with",
                                    "after",  "before", "since", "until",   "under",  "about",  "to",     "of",    "across",
                                    "among",  "between", "despite", "following", "over", "outside", "inside", "through",
                                    "near",   "against", "asked", "speaking", "responding", "writing", "without", "within"};
constexpr Words<19> conjunctions = {"and",  "but",   "while", "because", "as",    "after",  "when", "if",   "until", "that",
                                    "then", "where", "or",    "yet",     "so",    "though", "although", "whereas", "before"};
constexpr Words<27> auxiliaries = {"is",    "are",  "was",   "were",   "has",  "have",  "had", "will", "would",
                                   "can",   "could", "may",  "might",  "must", "should", "do", "does", "did",
                                   "been",  "be",   "isn't", "wasn't", "won't", "cannot", "came", "went", "got"};
constexpr Words<8> forms_of_be = {"is", "are", "was", "were", "be", "been", "being", "get"};
constexpr Words<5> relatives = {"who", "which", "whose", "whom", "that"};
constexpr Words<23> adverbs = {"also",  "then",   "now",   "later", "previously", "has",  "have",     "had",
                               "since", "still",  "recently", "already", "earlier", "today", "yesterday", "both",
                               "again", "often",  "even",  "simply", "have",      "himself", "herself"};
constexpr Words<40> opening_words = {
    "however", "meanwhile", "yet",   "though",  "so",       "still",  "then",    "now",    "separately", "elsewhere",
    "also",    "overall",   "there", "here",    "only",     "just",   "nearly",  "almost", "about",      "around",
    "more",    "fewer",     "less",  "not",     "what",     "why",    "how",     "even",   "once",       "instead",
    "earlier", "later",     "today", "yesterday", "furthermore", "together", "perhaps", "rival", "local", "nobody"};

}  // namespace

bool is_pronoun(std::string_view word) { return among(pronouns, word); }
bool is_determiner(std::string_view word) { return among(determiners, word); }
bool is_preposition(std::string_view word) { return among(prepositions, word); }
bool is_conjunction(std::string_view word) { return among(conjunctions, word); }
bool is_auxiliary(std::string_view word) { return among(auxiliaries, word); }
bool is_form_of_be(std::string_view word) { return among(forms_of_be, word); }
bool is_relative(std::string_view word) { return among(relatives, word); }
bool is_adverb(std::string_view word) {
    return among(adverbs, word) || (word.size() > 4 && word.ends_with("ly") && word != "family" && word != "daily");
}
bool is_opening_word(std::string_view word) { return among(opening_words, word); }

}  // namespace crosstally
