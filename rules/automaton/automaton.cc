#include "rules/automaton/automaton.h"

#include <algorithm>

namespace crosstally {
namespace {

constexpr std::size_t most_states = 24000;  // the rows of states hold 16 bits: half as many again fit
constexpr std::size_t usual_states = 10000;  // of a batch of news
constexpr std::size_t most_places = 400000;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 32U);
}

bool is_assertion(NodeKind kind) {
    return kind == NodeKind::sentence_begin || kind == NodeKind::window_end || kind == NodeKind::word_edge ||
           kind == NodeKind::no_word_edge;
}

Ahead ahead_of(unsigned char byte) { return is_word_byte(byte) ? Ahead::word : Ahead::other; }

}  // namespace

Automaton::Automaton(const RuleGraph& graph) : graph_(graph), nodes_(graph.nodes()) {
    forget();
}

void Automaton::forget() {
    places_.assign(1, {});
    place_slots_.assign(std::size_t{1} << 16U, 0);
    reached_.assign(1, 0);
    taken_.assign(1, 0);
    leaves_of_.assign(1, {});
    reachable_.clear();
    round_ = taking_ = 0;
    states_.assign(2, {});
    leaf_store_.clear();
    state_slots_.assign(std::size_t{1} << 14U, 0);
    steps_.reserve(usual_states);
    steps_.assign(2, {});
    rows_.assign(graph_.class_count(), unknown);
    rows_.resize(2 * graph_.class_count(), dead);
    steps_[dead >> 1U].row = 1;
    accepted_.assign(1, {});
    begins_ = {};
    large_ = false;
}

std::uint32_t Automaton::place(NodeId node, std::uint32_t next) {
    if (places_.size() * 2 >= place_slots_.size()) grow_places();
    std::size_t i = mixed(node, next) & (place_slots_.size() - 1);
    for (; place_slots_[i] != 0; i = (i + 1) & (place_slots_.size() - 1)) {
        const Place& known = places_[place_slots_[i]];
        if (known.node == node && known.next == next) return place_slots_[i];
    }
    place_slots_[i] = static_cast<std::uint32_t>(places_.size());
    places_.push_back({node, next});
    large_ = large_ || places_.size() > most_places;
    reached_.push_back(0);
    taken_.push_back(0);
    leaves_of_.push_back({});
    return place_slots_[i];
}

void Automaton::grow_places() {
    place_slots_.assign(place_slots_.size() * 2, 0);
    for (std::uint32_t id = 1; id < places_.size(); ++id) {
        std::size_t i = mixed(places_[id].node, places_[id].next) & (place_slots_.size() - 1);
        while (place_slots_[i] != 0) i = (i + 1) & (place_slots_.size() - 1);
        place_slots_[i] = id;
    }
}

Automaton::State Automaton::begin(Before before) {
    if (const State known = begins_[which(before)]; known != unknown) return known;
    after_byte_.clear();
    ++round_;
    reach(place(graph_.all_rules(), 0), {before, Ahead::unknown}, after_byte_);
    return begins_[which(before)] = state_of(after_byte_, before.word);
}

// All leaves that can be come to from a place without reading a byte.
void Automaton::reach(std::uint32_t place, View view, Leaves& leaves) {
    visit(place, view, leaves);
    while (!waiting_.empty()) {
        const Place at = waiting_.back();
        waiting_.pop_back();
        const Node& node = nodes_[at.node];
        if (node.kind == NodeKind::sequence) go_to(node.a, this->place(node.b, at.next), view, leaves);
        if (node.kind != NodeKind::choice) continue;
        for (std::uint32_t i = 0; i < node.b; ++i) go_to(nodes_.part(node, i), at.next, view, leaves);
    }
}

// Most nodes are on the way to others and need no number.
void Automaton::go_to(NodeId node, std::uint32_t next, View view, Leaves& leaves) {
    switch (nodes_[node].kind) {
        case NodeKind::nothing: return visit(next, view, leaves);
        case NodeKind::sequence:
        case NodeKind::choice: waiting_.push_back({node, next}); return;
        default: return visit(place(node, next), view, leaves);
    }
}

// reach() from within a text, with nothing known of what is ahead: found once for each place.
void Automaton::reach_plainly(std::uint32_t place, Leaves& leaves) {
    if (place == 0) return;
    if (leaves_of_[place].begin == leaves_of_[place].end) find_leaves(place);
    const Range range = leaves_of_[place];
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const std::uint32_t leaf = reachable_[i];
        if (taken_[leaf] == taking_) continue;
        taken_[leaf] = taking_;
        leaves.push_back(leaf);
    }
}

void Automaton::find_leaves(std::uint32_t place) {
    Leaves found;
    ++round_;
    reach(place, {}, found);
    const auto begin = static_cast<std::uint32_t>(reachable_.size());
    reachable_.insert(reachable_.end(), found.begin(), found.end());
    leaves_of_[place] = {begin, static_cast<std::uint32_t>(reachable_.size())};
}

void Automaton::visit(std::uint32_t id, View view, Leaves& leaves) {
    if (id == 0 || reached_[id] == round_) return;
    reached_[id] = round_;
    const Place at = places_[id];
    const bool edge = view.before.word != (view.ahead == Ahead::word);
    bool holds = false;
    switch (nodes_[at.node].kind) {
        case NodeKind::bytes:
        case NodeKind::rule_end: leaves.push_back(id); return;
        case NodeKind::nothing: return visit(at.next, view, leaves);
        case NodeKind::sequence:
        case NodeKind::choice: waiting_.push_back(at); return;
        case NodeKind::star:
            visit(at.next, view, leaves);
            return go_to(nodes_[at.node].a, id, view, leaves);
        case NodeKind::sentence_begin:
            if (view.before.sentence_begin) visit(at.next, view, leaves);
            return;
        case NodeKind::window_end: holds = view.ahead == Ahead::window_end; break;
        case NodeKind::word_edge: holds = edge; break;
        case NodeKind::no_word_edge: holds = !edge; break;
    }
    if (view.ahead == Ahead::unknown) {
        leaves.push_back(id);
    } else if (holds) {
        visit(at.next, view, leaves);
    }
}

// The leaves of a state, with those behind its assertions that hold.
void Automaton::resolve(std::uint32_t state, Ahead ahead, Leaves& leaves) {
    const StateInfo info = states_[state];
    leaves.assign(leaf_store_.begin() + info.first_leaf, leaf_store_.begin() + info.first_leaf + info.leaf_count);
    if (!info.asks_ahead) return;
    ++round_;
    const std::size_t own = leaves.size();
    for (std::size_t i = 0; i < own; ++i) {
        if (is_assertion(nodes_[places_[leaves[i]].node].kind)) reach(leaves[i], {{false, info.after_word}, ahead}, leaves);
    }
}

Automaton::State Automaton::make_next(std::uint32_t state, unsigned char byte) {
    resolve(state, ahead_of(byte), before_byte_);
    ++taking_;
    after_byte_.clear();
    for (const std::uint32_t leaf : before_byte_) {
        const Place at = places_[leaf];
        const Node& node = nodes_[at.node];
        if (node.kind != NodeKind::bytes || !nodes_.byte_set(node).test(byte)) continue;
        reach_plainly(at.next, after_byte_);
    }
    const State made = after_byte_.empty() ? dead : state_of(after_byte_, is_word_byte(byte));
    keep_step(state, graph_.byte_class(byte), made);
    return made;
}

void Automaton::keep_step(std::uint32_t state, std::uint8_t byte_class, State next) {
    Steps& steps = steps_[state];
    const auto kept = static_cast<std::uint16_t>(next);
    const auto free = std::find(steps.next.begin(), steps.next.end(), unknown);
    if (free != steps.next.end()) {
        *free = kept;
        steps.classes[static_cast<std::size_t>(free - steps.next.begin())] = byte_class;
        return;
    }
    if (steps.row == 0) {
        steps.row = static_cast<std::uint32_t>(rows_.size() / graph_.class_count());
        rows_.resize(rows_.size() + graph_.class_count(), unknown);
    }
    rows_[steps.row * graph_.class_count() + byte_class] = kept;
}

std::uint64_t Automaton::hash_of(std::uint32_t state) const {
    const StateInfo& info = states_[state];
    std::uint64_t hash = info.asks_ahead && info.after_word ? 1 : 0;
    for (std::uint32_t i = 0; i < info.leaf_count; ++i) hash = mixed(hash, leaf_store_[info.first_leaf + i]);
    return hash;
}

void Automaton::grow_states() {
    state_slots_.assign(state_slots_.size() * 2, 0);
    for (std::uint32_t id = 2; id < states_.size(); ++id) {
        std::size_t i = hash_of(id) & (state_slots_.size() - 1);
        while (state_slots_[i] != 0) i = (i + 1) & (state_slots_.size() - 1);
        state_slots_[i] = id;
    }
}

Automaton::State Automaton::marked(std::uint32_t state) const {
    const auto& accepted = states_[state].accepted;
    return state << 1U | (accepted[0] != 0 || accepted[1] != 0 || accepted[2] != 0 ? 1U : 0U);
}

Automaton::State Automaton::state_of(Leaves& leaves, bool after_word) {
    if (states_.size() * 2 >= state_slots_.size()) grow_states();
    std::sort(leaves.begin(), leaves.end());
    const State made = make_state(leaves, after_word);
    const std::uint32_t id = made >> 1U;
    std::size_t i = hash_of(id) & (state_slots_.size() - 1);
    for (; state_slots_[i] != 0; i = (i + 1) & (state_slots_.size() - 1)) {
        const StateInfo& known = states_[state_slots_[i]];
        if (known.leaf_count != states_[id].leaf_count || known.asks_ahead != states_[id].asks_ahead ||
            (known.asks_ahead && known.after_word != after_word) ||
            !std::equal(leaves.begin(), leaves.end(), leaf_store_.begin() + known.first_leaf)) {
            continue;
        }
        leaf_store_.resize(states_[id].first_leaf);
        states_.pop_back();
        return marked(state_slots_[i]);
    }
    state_slots_[i] = id;
    steps_.emplace_back();
    if (!states_[id].asks_ahead) {
        states_[id].accepted.fill(accepted_by(leaves));
        return marked(id);
    }
    for (const Ahead ahead : {Ahead::window_end, Ahead::word, Ahead::other}) {
        Leaves all;
        resolve(id, ahead, all);
        states_[id].accepted[static_cast<std::size_t>(ahead)] = accepted_by(all);
    }
    return marked(id);
}

Automaton::State Automaton::make_state(const Leaves& leaves, bool after_word) {
    StateInfo info;
    info.first_leaf = static_cast<std::uint32_t>(leaf_store_.size());
    info.leaf_count = static_cast<std::uint32_t>(leaves.size());
    info.after_word = after_word;
    info.asks_ahead = std::any_of(leaves.begin(), leaves.end(), [&](std::uint32_t leaf) { return is_assertion(nodes_[places_[leaf].node].kind); });
    leaf_store_.insert(leaf_store_.end(), leaves.begin(), leaves.end());
    states_.push_back(info);
    large_ = large_ || states_.size() > most_states;
    return static_cast<State>((states_.size() - 1) << 1U);
}

// A guard has precedence, then the rule that stands first.
std::uint32_t Automaton::accepted_by(const Leaves& leaves) {
    Accepted accepted;
    for (const std::uint32_t leaf : leaves) {
        const Node& node = nodes_[places_[leaf].node];
        if (node.kind != NodeKind::rule_end) continue;
        const RuleRank rank = graph_.rank(node.a);
        std::uint32_t& best = accepted.rules[static_cast<std::size_t>(rank.layer)];
        const bool guards = best != no_rule && rank.guard && !graph_.rank(best).guard;
        const bool same_kind = best != no_rule && rank.guard == graph_.rank(best).guard;
        if (best == no_rule || guards || (same_kind && node.a < best)) best = node.a;
    }
    const auto known = static_cast<std::size_t>(std::find(accepted_.begin(), accepted_.end(), accepted) - accepted_.begin());
    if (known == accepted_.size()) accepted_.push_back(accepted);
    return static_cast<std::uint32_t>(known);
}

}  // namespace crosstally
