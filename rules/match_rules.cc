// Matching: from each token only the rules that may begin there are run, anchored, for the length of their match;
// the groups are found for the winner alone.
#include <re2/re2.h>

#include <algorithm>

#include "rules/compiled_rules.h"

namespace crosstally {
namespace {

// A rule sees no further than this many bytes past its first token: it bounds the cost on endless sentences.
constexpr std::uint32_t widest_match = 400;

// One place of the text where rules are tried.
struct Place {
    std::string_view text;
    const Segmentation& segmentation;
    std::size_t token;

    [[nodiscard]] std::uint32_t begin() const { return segmentation.tokens[token].span.begin; }
    [[nodiscard]] const Sentence& sentence() const {
        return segmentation.sentences[segmentation.tokens[token].sentence];
    }
    [[nodiscard]] std::uint32_t limit() const { return std::min(sentence().span.end, begin() + widest_match); }

    [[nodiscard]] bool is_token_end(std::uint32_t end) const {
        for (std::size_t k = token; k < sentence().end_token; ++k) {
            if (segmentation.tokens[k].span.end >= end) return segmentation.tokens[k].span.end == end;
        }
        return false;
    }

    // The words that a pattern sees, with one byte before them: ^ stands for the sentence's beginning.
    [[nodiscard]] Span window() const { return {begin() - (begin() > sentence().span.begin ? 1U : 0U), limit()}; }
};

re2::StringPiece piece(std::string_view text, Span span) { return {text.data() + span.begin, span.size()}; }

Span span_of(const re2::StringPiece& part, std::string_view text) {
    if (part.data() == nullptr) return {};
    const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

std::uint32_t match_length(const RE2& regex, const Place& place) {
    const Span window = place.window();
    re2::StringPiece whole;
    if (!regex.Match(piece(place.text, window), place.begin() - window.begin, window.size(), RE2::ANCHOR_START, &whole,
                     1)) {
        return 0;
    }
    return static_cast<std::uint32_t>(whole.size());
}

// True for more than "'s" in all its spellings; then the groups are searched for.
bool may_end_with_possessive(std::string_view words) {
    return words.substr(words.size() < 5 ? 0 : words.size() - 5).find_first_of("'\xE2") != std::string_view::npos;
}

void find_groups(const CompiledRule& compiled, const Rule& rule, const Place& place, RuleMatch& match) {
    match.span = match.whole;
    if (rule.groups.empty()) return;
    if (compiled.one_group && !may_end_with_possessive(slice(place.text, match.whole))) {
        match.groups[0] = match.whole;
        return;
    }
    std::array<re2::StringPiece, max_groups + 1> parts;
    const Span window = place.window();
    if (!compiled.regex->get().Match(piece(place.text, window), match.whole.begin - window.begin,
                               match.whole.end - window.begin, RE2::ANCHOR_START, parts.data(),
                               static_cast<int>(rule.groups.size()) + 1)) {
        return;
    }
    for (std::size_t g = 0; g < rule.groups.size(); ++g) match.groups[g] = span_of(parts[g + 1], place.text);
    if (compiled.tag_group < 0) return;
    const Span tag = match.groups[static_cast<std::size_t>(compiled.tag_group)];
    if (!tag.empty()) match.span = tag;
}

}  // namespace

int RuleSet::program_size(std::uint32_t rule) const { return compiled_->compiled[rule].regex->get().ProgramSize(); }

void RuleSet::match(std::string_view text, const Segmentation& segmentation, Layer layer,
                    std::vector<RuleMatch>& out, Triggers triggers) const {
    const LayerRules& candidates = compiled_->layers[static_cast<std::size_t>(layer)];
    std::uint32_t next_free = 0;
    for (std::size_t i = 0; i < segmentation.tokens.size(); ++i) {
        const Place place{text, segmentation, i};
        if (place.begin() < next_free) continue;
        std::uint32_t best_length = 0;
        std::uint32_t best = 0;
        const auto try_rule = [&](std::uint32_t slot) {
            const std::uint32_t rule = candidates.rules[slot];
            const CompiledRule& compiled = compiled_->compiled[rule];
            const std::uint32_t length = match_length(compiled.regex->get(), place);
            const bool guards = compiled.guard && !compiled_->compiled[best].guard;
            if (length == 0 || length < best_length || (length == best_length && !guards)) return;
            if (!place.is_token_end(place.begin() + length)) return;
            best_length = length;
            best = rule;
        };
        if (triggers == Triggers::used) {
            candidates.triggers->each(text, place.begin(), try_rule);
        } else {
            for (std::uint32_t slot = 0; slot < candidates.rules.size(); ++slot) try_rule(slot);
        }
        if (best_length == 0) continue;
        RuleMatch match;
        match.rule = best;
        match.whole = {place.begin(), place.begin() + best_length};
        find_groups(compiled_->compiled[best], compiled_->rules[best], place, match);
        next_free = match.span.end;
        out.push_back(match);
    }
}

}  // namespace crosstally
