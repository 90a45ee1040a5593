// Patterns as nodes of one graph. Equal parts are one node, however many rules hold them, and the words of a choice
// share their beginnings, so that the graph stays small: {num} stands in it once.
// Only which texts match is kept, not which way a match prefers. Nodes are never changed once made; they are read
// by any number of automata at once. Cost: one look-up in a hash table a node.
#pragma once

#include <bitset>
#include <cstdint>
#include <vector>

namespace crosstally {

using ByteSet = std::bitset<256>;
using NodeId = std::uint32_t;

enum class NodeKind : std::uint8_t {
    nothing,         // the empty text
    bytes,           // one byte of byte_sets[a]
    sequence,        // a, then b
    choice,          // one of the b nodes from parts[a] on
    star,            // a, any number of times
    sentence_begin,  // ^
    window_end,      // $
    word_edge,       // \b, of ASCII letters, digits and _
    no_word_edge,    // \B
    rule_end,        // the rule a matches up to here
};

struct Node {
    NodeKind kind = NodeKind::nothing;
    bool may_be_empty = true;
    std::uint32_t a = 0;
    std::uint32_t b = 0;
};

class PatternNodes {
public:
    static constexpr NodeId nothing = 0;

    PatternNodes();

    NodeId bytes(const ByteSet& set);  // an empty set matches nothing at all
    NodeId sequence(NodeId first, NodeId rest);
    NodeId sequence(const std::vector<NodeId>& items);
    NodeId choice(std::vector<NodeId> parts);
    NodeId star(NodeId part);
    NodeId repeat(NodeId part, int least, int most);  // most < 0: without end
    NodeId assertion(NodeKind kind);
    NodeId rule_end(std::uint32_t rule);
    NodeId whole_rule(NodeId pattern, std::uint32_t rule);  // the pattern, then rule_end
    NodeId any_rule(std::vector<NodeId> whole_rules);

    [[nodiscard]] const Node& operator[](NodeId node) const { return nodes_[node]; }
    [[nodiscard]] const ByteSet& byte_set(const Node& node) const { return byte_sets_[node.a]; }
    [[nodiscard]] NodeId part(const Node& choice, std::uint32_t i) const { return parts_[choice.a + i]; }
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }
    [[nodiscard]] const std::vector<ByteSet>& byte_sets() const { return byte_sets_; }

private:
    NodeId add(const Node& node);
    [[nodiscard]] bool same(const Node& a, const Node& b) const;
    [[nodiscard]] std::uint64_t hash(const Node& node) const;
    void grow();
    void flatten(NodeId node, std::vector<NodeId>& out) const;
    NodeId choice_of(std::vector<NodeId>& parts);
    NodeId joined_bytes(std::vector<NodeId>& parts);
    NodeId share_beginnings(std::vector<NodeId>& parts);
    [[nodiscard]] NodeId head(NodeId node) const;
    [[nodiscard]] NodeId tail(NodeId node) const;

    std::vector<Node> nodes_;
    std::vector<NodeId> parts_;
    std::vector<ByteSet> byte_sets_;
    std::vector<std::uint32_t> slots_;  // open addressing into nodes_, a power of two; 0 is free
};

}  // namespace crosstally
