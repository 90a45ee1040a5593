#include "rules/automaton/rule_graph.h"

#include <array>
#include <optional>

#include "rules/automaton/read_pattern.h"

namespace crosstally {

NodeId RuleGraph::read(std::string_view pattern, Layer layer) {
    return read_pattern(pattern, layer != Layer::name, nodes_, parts_).value_or(unreadable);
}

void RuleGraph::add(NodeId pattern, RuleRank rank) {
    rules_.push_back(pattern);
    ranks_.push_back(rank);
}

void RuleGraph::finish() {
    std::vector<NodeId> all;
    for (std::uint32_t rule = 0; rule < rules_.size(); ++rule) {
        if (rules_[rule] != unreadable) all.push_back(nodes_.whole_rule(rules_[rule], rule));
    }
    all_ = nodes_.any_rule(std::move(all));
    find_byte_classes();
}

void RuleGraph::find_byte_classes() {
    for (const ByteSet& set : nodes_.byte_sets()) split_classes(set);
    ByteSet word_bytes;  // assertions tell letters from what is none: the classes must do so too
    for (unsigned byte = 0; byte < 256; ++byte) word_bytes.set(byte, is_word_byte(static_cast<unsigned char>(byte)));
    split_classes(word_bytes);
}

void RuleGraph::split_classes(const ByteSet& set) {
    std::array<std::array<std::optional<std::uint8_t>, 2>, 256> split;
    class_count_ = 0;
    for (unsigned byte = 0; byte < 256; ++byte) {
        std::optional<std::uint8_t>& part = split[classes_[byte]][set.test(byte) ? 1 : 0];
        if (!part) part = static_cast<std::uint8_t>(class_count_++);
        classes_[byte] = *part;
    }
}

}  // namespace crosstally
