// Words that count the same thing, from list files with `list = 'measure'` at their top and one line a sense:
//     offence = ['offences', 'crimes', 'incidents']
// A word stands for one sense; a second claim on it is a problem at the later line.
// And words that exclude each other, from list files with `list = 'opposite'`, one line a set, one string a kind:
//     hours = ['full time', 'part time, half days']
// And what is counted by the head, from list files with `list = 'head'`:
//     harmed = ['dead', 'killed', 'wounded']
// And what is counted again and again (`list = 'toll'`), and nouns that may be of anyone (`list = 'anyone'`), written alike.
// Words of sub-editing and reporting that change nothing of what is counted: `list = 'light'`, written alike.
// And words that turn a sentence round: rules/turned_words.h.
// An id that stands again adds its words or kinds; a word of two kinds of a set is a problem at the later one.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/problem.h"
#include "rules/rule_set.h"
#include "rules/turned_words.h"
#include "rules/word_lists.h"

namespace crosstally {

struct ListLine;

using OppositeKind = std::vector<std::string>;             // its words, with one space at both ends
using Opposites = std::vector<std::vector<OppositeKind>>;  // in the order of the files

class MeasureList {
public:
    MeasureList() = default;  // knows no word: every word stands for itself
    static MeasureList load(const std::vector<RuleFile>& files, Problems& problems);

    // The words and their senses, in byte order of the words as written in the files (lower case).
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& senses() const { return senses_; }
    [[nodiscard]] const std::vector<std::string>& heads() const { return heads_; }
    [[nodiscard]] const std::vector<std::string>& tolls() const { return tolls_; }
    [[nodiscard]] const std::vector<std::string>& anyone() const { return anyone_; }
    [[nodiscard]] const std::vector<std::string>& light() const { return light_; }  // sorted
    [[nodiscard]] const std::shared_ptr<const TurnedWords>& turned() const { return turned_; }
    [[nodiscard]] const std::shared_ptr<const Opposites>& opposites() const { return opposites_; }
    [[nodiscard]] const std::shared_ptr<const WordLists>& words() const { return words_; }  // those of the rules, too

private:
    [[nodiscard]] std::vector<std::string>* words_of(std::string_view kind);  // nullptr: no list of plain words
    void add_sense(const RuleFile& file, const ListLine& line, Problems& problems);

    std::map<std::string, std::string, std::less<>> senses_;
    std::vector<std::string> heads_;  // in the order of the files
    std::vector<std::string> tolls_;
    std::vector<std::string> anyone_;
    std::vector<std::string> light_;
    std::shared_ptr<const TurnedWords> turned_ = std::make_shared<TurnedWords>();
    std::shared_ptr<const Opposites> opposites_ = std::make_shared<Opposites>();
    std::shared_ptr<const WordLists> words_ = std::make_shared<WordLists>();
};

}  // namespace crosstally
