#include "rules/rule_start.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace crosstally {
namespace {

constexpr std::size_t most_states = 8000;
constexpr std::size_t longest_word = 24;
constexpr std::size_t few_letters = 8;  // a set of more letters stands for "some word"

constexpr std::uint32_t letters = 26;

// How far into the first two items a match has come.
enum class Stage : unsigned char { start, first_word, first_other_word, first_number, between, second_word };

// The beginnings of words that were met, as a tree of letters; 0 is the empty word.
class Prefixes {
public:
    std::uint32_t longer(std::uint32_t prefix, std::uint32_t letter) {
        if (const std::uint32_t known = nodes_[prefix].next[letter]; known != 0) return known;
        const auto added = static_cast<std::uint32_t>(nodes_.size());
        nodes_[prefix].next[letter] = added;
        nodes_.push_back({prefix, nodes_[prefix].length + 1, letter, {}});
        return added;
    }

    [[nodiscard]] std::size_t length(std::uint32_t prefix) const { return nodes_[prefix].length; }

    [[nodiscard]] std::string word(std::uint32_t prefix) const {
        std::string word(nodes_[prefix].length, ' ');
        for (; prefix != 0; prefix = nodes_[prefix].shorter) {
            word[nodes_[prefix].length - 1] = static_cast<char>('a' + nodes_[prefix].letter);
        }
        return word;
    }

private:
    struct Node {
        std::uint32_t shorter = 0;
        std::uint32_t length = 0;
        std::uint32_t letter = 0;
        std::array<std::uint32_t, letters> next{};
    };
    std::vector<Node> nodes_ = std::vector<Node>(1);
};

struct State {
    Stage stage = Stage::start;
    std::uint32_t word = 0;  // the letters of the word in hand, in Prefixes
    friend auto operator<=>(const State&, const State&) = default;
};

using States = std::vector<State>;  // in order, each once

void put_in_order(States& states) {
    std::sort(states.begin(), states.end());
    states.erase(std::unique(states.begin(), states.end()), states.end());
}

void add_all(const States& from, States& to) {
    to.insert(to.end(), from.begin(), from.end());
    put_in_order(to);
}

template <class Test>
std::bitset<256> bytes_where(Test test) {
    std::bitset<256> found;
    for (unsigned byte = 0; byte < 256; ++byte) found[byte] = test(static_cast<unsigned char>(byte));
    return found;
}

// The letters of a set, large and small alike.
struct Letters {
    explicit Letters(const CharSet& chars) {
        for (std::uint32_t letter = 0; letter < letters; ++letter) {
            if (chars.bytes.test('a' + letter) || chars.bytes.test('A' + letter)) which[count++] = letter;
        }
    }
    std::array<std::uint32_t, letters> which{};
    std::size_t count = 0;
};

// Walks the tree from state to state; what the first and second items can be is noted on the way.
class Walker {
public:
    RuleStart find(const PatternTree& tree) {
        for (const State& state : walk(tree, {State{}})) end(state);
        for (const std::uint32_t word : first_words_) found_.first.words.insert(prefixes_.word(word));
        for (const std::uint32_t word : second_words_) found_.second.words.insert(prefixes_.word(word));
        return std::move(found_);
    }

private:
    States walk(const PatternTree& tree, const States& in) {
        if (in.size() > most_states) found_.known = false;
        if (in.empty() || !found_.known) return {};
        switch (tree.shape) {
            case PatternTree::Shape::chars: return read(tree.chars, in);
            case PatternTree::Shape::repeat: return repeat(tree, in);
            case PatternTree::Shape::choice: {
                States out;
                for (const PatternTree& part : tree.parts) {
                    const States more = walk(part, in);
                    out.insert(out.end(), more.begin(), more.end());
                }
                put_in_order(out);
                return out;
            }
            case PatternTree::Shape::sequence: break;
        }
        States states = in;
        for (const PatternTree& part : tree.parts) states = walk(part, states);
        return states;
    }

    States repeat(const PatternTree& tree, const States& in) {
        States out = tree.least == 0 ? in : States{};
        States now = in;
        for (int round = 1; tree.most < 0 || round <= tree.most; ++round) {
            now = walk(tree.parts[0], now);
            const std::size_t before = out.size();
            if (round >= tree.least || now == in) add_all(now, out);
            if (now.empty() || now == in || (round >= tree.least && out.size() == before)) break;
        }
        return out;
    }

    States read(const CharSet& chars, const States& in) {
        const Letters taken(chars);
        States out;
        for (const State& state : in) {
            read_letters(chars, taken, state, out);
            read_others(chars, state, out);
        }
        put_in_order(out);
        return out;
    }

    void read_letters(const CharSet& chars, const Letters& taken, const State& state, States& out) {
        if (taken.count == 0) return;
        const bool first = state.stage == Stage::start || state.stage == Stage::first_word;
        if (state.stage == Stage::first_other_word) {
            out.push_back(state);
        } else if (taken.count <= few_letters && prefixes_.length(state.word) < longest_word) {
            for (std::size_t i = 0; i < taken.count; ++i) {
                out.push_back({first ? Stage::first_word : Stage::second_word, prefixes_.longer(state.word, taken.which[i])});
            }
        } else {
            note_any_word(chars, prefixes_.word(state.word), first ? found_.first : found_.second);
            if (first) out.push_back({Stage::first_other_word, 0});
        }
    }

    // Some word that begins with `word` or, where that is empty, with one of the letters of the set.
    static void note_any_word(const CharSet& chars, const std::string& word, ItemSet& items) {
        for (unsigned byte = 'A'; byte <= 'z'; ++byte) {
            if (!is_ascii_letter(static_cast<unsigned char>(byte))) continue;
            if (word.empty() ? chars.bytes.test(byte) : (byte | 0x20U) == static_cast<unsigned char>(word[0])) {
                items.bytes.set(byte);
            }
        }
    }

    // All but letters: such a character ends a word.
    void read_others(const CharSet& chars, const State& state, States& out) {
        static const std::bitset<256> all_letters = bytes_where(is_ascii_letter);
        static const std::bitset<256> all_of_numbers = bytes_where(continues_number);
        static const std::bitset<256> all_digits = bytes_where([](unsigned char c) { return c >= '0' && c <= '9'; });
        std::bitset<256> others = chars.bytes & ~all_letters;
        const std::bitset<256> digits = others & all_digits;
        const std::bitset<256> number = others & all_of_numbers;
        if (others.none() && !chars.space) return;
        switch (state.stage) {
            case Stage::start:
                found_.first.bytes |= others;
                if (digits.any()) out.push_back({Stage::first_number, 0});
                if ((others & ~digits).any()) out.push_back({Stage::between, 0});
                return;
            case Stage::first_number:
                if (number.any()) out.push_back(state);
                others &= ~number;
                break;
            case Stage::first_word: first_words_.insert(state.word); break;
            case Stage::second_word: second_words_.insert(state.word); return;
            case Stage::first_other_word:
            case Stage::between: break;
        }
        found_.second.bytes |= others;
        if (chars.space) out.push_back({Stage::between, 0});
    }

    void end(const State& state) {
        if (state.stage == Stage::start) found_.may_be_empty = true;
        if (state.stage == Stage::first_word) first_words_.insert(state.word);
        if (state.stage == Stage::second_word) {
            second_words_.insert(state.word);
        } else {
            found_.ends_in_first = true;
        }
    }

    RuleStart found_;
    Prefixes prefixes_;
    std::set<std::uint32_t> first_words_;
    std::set<std::uint32_t> second_words_;
};

}  // namespace

RuleStart find_start(const PatternTree& tree) { return Walker().find(tree); }

}  // namespace crosstally
