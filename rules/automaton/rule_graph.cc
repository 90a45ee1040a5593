#include "rules/automaton/rule_graph.h"

#include <map>

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

// Splits the classes by one set after another.
void RuleGraph::find_byte_classes() {
    for (const ByteSet& set : nodes_.byte_sets()) {
        std::map<std::pair<std::uint8_t, bool>, std::uint8_t> split;
        for (unsigned byte = 0; byte < 256; ++byte) {
            const std::pair key{classes_[byte], set.test(byte)};
            classes_[byte] = split.try_emplace(key, static_cast<std::uint8_t>(split.size())).first->second;
        }
        class_count_ = split.size();
    }
    // assertions tell letters from what is none: the classes must do so too
    std::map<std::pair<std::uint8_t, bool>, std::uint8_t> split;
    for (unsigned byte = 0; byte < 256; ++byte) {
        const std::pair key{classes_[byte], is_word_byte(static_cast<unsigned char>(byte))};
        classes_[byte] = split.try_emplace(key, static_cast<std::uint8_t>(split.size())).first->second;
    }
    class_count_ = split.size();
}

}  // namespace crosstally
