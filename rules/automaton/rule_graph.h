// The patterns of all rules as one graph of nodes, made when they are loaded and never changed: what automata and
// the search for groups read. Threads may share it.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "rules/automaton/pattern_nodes.h"
#include "rules/automaton/read_pattern.h"
#include "rules/kinds.h"

namespace crosstally {

inline constexpr std::uint32_t no_rule = std::numeric_limits<std::uint32_t>::max();

struct RuleRank {
    Layer layer = Layer::figure;
    bool guard = false;
};

class RuleGraph {
public:
    static constexpr NodeId unreadable = no_rule;

    // The pattern's node, or `unreadable` where it is in syntax that only RE2 knows.
    [[nodiscard]] NodeId read(std::string_view pattern, Layer layer);
    // Rules are numbered in the order in which they are added.
    void add(NodeId pattern, RuleRank rank);
    void finish();  // after the last rule

    [[nodiscard]] const PatternNodes& nodes() const { return nodes_; }
    [[nodiscard]] NodeId rule(std::uint32_t rule) const { return rules_[rule]; }
    [[nodiscard]] RuleRank rank(std::uint32_t rule) const { return ranks_[rule]; }
    [[nodiscard]] NodeId all_rules() const { return all_; }

    // Bytes that no pattern tells apart are one class.
    [[nodiscard]] std::uint8_t byte_class(unsigned char byte) const { return classes_[byte]; }
    [[nodiscard]] std::size_t class_count() const { return class_count_; }

private:
    void find_byte_classes();
    void split_classes(const ByteSet& set);

    PatternNodes nodes_;
    PartsRead parts_;
    std::vector<NodeId> rules_;
    std::vector<RuleRank> ranks_;
    NodeId all_ = 0;
    std::array<std::uint8_t, 256> classes_{};
    std::size_t class_count_ = 1;
};

[[nodiscard]] inline bool is_word_byte(unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

}  // namespace crosstally
