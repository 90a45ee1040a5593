#include "extract/reconcile/polarity.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace crosstally {
namespace {

struct Pair {
    std::string_view one, other;  // each a list of words
};

constexpr std::array pairs = {
    Pair{"rose", "fell"},           Pair{"risen", "fallen"},         Pair{"rises", "falls"},         Pair{"rise", "fall"},
    Pair{"rising", "falling"},      Pair{"increase", "decrease"},    Pair{"increased", "decreased"}, Pair{"increases", "decreases"},
    Pair{"increasing", "decreasing"}, Pair{"higher", "lower"},       Pair{"highest", "lowest"},      Pair{"up", "down"},
    Pair{"upwards", "downwards"},   Pair{"more over above", "less fewer under below"}, Pair{"largest biggest", "smallest"},
    Pair{"larger bigger", "smaller"}, Pair{"most", "fewest least"},  Pair{"best", "worst"},          Pair{"better", "worse"},
    Pair{"won gained", "lost"},     Pair{"win", "lose"},             Pair{"grew", "shrank"},         Pair{"profit", "loss"},
    Pair{"profits", "losses"},      Pair{"surplus", "deficit"},      Pair{"before", "after"},        Pair{"with", "without"},
    Pair{"approved accepted backed", "rejected"}, Pair{"supported", "opposed"}, Pair{"supports", "opposes"},   Pair{"support", "oppose"},
    Pair{"earlier", "later"},       Pair{"opened", "closed"},        Pair{"open", "closed"},         Pair{"maximum", "minimum"},
    Pair{"majority", "minority"},   Pair{"agreed", "refused"},       Pair{"imports", "exports"},     Pair{"imported", "exported"},
    Pair{"bought", "sold"},         Pair{"strengthened", "weakened"}, Pair{"improved", "worsened"},
    Pair{"everything something", "nothing"}, Pair{"everyone", "nobody"}, Pair{"raised", "lowered"},  Pair{"widened", "narrowed"},
    Pair{"north", "south"},         Pair{"northern", "southern"},    Pair{"eastern", "western"},
};

struct Turn {
    std::string_view name;  // the first word of its pair
    int side = 0;
};

using Turns = std::unordered_map<std::string_view, Turn>;

Turns make_turns() {
    Turns turns;
    const auto put = [&](std::string_view words, std::string_view name, int side) {
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t end = std::min(words.find(' ', at), words.size());
            turns.try_emplace(words.substr(at, end - at), Turn{name, side});
            at = end + 1;
        }
    };
    for (const Pair& pair : pairs) {
        put(pair.one, pair.one, 1);
        put(pair.other, pair.one, -1);
    }
    return turns;
}

bool is_negation(std::string_view word) { return word == "not" || word == "never"; }

// Words that a sub-editor puts in, takes out or changes without changing what is said.
bool is_small(std::string_view word) {
    constexpr std::array small = std::to_array<std::string_view>({"a", "about", "almost", "also", "an", "around", "as", "but", "cent", "however", "nearly", "per",
                                                                 "percent", "reporters", "said", "than", "that", "the", "told", "while"});
    return std::binary_search(small.begin(), small.end(), word);
}

// "Didn't" is "did" and a negation; empty where the word has none.
std::string_view without_not(std::string_view word) {
    if (word == "can't" || word == "cannot") return "can";
    if (word == "won't") return "will";
    return word.ends_with("n't") ? word.substr(0, word.size() - 3) : std::string_view();
}

}  // namespace

PolarReading read_polarity(const SentenceView& view) {
    static const Turns turns = make_turns();
    PolarReading reading;
    const auto put = [&](std::string_view word) {
        reading.plain.append(word) += ' ';
        ++reading.words;
    };
    for (std::size_t i = 0; i < view.words.size(); ++i) {
        const Word& word = view.words[i];
        if (word.text == "#") {
            put("#");
            continue;
        }
        const std::string_view stem = without_not(word.text);
        if (is_negation(word.text) || !stem.empty()) reading.polar.push_back({i, 0, reading.words});
        if (!stem.empty()) put(stem);
        if (is_negation(word.text) || !stem.empty() || is_small(word.text)) continue;
        const auto turn = turns.find(word.text);
        if (turn != turns.end()) reading.polar.push_back({i, turn->second.side, reading.words});
        put(turn == turns.end() ? std::string_view(word.text) : turn->second.name);
    }
    return reading;
}

}  // namespace crosstally
