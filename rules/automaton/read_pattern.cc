#include "rules/automaton/read_pattern.h"

#include <charconv>
#include <vector>

#include "rules/automaton/point_set.h"

namespace crosstally {
namespace {

constexpr int deepest_group = 100;

// By the place of each bracket that opens a group or a class: the place behind the one that closes it; else 0.
std::vector<std::uint32_t> ends_of_parts(std::string_view pattern) {
    std::vector<std::uint32_t> ends(pattern.size());
    std::vector<std::uint32_t> open;
    const auto close = [&](std::uint32_t bracket) {
        if (open.empty()) return;
        ends[open.back()] = bracket + 1;
        open.pop_back();
    };
    std::uint32_t members = 0;  // where those of a class begin
    for (std::uint32_t at = 0; at < pattern.size(); ++at) {
        const char c = pattern[at];
        if (c == '\\') {
            ++at;
        } else if (members != 0) {
            if (c != ']' || at == members) continue;
            members = 0;
            close(at);
        } else if (c == '[') {
            open.push_back(at);
            members = at + (pattern.substr(at + 1, 1) == "^" ? 2 : 1);
            if (members > at + 1) ++at;
        } else if (c == '(') {
            open.push_back(at);
        } else if (c == ')') {
            close(at);
        }
    }
    return ends;
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

class Reader {
public:
    Reader(std::string_view pattern, bool caseless, PatternNodes& nodes, PartsRead& parts)
        : pattern_(pattern), rest_(pattern), ends_(ends_of_parts(pattern)), caseless_(caseless), nodes_(nodes), read_(parts) {}

    std::optional<NodeId> read() {
        const NodeId node = choice(0);
        if (!known_ || !rest_.empty()) return std::nullopt;
        return node;
    }

private:
    NodeId choice(int depth) {
        if (depth > deepest_group) known_ = false;
        std::vector<NodeId> parts;
        do {
            parts.push_back(sequence(depth));
        } while (known_ && take("|"));
        return parts.size() == 1 ? parts[0] : nodes_.choice(std::move(parts));
    }

    NodeId sequence(int depth) {
        std::vector<NodeId> items;
        while (known_ && !rest_.empty() && rest_[0] != '|' && rest_[0] != ')') items.push_back(repeated(depth));
        return nodes_.sequence(items);
    }

    NodeId repeated(int depth) {
        NodeId part = known_atom(depth);
        int least = 0;
        int most = 0;
        while (known_ && quantifier(least, most)) part = nodes_.repeat(part, least, most);
        return part;
    }

    bool quantifier(int& least, int& most) {
        if (take("?")) {
            least = 0, most = 1;
        } else if (take("*")) {
            least = 0, most = -1;
        } else if (take("+")) {
            least = 1, most = -1;
        } else if (!counted(least, most)) {
            return false;
        }
        take("?");  // lazy: the same texts
        return true;
    }

    bool counted(int& least, int& most) {
        const std::size_t close = rest_.find('}');
        if (!rest_.starts_with('{') || close == std::string_view::npos) return false;
        const char* const end = rest_.data() + close;
        const auto low = std::from_chars(rest_.data() + 1, end, least);
        if (low.ec != std::errc()) return false;
        most = least;
        if (low.ptr != end) {
            if (*low.ptr != ',') return false;
            most = -1;
            if (low.ptr + 1 != end && std::from_chars(low.ptr + 1, end, most).ptr != end) return false;
        }
        rest_.remove_prefix(close + 1);
        return true;
    }

    NodeId known_atom(int depth) {
        PartsRead::Parts& read = caseless_ ? read_.caseless : read_.in_case;
        if (is_letter_or_digit(rest_[0])) {
            std::optional<NodeId>& letter = read.letters[static_cast<unsigned char>(rest_[0])];
            if (letter) {
                rest_.remove_prefix(1);
            } else {
                letter = atom(depth);
            }
            return *letter;
        }
        const std::string_view text = class_or_group();
        if (text.empty()) return atom(depth);
        if (const auto known = read.longer.find(text); known != read.longer.end()) {
            rest_.remove_prefix(text.size());
            return known->second;
        }
        const bool outer_case = caseless_;
        const std::size_t left = rest_.size() - text.size();
        const NodeId node = atom(depth);
        if (known_ && rest_.size() == left && caseless_ == outer_case) read.longer.emplace(text, node);
        return node;
    }

    // The class or group without a number that comes; empty where none does.
    [[nodiscard]] std::string_view class_or_group() const {
        if (rest_[0] != '[' && !rest_.starts_with("(?")) return {};
        const std::size_t end = ends_[pattern_.size() - rest_.size()];
        return end == 0 ? std::string_view() : rest_.substr(0, end - (pattern_.size() - rest_.size()));
    }

    NodeId atom(int depth) {
        if (take("(")) return group(depth);
        if (take("[")) return bracketed();
        if (take("^")) return nodes_.assertion(NodeKind::sentence_begin);
        if (take("$")) return nodes_.assertion(NodeKind::window_end);
        if (take("\\")) return escaped();
        if (take(".")) {
            PointSet points(false);
            points.add('\n', '\n');
            points.negate();
            return points.node(nodes_);
        }
        PointSet points(caseless_);
        const char32_t point = next_point();
        points.add(point, point);
        return of(points);
    }

    NodeId group(int depth) {
        const bool outer_case = caseless_;
        if (take("?P<")) {
            rest_.remove_prefix(std::min(rest_.find('>'), rest_.size() - 1) + 1);
        } else if (take("?")) {
            if (flags()) return PatternNodes::nothing;  // "(?i)": until the end of the group around it
        }
        const NodeId node = choice(depth + 1);
        caseless_ = outer_case;
        known_ = known_ && take(")");
        return node;
    }

    // Reads "i-i:" or "i)"; true where it stood alone.
    bool flags() {
        for (bool on = true; !rest_.empty();) {
            const char c = rest_[0];
            rest_.remove_prefix(1);
            if (c == ':') return false;
            if (c == ')') return true;
            if (c == '-') {
                on = false;
            } else if (c == 'i') {
                caseless_ = on;
            } else {
                break;
            }
        }
        known_ = false;
        return false;
    }

    NodeId escaped() {
        if (take("b")) return nodes_.assertion(NodeKind::word_edge);
        if (take("B")) return nodes_.assertion(NodeKind::no_word_edge);
        if (take("A")) return nodes_.assertion(NodeKind::sentence_begin);
        if (take("z")) return nodes_.assertion(NodeKind::window_end);
        PointSet points(caseless_);
        add_escape(points);
        return of(points);
    }

    // After a backslash: a class, or one character, which is not added but returned; 0 for a class.
    char32_t read_escape(PointSet& points) {
        if (rest_.empty()) return known_ = false, 0;
        const char c = rest_[0];
        rest_.remove_prefix(1);
        if (std::string_view("dDwWsS").find(c) != std::string_view::npos) return points.add_class(c), 0;
        if (c == 'x') return hexadecimal();
        if (const auto at = std::string_view("nrtfva").find(c); at != std::string_view::npos) {
            return static_cast<unsigned char>("\n\r\t\f\v\a"[at]);
        }
        if (is_letter_or_digit(c) || (c & 0x80) != 0) known_ = false;
        return static_cast<unsigned char>(c);
    }

    void add_escape(PointSet& points) {
        if (const char32_t point = read_escape(points); point != 0) points.add(point, point);
    }

    // "{20AC}" or "20": what follows \x.
    char32_t hexadecimal() {
        const std::size_t close = rest_.starts_with('{') ? rest_.find('}') : 2;
        if (close > rest_.size()) return known_ = false, 0;
        const bool braces = rest_.starts_with('{');
        const std::string_view digits = braces ? rest_.substr(1, close - 1) : rest_.substr(0, 2);
        rest_.remove_prefix(close + (braces ? 1 : 0));
        std::uint32_t point = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), point, 16);
        if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || point > 0x10FFFF) known_ = false;
        return point;
    }

    NodeId bracketed() {
        PointSet points(caseless_);
        const bool negative = take("^");
        for (bool first = true; known_; first = false) {
            if (rest_.empty()) known_ = false;
            if (!first && take("]")) break;
            if (known_) member(points);
        }
        if (negative) points.negate();
        return of(points);
    }

    void member(PointSet& points) {
        if (rest_.starts_with("[:")) known_ = false;
        const char32_t low = take("\\") ? read_escape(points) : next_point();
        if (low == 0) return;
        char32_t high = low;
        if (rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']') {
            rest_.remove_prefix(1);
            high = take("\\") ? read_escape(points) : next_point();
        }
        points.add(low, high);
    }

    char32_t next_point() {
        if (rest_.empty()) return known_ = false, 0;
        const auto lead = static_cast<unsigned char>(rest_[0]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (rest_.size() < size) return known_ = false, 0;
        char32_t point = size == 1 ? lead : lead & (0xFFU >> (size + 1));
        for (std::size_t i = 1; i < size; ++i) point = point << 6U | (static_cast<unsigned char>(rest_[i]) & 0x3FU);
        rest_.remove_prefix(size);
        return point;
    }

    NodeId of(const PointSet& points) {
        known_ = known_ && points.known();
        return points.node(nodes_);
    }

    bool take(std::string_view word) {
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }

    std::string_view pattern_;
    std::string_view rest_;
    std::vector<std::uint32_t> ends_;
    bool caseless_;
    PatternNodes& nodes_;
    PartsRead& read_;
    bool known_ = true;
};

}  // namespace

std::optional<NodeId> read_pattern(std::string_view pattern, bool caseless, PatternNodes& nodes, PartsRead& parts) {
    return Reader(pattern, caseless, nodes, parts).read();
}

}  // namespace crosstally
