#include "rules/rule_start.h"

#include <array>
#include <vector>

namespace crosstally {
namespace {

constexpr std::size_t most_states = 8000;
constexpr std::size_t longest_word = 24;
constexpr std::size_t few_letters = 8;  // a set of more letters stands for "some word"

// How far into the first two items a match has come, and the letters of the word in hand.
enum class Stage : unsigned char { start, first_word, first_other_word, first_number, between, second_word };

struct State {
    Stage stage = Stage::start;
    std::string word;
    friend auto operator<=>(const State&, const State&) = default;
};

using States = std::set<State>;

// Walks the tree from state to state; what the first and second items can be is noted on the way.
class Walker {
public:
    RuleStart find(const PatternTree& tree) {
        for (const State& state : walk(tree, {State{}})) end(state);
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
                for (const PatternTree& part : tree.parts) out.merge(walk(part, in));
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
            if (round >= tree.least || now == in) out.insert(now.begin(), now.end());
            if (now.empty() || now == in || (round >= tree.least && out.size() == before)) break;
        }
        return out;
    }

    States read(const CharSet& chars, const States& in) {
        States out;
        for (const State& state : in) {
            read_letters(chars, state, out);
            read_others(chars, state, out);
        }
        return out;
    }

    void read_letters(const CharSet& chars, const State& state, States& out) {
        std::vector<char> letters;
        for (char c = 'a'; c <= 'z'; ++c) {
            const auto byte = static_cast<unsigned char>(c);
            if (chars.bytes.test(byte) || chars.bytes.test(byte ^ 0x20U)) letters.push_back(c);
        }
        if (letters.empty()) return;
        const bool first = state.stage == Stage::start || state.stage == Stage::first_word;
        if (state.stage == Stage::first_other_word) {
            out.insert(state);
        } else if (letters.size() <= few_letters && state.word.size() < longest_word) {
            for (const char c : letters) out.insert({first ? Stage::first_word : Stage::second_word, state.word + c});
        } else {
            note_any_word(chars, state.word, first ? found_.first : found_.second);
            if (first) out.insert({Stage::first_other_word, {}});
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
        std::bitset<256> others = chars.bytes;
        std::bitset<256> digits;
        std::bitset<256> number;
        for (unsigned byte = 0; byte < 128; ++byte) {
            const auto c = static_cast<unsigned char>(byte);
            if (is_ascii_letter(c)) others.reset(byte);
            if (others.test(byte) && c >= '0' && c <= '9') digits.set(byte);
            if (others.test(byte) && continues_number(c)) number.set(byte);
        }
        if (others.none() && !chars.space) return;
        switch (state.stage) {
            case Stage::start:
                found_.first.bytes |= others;
                if (digits.any()) out.insert({Stage::first_number, {}});
                if ((others & ~digits).any()) out.insert({Stage::between, {}});
                return;
            case Stage::first_number:
                if (number.any()) out.insert(state);
                others &= ~number;
                break;
            case Stage::first_word: found_.first.words.insert(state.word); break;
            case Stage::second_word: found_.second.words.insert(state.word); return;
            case Stage::first_other_word:
            case Stage::between: break;
        }
        found_.second.bytes |= others;
        if (chars.space) out.insert({Stage::between, {}});
    }

    void end(const State& state) {
        if (state.stage == Stage::start) found_.may_be_empty = true;
        if (state.stage == Stage::first_word) found_.first.words.insert(state.word);
        if (state.stage == Stage::second_word) {
            found_.second.words.insert(state.word);
        } else {
            found_.ends_in_first = true;
        }
    }

    RuleStart found_;
};

}  // namespace

RuleStart find_start(const PatternTree& tree) { return Walker().find(tree); }

}  // namespace crosstally
