#include "rules/automaton/pattern_nodes.h"

#include <algorithm>
#include <functional>

namespace crosstally {
namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 29U);
}

}  // namespace

PatternNodes::PatternNodes() : nodes_(1), slots_(1024, 0) {}

bool PatternNodes::same(const Node& a, const Node& b) const {
    if (a.kind != b.kind || a.b != b.b) return false;
    if (a.kind == NodeKind::bytes) return byte_sets_[a.a] == byte_sets_[b.a];
    if (a.kind != NodeKind::choice) return a.a == b.a;
    return std::equal(parts_.begin() + a.a, parts_.begin() + a.a + a.b, parts_.begin() + b.a);
}

std::uint64_t PatternNodes::hash(const Node& node) const {
    std::uint64_t hash = mixed(static_cast<std::uint64_t>(node.kind), node.b);
    if (node.kind == NodeKind::bytes) return mixed(hash, std::hash<ByteSet>()(byte_sets_[node.a]));
    if (node.kind != NodeKind::choice) return mixed(hash, node.a);
    for (std::uint32_t i = 0; i < node.b; ++i) hash = mixed(hash, parts_[node.a + i]);
    return hash;
}

void PatternNodes::grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (NodeId id = 1; id < nodes_.size(); ++id) {
        std::size_t i = hash(nodes_[id]) & (slots_.size() - 1);
        while (slots_[i] != 0) i = (i + 1) & (slots_.size() - 1);
        slots_[i] = id;
    }
}

NodeId PatternNodes::add(const Node& node) {
    if (nodes_.size() * 2 >= slots_.size()) grow();
    std::size_t i = hash(node) & (slots_.size() - 1);
    for (; slots_[i] != 0; i = (i + 1) & (slots_.size() - 1)) {
        if (same(nodes_[slots_[i]], node)) return slots_[i];
    }
    slots_[i] = static_cast<NodeId>(nodes_.size());
    nodes_.push_back(node);
    return slots_[i];
}

NodeId PatternNodes::bytes(const ByteSet& set) {
    byte_sets_.push_back(set);
    const Node node{NodeKind::bytes, false, static_cast<std::uint32_t>(byte_sets_.size() - 1), 0};
    const NodeId id = add(node);
    if (nodes_[id].a != node.a) byte_sets_.pop_back();
    return id;
}

// Sequences lean to the right, so that equal beginnings are seen.
NodeId PatternNodes::sequence(NodeId first, NodeId rest) {
    if (first == nothing) return rest;
    if (rest == nothing) return first;
    const Node a = nodes_[first];
    const Node b = nodes_[rest];
    if (a.kind == NodeKind::sequence) return sequence(a.a, sequence(a.b, rest));
    return add({NodeKind::sequence, a.may_be_empty && b.may_be_empty, first, rest});
}

NodeId PatternNodes::sequence(const std::vector<NodeId>& items) {
    NodeId all = nothing;
    for (std::size_t i = items.size(); i > 0;) all = sequence(items[--i], all);
    return all;
}

NodeId PatternNodes::head(NodeId node) const { return nodes_[node].kind == NodeKind::sequence ? nodes_[node].a : node; }
NodeId PatternNodes::tail(NodeId node) const { return nodes_[node].kind == NodeKind::sequence ? nodes_[node].b : nothing; }

void PatternNodes::flatten(NodeId node, std::vector<NodeId>& out) const {
    if (nodes_[node].kind != NodeKind::choice) return out.push_back(node);
    for (std::uint32_t i = 0; i < nodes_[node].b; ++i) flatten(part(nodes_[node], i), out);
}

NodeId PatternNodes::choice(std::vector<NodeId> parts) {
    std::vector<NodeId> flat;
    for (const NodeId part : parts) flatten(part, flat);
    return share_beginnings(flat);
}

// a|b|ab|ac becomes [ab]|a[bc]; the parts are no choices.
NodeId PatternNodes::share_beginnings(std::vector<NodeId>& parts) {
    std::sort(parts.begin(), parts.end(), [&](NodeId a, NodeId b) { return std::pair(head(a), a) < std::pair(head(b), b); });
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    std::vector<NodeId> shared;
    std::vector<NodeId> alone;  // single bytes
    for (std::size_t i = 0; i < parts.size();) {
        std::size_t end = i + 1;
        while (end < parts.size() && head(parts[end]) == head(parts[i])) ++end;
        NodeId part = parts[i];
        if (end - i > 1) {
            const NodeId first = head(part);
            std::vector<NodeId> rests;
            for (std::size_t k = i; k < end; ++k) rests.push_back(tail(parts[k]));
            part = sequence(first, choice(std::move(rests)));
        }
        (nodes_[part].kind == NodeKind::bytes ? alone : shared).push_back(part);
        i = end;
    }
    if (!alone.empty()) shared.push_back(joined_bytes(alone));
    std::sort(shared.begin(), shared.end());
    return choice_of(shared);
}

NodeId PatternNodes::joined_bytes(std::vector<NodeId>& parts) {
    ByteSet set;
    for (const NodeId part : parts) set |= byte_set(nodes_[part]);
    return bytes(set);
}

NodeId PatternNodes::choice_of(std::vector<NodeId>& parts) {
    if (parts.empty()) return bytes({});
    if (parts.size() == 1) return parts[0];
    Node node{NodeKind::choice, false, static_cast<std::uint32_t>(parts_.size()), static_cast<std::uint32_t>(parts.size())};
    for (const NodeId part : parts) node.may_be_empty |= nodes_[part].may_be_empty;
    parts_.insert(parts_.end(), parts.begin(), parts.end());
    const NodeId id = add(node);
    if (nodes_[id].a != node.a) parts_.resize(node.a);
    return id;
}

NodeId PatternNodes::star(NodeId part) {
    if (part == nothing || nodes_[part].kind == NodeKind::star) return part;
    return add({NodeKind::star, true, part, 0});
}

NodeId PatternNodes::repeat(NodeId part, int least, int most) {
    NodeId all = most < 0 ? star(part) : nothing;
    for (int i = least; i < most; ++i) all = choice({sequence(part, all), nothing});
    for (int i = 0; i < least; ++i) all = sequence(part, all);
    return all;
}

NodeId PatternNodes::assertion(NodeKind kind) { return add({kind, true, 0, 0}); }

NodeId PatternNodes::rule_end(std::uint32_t rule) { return add({NodeKind::rule_end, true, rule, 0}); }

NodeId PatternNodes::whole_rule(NodeId pattern, std::uint32_t rule) {
    return add({NodeKind::sequence, nodes_[pattern].may_be_empty, pattern, rule_end(rule)});
}

NodeId PatternNodes::any_rule(std::vector<NodeId> whole_rules) {
    const Node node{NodeKind::choice, false, static_cast<std::uint32_t>(parts_.size()), static_cast<std::uint32_t>(whole_rules.size())};
    parts_.insert(parts_.end(), whole_rules.begin(), whole_rules.end());
    return add(node);
}

}  // namespace crosstally
