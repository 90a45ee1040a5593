#include "rules/group_memory.h"

#include "corpus/word_hash.h"

namespace crosstally {
namespace {

// The sets that the pattern is made of.
std::vector<const ByteSet*> sets_of(const PatternNodes& nodes, NodeId pattern) {
    std::vector<const ByteSet*> sets;
    std::vector<bool> seen(nodes.size());
    std::vector<NodeId> waiting{pattern};
    while (!waiting.empty()) {
        const NodeId id = waiting.back();
        waiting.pop_back();
        if (seen[id]) continue;
        seen[id] = true;
        const Node& node = nodes[id];
        switch (node.kind) {
            case NodeKind::bytes: sets.push_back(&nodes.byte_set(node)); break;
            case NodeKind::sequence: waiting.insert(waiting.end(), {node.a, node.b}); break;
            case NodeKind::star: waiting.push_back(node.a); break;
            case NodeKind::choice:
                for (std::uint32_t i = 0; i < node.b; ++i) waiting.push_back(nodes.part(node, i));
                break;
            default: break;
        }
    }
    return sets;
}

// Bytes of one class, of which the set holds some and others not, become two classes.
void split_by(const ByteSet& set, std::array<std::uint8_t, 256>& classes) {
    std::array<std::array<std::int16_t, 2>, 256> split;
    for (auto& halves : split) halves = {-1, -1};
    std::int16_t count = 0;
    for (std::size_t byte = 0; byte < 256; ++byte) {
        std::int16_t& half = split[classes[byte]][set[byte] ? 1 : 0];
        if (half < 0) half = count++;
        classes[byte] = static_cast<std::uint8_t>(half);
    }
}

}  // namespace

GroupMemory::GroupMemory(const RuleGraph& graph) : graph_(graph), entries_(entry_count) {}

// Bytes are of one class where no set holds the one without the other; \b tells letters from what is none.
const GroupMemory::Classes& GroupMemory::classes_of(std::uint32_t rule) {
    if (rule >= classes_.size()) classes_.resize(rule + 1);
    std::unique_ptr<Classes>& classes = classes_[rule];
    if (classes != nullptr) return *classes;
    classes = std::make_unique<Classes>();
    ByteSet letters;
    for (unsigned byte = 0; byte < 256; ++byte) letters[byte] = is_word_byte(static_cast<unsigned char>(byte));
    split_by(letters, *classes);
    for (const ByteSet* set : sets_of(graph_.nodes(), graph_.rule(rule))) split_by(*set, *classes);
    return *classes;
}

// False where the match is too long, or the rule is one that only RE2 can read.
bool GroupMemory::read_form(std::uint32_t rule, const MatchWindow& window, std::uint32_t end) {
    const std::uint32_t size = end - window.span.begin;
    if (size > longest || graph_.rule(rule) == RuleGraph::unreadable) return false;
    const Classes& classes = classes_of(rule);
    const auto class_at = [&](std::uint32_t at) { return classes[static_cast<unsigned char>(window.text[at])]; };
    form_.rule = rule;
    form_.size = static_cast<std::uint8_t>(size + 2);
    form_.classes[0] = window.sentence_begin ? outside : class_at(window.span.begin - 1);
    for (std::uint32_t i = 0; i < size; ++i) form_.classes[i + 1] = class_at(window.span.begin + i);
    form_.classes[size + 1] = end == window.span.end ? outside : class_at(end);
    return true;
}

std::size_t GroupMemory::hash_of_form() const {
    const std::string_view classes(reinterpret_cast<const char*>(form_.classes.data()), form_.size);
    return static_cast<std::size_t>(next_hash(hash_of_word(classes), form_.rule));
}

void GroupMemory::keep(const Groups& groups, std::uint32_t begin, Entry& entry) const {
    entry.form = form_;
    for (std::size_t i = 0; i < max_groups; ++i) {
        const Span group = groups[i];
        const bool took_part = group.end != 0;
        entry.groups[i] = {took_part ? static_cast<std::uint8_t>(group.begin - begin) : no_group, static_cast<std::uint8_t>(group.size())};
    }
}

}  // namespace crosstally
