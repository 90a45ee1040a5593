#include "rules/automaton/group_finder.h"

namespace crosstally {
namespace {

constexpr int most_steps = 20000;

}  // namespace

bool GroupFinder::find(NodeId pattern, const Window& window, std::uint32_t end, std::array<Span, max_groups>& groups) {
    window_ = &window;
    end_ = end;
    groups_ = &groups;
    ends_.clear();
    steps_ = 0;
    return match(pattern, window.span.begin, nullptr);
}

bool GroupFinder::match(NodeId id, std::uint32_t at, const Then* then) {
    const Node& node = nodes_[id];
    if (++steps_ > most_steps) return false;
    if (!node.has_group) return match_part(id, at, then);
    if (node.kind == NodeKind::sequence) {
        const Then rest{Task::match, node.b, 0, then};
        return match(node.a, at, &rest);
    }
    if (node.kind == NodeKind::group) {
        const Then closing{Task::close, node.b, at, then};
        return match(node.a, at, &closing);
    }
    if (node.kind == NodeKind::star) return repeat(node, id, at, then);
    for (std::uint32_t i = 0; i < node.b; ++i) {
        if (match(nodes_.part(node, i), at, then)) return true;
    }
    return false;
}

bool GroupFinder::repeat(const Node& star, NodeId id, std::uint32_t at, const Then* then) {
    const Then again{Task::repeat, id, at, then};
    return match(star.a, at, &again) || go_on(at, then);
}

// A part without groups: every end that it can have, the farthest first.
bool GroupFinder::match_part(NodeId node, std::uint32_t at, const Then* then) {
    if (node == PatternNodes::nothing) return go_on(at, then);
    const std::size_t first = ends_.size();
    Automaton::State state = automaton_.begin(node, window_->before(at));
    for (std::uint32_t p = at;; ++p) {
        if (Automaton::accepts(state) && automaton_.accepted(state, window_->ahead(p)).part) ends_.push_back(p);
        if (p == end_) break;
        state = automaton_.next(state, static_cast<unsigned char>(window_->text[p]));
        if (state == Automaton::dead) break;
    }
    bool found = false;
    while (!found && ends_.size() > first) {
        const std::uint32_t end = ends_.back();
        ends_.pop_back();
        found = go_on(end, then);
    }
    ends_.resize(first);
    return found;
}

bool GroupFinder::go_on(std::uint32_t at, const Then* then) {
    if (then == nullptr) return at == end_;
    if (then->task == Task::close) return close(at, *then);
    if (then->task == Task::repeat && at == then->begin) return false;  // it went round without a step
    return match(then->of, at, then->next);
}

bool GroupFinder::close(std::uint32_t at, const Then& then) {
    Span& group = (*groups_)[then.of];
    const Span before = group;
    group = {then.begin, at};
    if (go_on(at, then.next)) return true;
    group = before;
    return false;
}

}  // namespace crosstally
