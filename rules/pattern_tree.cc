#include "rules/pattern_tree.h"

#include <charconv>

#include "rules/char_set.h"

namespace crosstally {
namespace {

constexpr int deepest_group = 100;

class Parser {
public:
    Parser(std::string_view pattern, bool caseless) : rest_(pattern), caseless_(caseless) {}

    std::optional<PatternTree> parse() {
        PatternTree tree = choice(0);
        if (!known_ || !rest_.empty()) return std::nullopt;
        return tree;
    }

private:
    PatternTree choice(int depth) {
        PatternTree tree;
        tree.shape = PatternTree::Shape::choice;
        if (depth > deepest_group) known_ = false;
        do {
            tree.parts.push_back(sequence(depth));
        } while (known_ && take("|"));
        return tree;
    }

    PatternTree sequence(int depth) {
        PatternTree tree;
        while (known_ && !rest_.empty() && rest_[0] != '|' && rest_[0] != ')') tree.parts.push_back(repeated(depth));
        return tree;
    }

    PatternTree repeated(int depth) {
        PatternTree part = atom(depth);
        int least = 0;
        int most = 0;
        while (known_ && quantifier(least, most)) {
            PatternTree tree;
            tree.shape = PatternTree::Shape::repeat;
            tree.least = least;
            tree.most = most;
            tree.parts.push_back(std::move(part));
            part = std::move(tree);
        }
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
        take("?");  // lazy: the same words, another preference
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

    PatternTree atom(int depth) {
        if (take("(")) return group(depth);
        if (take("[")) return bracketed();
        if (take("^") || take("$")) return {};
        if (take("\\")) return escaped();
        CharSetBuilder chars(caseless_);
        if (take(".")) {
            chars.add_everything();
        } else {
            const char32_t point = next_point();
            chars.add(point, point);
        }
        return of(chars.set());
    }

    PatternTree group(int depth) {
        const bool outer_case = caseless_;
        if (take("?P<")) {
            rest_.remove_prefix(std::min(rest_.find('>'), rest_.size() - 1) + 1);
        } else if (take("?")) {
            if (flags()) return {};  // "(?i)": until the end of the group around it
        }
        PatternTree tree = choice(depth + 1);
        caseless_ = outer_case;
        known_ = known_ && take(")");
        return tree;
    }

    // Reads "i-s:" or "i)"; true where it stood alone.
    bool flags() {
        for (bool on = true; !rest_.empty();) {
            const char c = rest_[0];
            rest_.remove_prefix(1);
            if (c == ':') return false;
            if (c == ')') return true;
            if (c == '-') on = false;
            if (c == 'i') caseless_ = on;
        }
        known_ = false;
        return false;
    }

    PatternTree escaped() {
        if (take("b") || take("B") || take("A") || take("z")) return {};
        CharSetBuilder chars(caseless_);
        add_escape(chars);
        return of(chars.set());
    }

    // After a backslash: a class, or one character, which is also returned (0 for a class).
    char32_t add_escape(CharSetBuilder& chars) {
        if (rest_.empty()) return known_ = false, 0;
        const char c = rest_[0];
        rest_.remove_prefix(1);
        if (std::string_view("dDwWsS").find(c) != std::string_view::npos) return chars.add_class(c), 0;
        if (c == 'p' || c == 'P') return chars.add_property(braced(), c == 'P'), 0;
        char32_t point = static_cast<unsigned char>(c);
        if (c == 'x') {
            point = hexadecimal(braced());
        } else if (const auto at = std::string_view("nrtfva").find(c); at != std::string_view::npos) {
            point = static_cast<unsigned char>("\n\r\t\f\v\a"[at]);
        } else if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0) {
            known_ = false;
        }
        chars.add(point, point);
        return point;
    }

    // "{20AC}" or "20": what follows \x, \p and \P.
    std::string_view braced() {
        const std::size_t close = rest_.find('}');
        if (rest_.starts_with('{') && close != std::string_view::npos) {
            const std::string_view inside = rest_.substr(1, close - 1);
            rest_.remove_prefix(close + 1);
            return inside;
        }
        const std::size_t size = !rest_.empty() && (rest_[0] == 'L' || rest_[0] == 'N' || rest_[0] == 'P') ? 1 : 2;
        const std::string_view plain = rest_.substr(0, size);
        rest_.remove_prefix(plain.size());
        return plain;
    }

    char32_t hexadecimal(std::string_view digits) {
        std::uint32_t point = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), point, 16);
        if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || point > 0x10FFFF) known_ = false;
        return point;
    }

    PatternTree bracketed() {
        CharSetBuilder chars(caseless_);
        const bool negative = take("^");
        for (bool first = true; known_; first = false) {
            if (rest_.empty()) known_ = false;
            if (!first && take("]")) break;
            if (known_) member(chars);
        }
        return of(negative ? chars.negated() : chars.set());
    }

    void member(CharSetBuilder& chars) {
        if (take("[:")) {
            const std::size_t close = rest_.find(":]");
            known_ = close != std::string_view::npos;
            if (known_) rest_.remove_prefix(close + 2);
            return chars.add_everything();
        }
        const char32_t low = take("\\") ? add_escape(chars) : next_point();
        if (low == 0) return;
        char32_t high = low;
        if (rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']') {
            rest_.remove_prefix(1);
            high = take("\\") ? add_escape(chars) : next_point();
        }
        chars.add(low, high);
    }

    char32_t next_point() {
        if (rest_.empty()) return known_ = false, 0;
        const auto lead = static_cast<unsigned char>(rest_[0]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (rest_.size() < size) return known_ = false, 0;
        char32_t point = size == 1 ? lead : lead & (0xFFU >> (size + 1));
        for (std::size_t i = 1; i < size; ++i) point = point << 6 | (static_cast<unsigned char>(rest_[i]) & 0x3F);
        rest_.remove_prefix(size);
        return point;
    }

    static PatternTree of(const CharSet& chars) {
        PatternTree tree;
        tree.shape = PatternTree::Shape::chars;
        tree.chars = chars;
        return tree;
    }

    bool take(std::string_view word) {
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }

    std::string_view rest_;
    bool caseless_;
    bool known_ = true;
};

}  // namespace

std::optional<PatternTree> parse_pattern(std::string_view pattern, bool caseless) {
    return Parser(pattern, caseless).parse();
}

}  // namespace crosstally
