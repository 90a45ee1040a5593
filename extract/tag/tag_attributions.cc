#include "extract/tag/tag_attributions.h"

#include <algorithm>
#include <array>
#include <optional>

namespace crosstally {
namespace {

constexpr std::array<std::string_view, 15> group_names = {
    "say",  "clause",  "object", "quote",  "as",           "put",   "according", "found",
    "data", "request", "title",  "person", "spokesperson", "group", "body"};

// The group that took part says what was matched, so that a user's own rule works like a built-in one.
std::optional<AttributionKind> kind_of(const Rule& rule, const RuleMatch& match) {
    for (std::size_t i = 0; i < rule.groups.size(); ++i) {
        if (match.groups[i].empty()) continue;
        const auto it = std::find(group_names.begin(), group_names.end(), rule.groups[i]);
        if (it != group_names.end()) return static_cast<AttributionKind>(it - group_names.begin());
    }
    return std::nullopt;
}

}  // namespace

void tag_attributions(const Knowledge& knowledge, Document& document) {
    for (const RuleMatch& match : document.matches[Layer::attribution]) {
        const auto kind = kind_of(knowledge.rules.rules()[match.rule], match);
        if (!kind) continue;
        document.tags.attributions.push_back({match.span, *kind, match.rule, match.sentence});
    }
}

}  // namespace crosstally
