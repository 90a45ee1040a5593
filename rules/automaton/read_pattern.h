// A pattern in RE2's syntax, with its fragments put in, into nodes that match exactly the same texts.
// nullopt where the pattern uses what is not known here: \p{...}, [:alpha:], \Q...\E, flags but i, odd cases of letters.
// Groups are numbered from 0 in their order; groups without a name are not counted. Cost: one walk over the pattern.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "rules/automaton/pattern_nodes.h"

namespace crosstally {

// Letters, classes and groups that were read before: fragments stand in many patterns, most of them in full.
struct PartsRead {
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    struct Parts {
        std::array<std::optional<NodeId>, 128> letters;
        std::unordered_map<std::string, NodeId, Hash, std::equal_to<>> longer;
    };
    Parts caseless;
    Parts in_case;
};

[[nodiscard]] std::optional<NodeId> read_pattern(std::string_view pattern, bool caseless, PatternNodes& nodes, PartsRead& parts);

}  // namespace crosstally
