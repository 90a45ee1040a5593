// Matching: from each token the automaton is run over the bytes that follow, for the rules of all layers at once; the
// groups are found for the rule that stands.
#include <algorithm>

#include "rules/compiled_rules.h"
#include "rules/re2_match.h"

namespace crosstally {
namespace {

// A rule sees no further than this many bytes past its first token: it bounds the cost on endless sentences.
constexpr std::uint32_t widest_match = 400;

struct Best {
    std::uint32_t rule = no_rule;
    std::uint32_t end = 0;
};

bool possessive_may_follow(std::string_view words) {
    words.remove_prefix(words.size() < 5 ? 0 : words.size() - 5);
    return std::ranges::any_of(words, [](char c) { return c == '\'' || c == '\xE2'; });
}

class Scan {
public:
    Scan(const CompiledRules& rules, std::string_view text, const Segmentation& segmentation, MatchMemory& memory,
         Engine engine)
        : rules_(rules), text_(text), tokens_(segmentation.tokens), sentences_(segmentation.sentences),
          steps_(memory.steps), groups_(memory.groups), engine_(engine),
          asks_re2_(engine == Engine::re2 || !rules.unreadable.empty()) {}

    void run(LayerMatches& out) {
        steps_.read(text_, tokens_);
        for (const Sentence& sentence : sentences_) {
            for (std::size_t token = sentence.first_token; token < sentence.end_token; ++token) look(token, sentence.span, out);
        }
    }

private:
    void look(std::size_t token, Span sentence, LayerMatches& out) {
        steps_.forget_if_large();
        const Automaton::State first = engine_ == Engine::automaton ? steps_.first(token, before(token, sentence)) : Automaton::dead;
        if (first == Automaton::dead && !asks_re2_) return;
        const std::uint32_t begin = tokens_[token].span.begin;
        const MatchWindow window{text_, {begin, std::min(sentence.end, begin + widest_match)}, begin == sentence.begin};
        any_ = false;
        run_automaton(first, token, window);
        if (asks_re2_) run_re2(token, window);
        if (any_) add_matches(window, tokens_[token].sentence, out);
    }

    // Where a space is before the token no byte is looked at.
    [[nodiscard]] Before before(std::size_t token, Span sentence) const {
        const std::uint32_t begin = tokens_[token].span.begin;
        if (begin == sentence.begin) return {true, false};
        return {false, !tokens_[token].space_before && is_word_byte(static_cast<unsigned char>(text_[begin - 1]))};
    }

    void add_matches(const MatchWindow& window, std::uint32_t sentence, LayerMatches& out) {
        for (std::size_t layer = 0; layer < layer_count; ++layer) {
            if (best_[layer].rule == no_rule || window.span.begin < next_free_[layer]) continue;
            add_match(window, sentence, best_[layer], out.layers[layer]);
            next_free_[layer] = out.layers[layer].back().span.end;
        }
    }

    // Most tokens begin no rule.
    void note(std::size_t layer, Best best) {
        if (!any_) best_ = {};
        any_ = true;
        best_[layer] = best;
    }

    void run_automaton(Automaton::State state, std::size_t token, const MatchWindow& window) {
        for (; state != Automaton::dead && tokens_[token].span.end <= window.span.end; state = steps_.next(state, token)) {
            if (Automaton::accepts(state)) accept(state, window, tokens_[token].span.end);
            if (++token == tokens_.size()) return;
        }
    }

    void accept(Automaton::State state, const MatchWindow& window, std::uint32_t at) {
        const Accepted& accepted = steps_.automaton().accepted(state, window.ahead(at));
        for (std::size_t layer = 0; layer < layer_count; ++layer) {
            if (accepted.rules[layer] != no_rule) note(layer, {accepted.rules[layer], at});
        }
    }

    // The rules in syntax that the automaton does not know.
    void run_re2(std::size_t token, const MatchWindow& window) {
        const bool all = engine_ == Engine::re2;
        ends_.clear();
        for (; token < tokens_.size() && tokens_[token].span.end <= window.span.end; ++token) ends_.push_back(tokens_[token].span.end);
        const std::size_t count = all ? rules_.rules.size() : rules_.unreadable.size();
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t rule = all ? i : rules_.unreadable[i];
            const auto layer = static_cast<std::size_t>(rules_.rules[rule].layer);
            const std::uint32_t end = re2_match_end(rules_.compiled[rule], window, ends_);
            if (end != 0 && (!any_ || precedes({rule, end}, best_[layer]))) note(layer, {rule, end});
        }
    }

    [[nodiscard]] bool precedes(const Best& a, const Best& b) const {
        if (b.rule == no_rule || a.end != b.end) return a.end > b.end;
        const bool guards = rules_.compiled[a.rule].guard;
        return guards != rules_.compiled[b.rule].guard ? guards : a.rule < b.rule;
    }

    void add_match(const MatchWindow& window, std::uint32_t sentence, Best best, std::vector<RuleMatch>& out) {
        RuleMatch& match = out.emplace_back();
        match.rule = best.rule;
        match.sentence = sentence;
        match.whole = {window.span.begin, best.end};
        match.span = match.whole;
        find_groups(window, best, match);
        const int tag = rules_.compiled[best.rule].tag_group;
        if (tag >= 0 && !match.groups[static_cast<std::size_t>(tag)].empty()) match.span = match.groups[static_cast<std::size_t>(tag)];
    }

    void find_groups(const MatchWindow& window, Best best, RuleMatch& match) {
        const CompiledRule& rule = rules_.compiled[best.rule];
        const std::size_t groups = rules_.rules[best.rule].groups.size();
        if (rule.one_group && !possessive_may_follow(slice(text_, match.whole))) {
            match.groups[0] = match.whole;
        } else if (engine_ == Engine::re2) {
            re2_groups(rule, groups, window, best.end, match.groups);
        } else if (groups > 0) {
            groups_.find(best.rule, window, best.end, match.groups,
                         [&](Groups& found) { re2_groups(rule, groups, window, best.end, found); });
        }
    }

    const CompiledRules& rules_;
    std::string_view text_;
    const std::vector<Token>& tokens_;
    const std::vector<Sentence>& sentences_;
    WordSteps& steps_;
    GroupMemory& groups_;
    Engine engine_;
    bool asks_re2_;
    std::array<std::uint32_t, layer_count> next_free_{};
    std::array<Best, layer_count> best_{};  // of the token in hand, where any_ says so
    bool any_ = false;
    std::vector<std::uint32_t> ends_;
};

}  // namespace

void RuleSet::match(std::string_view text, const Segmentation& segmentation, LayerMatches& out, Engine engine) const {
    const MatchPool::Loan loan(compiled_->memories, compiled_->graph);
    Scan(*compiled_, text, segmentation, loan.memory(), engine).run(out);
}

}  // namespace crosstally
