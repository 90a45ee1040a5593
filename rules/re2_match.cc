#include "rules/re2_match.h"

#include <re2/re2.h>

namespace crosstally {
namespace {

// The words that a pattern sees, with one byte before them: ^ stands for the sentence's beginning.
Span seen(const MatchWindow& window) { return {window.span.begin - (window.sentence_begin ? 0U : 1U), window.span.end}; }

re2::StringPiece piece(const MatchWindow& window) {
    const Span span = seen(window);
    return {window.text.data() + span.begin, span.size()};
}

Span span_of(const re2::StringPiece& part, std::string_view text) {
    if (part.data() == nullptr) return {};
    const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

}  // namespace

std::uint32_t re2_match_end(const CompiledRule& rule, const MatchWindow& window, const std::vector<std::uint32_t>& ends) {
    const std::uint32_t first = seen(window).begin;
    for (std::size_t i = ends.size(); i > 0;) {
        re2::StringPiece whole;
        if (!rule.regex->get().Match(piece(window), window.span.begin - first, ends[--i] - first, RE2::ANCHOR_START, &whole, 1)) {
            return 0;
        }
        const std::uint32_t end = window.span.begin + static_cast<std::uint32_t>(whole.size());
        if (end == ends[i]) return whole.empty() ? 0 : end;
        while (i > 0 && ends[i - 1] > end) --i;
        if (i > 0 && ends[i - 1] == end) return end;
    }
    return 0;
}

void re2_groups(const CompiledRule& rule, std::size_t count, const MatchWindow& window, std::uint32_t end,
                std::array<Span, max_groups>& groups) {
    std::array<re2::StringPiece, max_groups + 1> parts;
    const std::uint32_t first = seen(window).begin;
    if (!rule.regex->get().Match(piece(window), window.span.begin - first, end - first, RE2::ANCHOR_BOTH, parts.data(),
                                 static_cast<int>(count) + 1)) {
        return;
    }
    for (std::size_t g = 0; g < count; ++g) groups[g] = span_of(parts[g + 1], window.text);
}

}  // namespace crosstally
