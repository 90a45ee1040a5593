// Measure words brought to one form: the sense of a word that a measure list knows, else its stem; and the list's words
// that exclude each other, those for what is counted by the head or again and again, those that say nothing, those that
// turn a sentence round.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/measure_list.h"

namespace crosstally {

class Senses {
public:
    explicit Senses(const MeasureList& measures);
    [[nodiscard]] std::vector<std::string> of(std::string_view phrase) const;  // sorted, each once
    [[nodiscard]] const std::string& of_stem(const std::string& stem) const;   // itself, where it has none
    // One of the measure's words does.
    [[nodiscard]] bool names_heads(const std::vector<std::string>& measure) const { return names_any(heads_, measure); }
    [[nodiscard]] bool names_toll(const std::vector<std::string>& measure) const { return names_any(tolls_, measure); }
    [[nodiscard]] bool names_anyone(const std::vector<std::string>& measure) const { return names_any(anyone_, measure); }
    [[nodiscard]] bool is_light(std::string_view word) const { return std::binary_search(light_.begin(), light_.end(), word); }
    [[nodiscard]] const TurnedWords& turned() const { return *turned_; }
    [[nodiscard]] const Opposites& opposites() const { return *opposites_; }
    [[nodiscard]] const WordLists& words() const { return *words_; }  // that the program knows by name

private:
    [[nodiscard]] std::vector<std::string> of_all(const std::vector<std::string>& words) const;
    [[nodiscard]] static bool names_any(const std::vector<std::string>& sorted, const std::vector<std::string>& measure);

    std::map<std::string, std::string, std::less<>> by_stem_;
    std::vector<std::string> heads_;  // as of() gives them
    std::vector<std::string> tolls_;
    std::vector<std::string> anyone_;
    std::vector<std::string> light_;  // sorted
    std::shared_ptr<const TurnedWords> turned_;
    std::shared_ptr<const Opposites> opposites_;
    std::shared_ptr<const WordLists> words_;
};

[[nodiscard]] std::size_t shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace crosstally
