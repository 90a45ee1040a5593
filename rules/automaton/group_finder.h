// Which words the groups of a rule took, once it is known what the whole rule matched. Where there is more than one
// way, each part of the pattern, from its beginning on, takes as much as it can; of a choice between parts with groups
// the first that fits stands. Cost: about a byte's look-up for each byte and part.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "corpus/span.h"
#include "rules/automaton/automaton.h"
#include "rules/rule_set.h"

namespace crosstally {

// What a rule sees of a text: it begins at span.begin, and nothing behind span.end.
struct Window {
    std::string_view text;
    Span span;
    bool sentence_begin = false;

    [[nodiscard]] Before before(std::uint32_t at) const {
        if (at == span.begin && sentence_begin) return {true, false};
        return {false, is_word_byte(static_cast<unsigned char>(text[at - 1]))};
    }
    [[nodiscard]] Ahead ahead(std::uint32_t at) const {
        if (at == span.end) return Ahead::window_end;
        return is_word_byte(static_cast<unsigned char>(text[at])) ? Ahead::word : Ahead::other;
    }
};

class GroupFinder {
public:
    GroupFinder(const RuleGraph& graph, Automaton& automaton) : nodes_(graph.nodes()), automaton_(automaton) {}

    // pattern: of a rule that matches from window.span.begin to `end`. False: it took too many steps to find.
    bool find(NodeId pattern, const Window& window, std::uint32_t end, std::array<Span, max_groups>& groups);

private:
    enum class Task : std::uint8_t { match, repeat, close };
    struct Then {  // what is left to do
        Task task = Task::match;
        std::uint32_t of = 0;     // a node; of close, a group
        std::uint32_t begin = 0;  // of close and repeat: where it began
        const Then* next = nullptr;
    };
    bool match(NodeId node, std::uint32_t at, const Then* then);
    bool match_part(NodeId node, std::uint32_t at, const Then* then);
    bool repeat(const Node& star, NodeId id, std::uint32_t at, const Then* then);
    bool go_on(std::uint32_t at, const Then* then);
    bool close(std::uint32_t at, const Then& then);

    const PatternNodes& nodes_;
    Automaton& automaton_;
    const Window* window_ = nullptr;
    std::uint32_t end_ = 0;
    std::array<Span, max_groups>* groups_ = nullptr;
    std::vector<std::uint32_t> ends_;  // of the parts that are open, one above the other
    int steps_ = 0;
};

}  // namespace crosstally
