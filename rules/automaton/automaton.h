// The rules of all layers as one machine: from a place of the text it is told byte by byte which rules match so far,
// all at once. Its states are made when a text first leads to them (each holds the places in the patterns that the
// bytes so far may have come to), and kept for the texts that follow; after that a byte costs one look-up.
// Not for two threads at once: each has its own. The graph must outlive it.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "rules/automaton/rule_graph.h"

namespace crosstally {

// What stands behind a place: assertions ask for it.
enum class Ahead : std::uint8_t { window_end, word, other, unknown };

// What stands before the place where a search begins.
struct Before {
    bool sentence_begin = false;
    bool word = false;
};

// What matches up to here: for each layer the rule that has precedence.
struct Accepted {
    std::array<std::uint32_t, layer_count> rules{no_rule, no_rule, no_rule, no_rule};
    friend bool operator==(const Accepted&, const Accepted&) = default;
};

class Automaton {
public:
    using State = std::uint32_t;  // the last bit: whether anything is accepted there
    static constexpr State unknown = 0;  // of nothing
    static constexpr State dead = 2;
    static constexpr std::size_t which(Before before) { return (before.sentence_begin ? 2U : 0U) + (before.word ? 1U : 0U); }

    explicit Automaton(const RuleGraph& graph);

    [[nodiscard]] State begin(Before before);

    [[nodiscard]] State next(State state, unsigned char byte) {
        const std::uint8_t byte_class = graph_.byte_class(byte);
        const Steps& steps = steps_[state >> 1U];
        for (std::size_t i = 0; i < steps.classes.size(); ++i) {
            if (steps.classes[i] == byte_class && steps.next[i] != unknown) return steps.next[i];
        }
        const State known = steps.row == 0 ? unknown : rows_[steps.row * graph_.class_count() + byte_class];
        return known != unknown ? known : make_next(state >> 1U, byte);
    }
    [[nodiscard]] static bool accepts(State state) { return (state & 1U) != 0; }
    [[nodiscard]] const Accepted& accepted(State state, Ahead ahead) const {
        return accepted_[states_[state >> 1U].accepted[static_cast<std::size_t>(ahead)]];
    }

    [[nodiscard]] bool large() const { return large_; }  // it holds as much as it may
    void forget();  // a State from before means nothing any more

private:
    // The steps that a state was seen to take, by the byte's class: most states take one or two, and those of one
    // word stand side by side. Further ones have a row.
    struct Steps {
        std::array<std::uint8_t, 4> classes{};
        std::array<std::uint16_t, 4> next{};  // States
        std::uint32_t row = 0;                // 0 is none
    };

    struct Place {  // in a pattern: a node, and the place where it goes on after that
        NodeId node = 0;
        std::uint32_t next = 0;
    };
    struct StateInfo {
        std::uint32_t first_leaf = 0;
        std::uint32_t leaf_count = 0;
        std::array<std::uint32_t, 3> accepted{};  // by Ahead
        bool asks_ahead = false;                  // some leaf is an assertion
        bool after_word = false;
    };
    struct View {
        Before before;
        Ahead ahead = Ahead::unknown;
    };
    using Leaves = std::vector<std::uint32_t>;  // places that read a byte, end a rule or ask what is ahead

    std::uint32_t place(NodeId node, std::uint32_t next);
    void grow_places();
    State make_next(std::uint32_t state, unsigned char byte);
    void keep_step(std::uint32_t state, std::uint8_t byte_class, State next);
    void reach(std::uint32_t place, View view, Leaves& leaves);
    void reach_plainly(std::uint32_t place, Leaves& leaves);
    void find_leaves(std::uint32_t place);
    void visit(std::uint32_t place, View view, Leaves& leaves);
    void go_to(NodeId node, std::uint32_t next, View view, Leaves& leaves);
    void resolve(std::uint32_t state, Ahead ahead, Leaves& leaves);
    State state_of(Leaves& leaves, bool after_word);
    void grow_states();
    State make_state(const Leaves& leaves, bool after_word);
    std::uint32_t accepted_by(const Leaves& leaves);
    [[nodiscard]] State marked(std::uint32_t state) const;
    [[nodiscard]] std::uint64_t hash_of(std::uint32_t state) const;

    const RuleGraph& graph_;
    const PatternNodes& nodes_;

    std::vector<Place> places_;               // 0 is none
    std::vector<std::uint32_t> place_slots_;  // open addressing into places_
    std::vector<std::uint32_t> reached_;      // by place: the last round in which it was
    std::vector<std::uint32_t> taken_;        // the same, of leaves after a byte
    std::uint32_t taking_ = 0;
    struct Range {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    std::vector<Range> leaves_of_;            // by place, with nothing known of what is ahead: in reachable_; else empty
    Leaves reachable_;
    std::uint32_t round_ = 0;
    std::vector<Place> waiting_;              // choices and the like that are yet to be looked into

    std::vector<StateInfo> states_;           // 0 is none, 1 is dead
    std::vector<std::uint32_t> leaf_store_;
    std::vector<std::uint32_t> state_slots_;  // open addressing into states_
    std::vector<Steps> steps_;                // beside states_
    std::vector<std::uint16_t> rows_;         // States, by row and class of byte
    std::vector<Accepted> accepted_;          // 0: nothing
    std::array<State, 4> begins_{};            // by what is before
    bool large_ = false;
    Leaves before_byte_;
    Leaves after_byte_;
};

}  // namespace crosstally
