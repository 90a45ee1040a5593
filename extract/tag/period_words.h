// The named groups of a period rule's match, by name.
#pragma once

#include <optional>
#include <string_view>

#include "rules/rule_set.h"

namespace crosstally {

class PeriodWords {
public:
    PeriodWords(const RuleSet& rules, const RuleMatch& match, std::string_view text)
        : rules_(rules), match_(match), text_(text) {}

    // nullopt where the rule has no such group or the group took no part in the match.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view group) const {
        const std::string_view words = rules_.group(match_, group, text_);
        return words.empty() ? std::nullopt : std::optional(words);
    }
    [[nodiscard]] Span span(std::string_view group) const { return rules_.group_span(match_, group); }

private:
    const RuleSet& rules_;
    const RuleMatch& match_;
    std::string_view text_;
};

}  // namespace crosstally
