#include "extract/reconcile/polarity.h"

#include <algorithm>
#include <array>

#include "corpus/utf8.h"
#include "corpus/wire_dateline.h"

namespace crosstally {
namespace {

// "Didn't" is "did" and a negation; empty where the word has none.
std::string_view without_not(std::string_view word) {
    if (word == "can't" || word == "cannot") return "can";
    if (word == "won't") return "will";
    return word.ends_with("n't") ? word.substr(0, word.size() - 3) : std::string_view();
}

std::uint32_t end_of_dateline(std::string_view text) {
    const std::size_t end = end_of_wire_dateline(text);
    return end == 0 ? 0 : static_cast<std::uint32_t>(count_code_points(text.substr(0, end)));
}

}  // namespace

bool is_negation(std::string_view word) { return word == "not" || word == "never" || !without_not(word).empty(); }

bool is_small(std::string_view word) {
    constexpr std::array small = std::to_array<std::string_view>({"a", "about", "almost", "also", "an", "around", "as", "but", "cent", "however", "nearly", "per",
                                                                 "percent", "reporters", "said", "than", "that", "the", "told", "while"});
    return std::binary_search(small.begin(), small.end(), word);
}

PolarReading read_polarity(std::string_view text, std::span<const Word> words) {
    PolarReading reading;
    const std::uint32_t begin = end_of_dateline(text);
    const auto put = [&](std::string_view word) {
        reading.plain.append(word) += ' ';
        ++reading.words;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        if (word.start < begin) continue;
        if (word.negates) {
            reading.polar.push_back({i, 0, reading.words});
            const std::string_view rest = without_not(word.text);
            if (!rest.empty()) put(rest);
        }
        if (word.negates || word.small) continue;
        if (word.turn != nullptr) reading.polar.push_back({i, word.turn->side, reading.words});
        put(word.turn == nullptr ? word.text : word.turn->pair);
    }
    return reading;
}

}  // namespace crosstally
