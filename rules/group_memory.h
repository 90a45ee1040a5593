// The groups of matches, remembered. A pattern's groups depend on nothing but which of its sets each byte is in: "12 per
// cent" and "47 per cent" have the same. So RE2 is asked once for each such form, which saves most of the searches for
// groups, the dearest part of matching (some microseconds each). A cache: what it holds changes nothing but the time.
// Not for two threads at once. Half a megabyte, and 256 bytes for each rule asked of. The graph must outlive it.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

#include "rules/automaton/rule_graph.h"
#include "rules/match_window.h"
#include "rules/rule_set.h"

namespace crosstally {

using Groups = std::array<Span, max_groups>;

class GroupMemory {
public:
    explicit GroupMemory(const RuleGraph& graph);

    // The groups of the rule's match that begins with the window and ends at `end`: those remembered, or else those that
    // `search(groups)` finds.
    template <class Search>
    void find(std::uint32_t rule, const MatchWindow& window, std::uint32_t end, Groups& groups, Search search) {
        if (!read_form(rule, window, end)) return search(groups);
        Entry& entry = entries_[hash_of_form() & (entry_count - 1)];
        if (entry.form != form_) {
            search(groups);
            return keep(groups, window.span.begin, entry);
        }
        for (std::size_t i = 0; i < max_groups; ++i) {
            const auto [begin, size] = entry.groups[i];
            if (begin != no_group) groups[i] = {window.span.begin + begin, window.span.begin + begin + size};
        }
    }

private:
    static constexpr std::size_t entry_count = 4096;
    static constexpr std::size_t longest = 58;        // bytes of a match
    static constexpr std::uint8_t no_group = 0xFF;
    static constexpr std::uint8_t outside = 0xFF;     // the class of what is no byte: a sentence's beginning, a window's end

    // The rule, and the classes of the byte before the match, of its own bytes and of the byte behind it; then zeros.
    struct Form {
        std::uint32_t rule = no_rule;
        std::uint8_t size = 0;
        std::array<std::uint8_t, longest + 2> classes{};
        friend bool operator==(const Form& a, const Form& b) {
            return a.rule == b.rule && a.size == b.size && std::memcmp(a.classes.data(), b.classes.data(), a.size) == 0;
        }
    };
    struct Entry {
        Form form;
        std::array<std::pair<std::uint8_t, std::uint8_t>, max_groups> groups{};  // begin from the match's begin, and size
    };
    using Classes = std::array<std::uint8_t, 256>;

    bool read_form(std::uint32_t rule, const MatchWindow& window, std::uint32_t end);
    [[nodiscard]] std::size_t hash_of_form() const;
    void keep(const Groups& groups, std::uint32_t begin, Entry& entry) const;
    const Classes& classes_of(std::uint32_t rule);

    const RuleGraph& graph_;
    Form form_;  // of the match that is asked for
    std::vector<Entry> entries_;
    std::vector<std::unique_ptr<Classes>> classes_;  // by rule; null until asked for
};

}  // namespace crosstally
