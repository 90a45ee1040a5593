#include "rules/automaton/point_set.h"

#include <algorithm>
#include <array>

namespace crosstally {
namespace {

constexpr char32_t last_point = 0x10FFFF;

ByteSet byte_range(unsigned low, unsigned high) {
    ByteSet set;
    for (unsigned byte = low; byte <= high; ++byte) set.set(byte);
    return set;
}

struct Utf8 {
    explicit Utf8(char32_t c) {
        if (c < 0x80) {
            bytes[size++] = c;
        } else if (c < 0x800) {
            bytes[size++] = 0xC0 | c >> 6U;
        } else if (c < 0x10000) {
            bytes[size++] = 0xE0 | c >> 12U;
        } else {
            bytes[size++] = 0xF0 | c >> 18U;
        }
        for (std::size_t left = size == 1 && c >= 0x80 ? (c < 0x800 ? 1 : c < 0x10000 ? 2 : 3) : 0; left > 0; --left) {
            bytes[size++] = 0x80 | (c >> (6 * (left - 1)) & 0x3FU);
        }
    }
    std::array<unsigned, 4> bytes{};
    std::size_t size = 0;
};

// The bytes from `at` on of all characters from low to high, which are equally long.
NodeId node_between(PatternNodes& nodes, const Utf8& low, const Utf8& high, std::size_t at) {
    unsigned first = low.bytes[at];
    unsigned last = high.bytes[at];
    if (at + 1 == low.size) return nodes.bytes(byte_range(first, last));
    if (first == last) return nodes.sequence(nodes.bytes(byte_range(first, first)), node_between(nodes, low, high, at + 1));
    Utf8 lowest = low;
    Utf8 highest = high;
    std::fill(lowest.bytes.begin() + static_cast<std::ptrdiff_t>(at) + 1, lowest.bytes.end(), 0x80U);
    std::fill(highest.bytes.begin() + static_cast<std::ptrdiff_t>(at) + 1, highest.bytes.end(), 0xBFU);
    std::vector<NodeId> parts;
    const NodeId lows = nodes.sequence(nodes.bytes(byte_range(first, first)), node_between(nodes, low, highest, at + 1));
    const NodeId highs = nodes.sequence(nodes.bytes(byte_range(last, last)), node_between(nodes, lowest, high, at + 1));
    parts = {lows, highs};
    if (first + 1 < last) {
        parts.push_back(nodes.sequence(nodes.bytes(byte_range(first + 1, last - 1)), node_between(nodes, lowest, highest, at + 1)));
    }
    return nodes.choice(parts);
}

// Characters beyond ASCII that no other is a capital or small form of.
bool has_no_case(char32_t low, char32_t high) {
    const auto within = [&](char32_t a, char32_t b) { return low >= a && high <= b; };
    return within(0x80, 0xB4) || within(0xB6, 0xBF) || within(0xD7, 0xD7) || within(0xDF, 0xDF) || within(0xF7, 0xF7) ||
           within(0x900, 0xFFF) || within(0x2000, 0x20FF) || within(0x2100, 0x2125) || within(0x2150, 0x215F) ||
           within(0x2190, 0x23FF) || within(0x3000, 0xA63F);
}

}  // namespace

void PointSet::add(char32_t low, char32_t high) {
    ranges_.push_back({low, high});
    if (caseless_) add_other_case(low, high);
}

void PointSet::add_shifted(Range range, Range alphabet, char32_t by, bool up) {
    const char32_t low = std::max(range.low, alphabet.low);
    const char32_t high = std::min(range.high, alphabet.high);
    if (low <= high) ranges_.push_back(up ? Range{low - by, high - by} : Range{low + by, high + by});
}

void PointSet::add_other_case(char32_t low, char32_t high) {
    const auto holds = [&](char32_t c) { return low <= c && c <= high; };
    const Range range{low, high};
    add_shifted(range, {'a', 'z'}, 0x20, true);
    add_shifted(range, {'A', 'Z'}, 0x20, false);
    if (holds('s') || holds('S')) ranges_.push_back({0x17F, 0x17F});
    if (holds('k') || holds('K')) ranges_.push_back({0x212A, 0x212A});
    if (high < 0x80 || low == high + 1) return;
    if (low == high && (low == 0xB5 || low == 0x3BC || low == 0x39C)) {
        for (const char32_t mu : {U'\u00B5', U'\u03BC', U'\u039C'}) ranges_.push_back({mu, mu});
        return;
    }
    if (low >= 0xC0 && high <= 0xFE && !holds(0xDF)) {
        add_shifted(range, {0xE0, 0xF6}, 0x20, true);
        add_shifted(range, {0xF8, 0xFE}, 0x20, true);
        add_shifted(range, {0xC0, 0xD6}, 0x20, false);
        add_shifted(range, {0xD8, 0xDE}, 0x20, false);
        if (holds(0xE5) || holds(0xC5)) ranges_.push_back({0x212B, 0x212B});  // the Angstrom sign
        return;
    }
    known_ = known_ && has_no_case(low, high);
}

void PointSet::add_class(char escape) {
    PointSet inner(false);
    const char small = static_cast<char>(escape | 0x20);
    if (small == 'd' || small == 'w') inner.add('0', '9');
    if (small == 'w') inner.add('a', 'z'), inner.add('A', 'Z'), inner.add('_', '_');
    if (small == 's') inner.add('\t', '\n'), inner.add('\f', '\r'), inner.add(' ', ' ');
    if (small != escape) {
        inner.negate();
    } else if (caseless_ && small == 'w') {
        inner.add(0x17F, 0x17F), inner.add(0x212A, 0x212A);
    }
    ranges_.insert(ranges_.end(), inner.ranges_.begin(), inner.ranges_.end());
}

void PointSet::negate() {
    std::sort(ranges_.begin(), ranges_.end(), [](Range a, Range b) { return a.low < b.low; });
    std::vector<Range> others;
    char32_t next = 0;
    for (const Range range : ranges_) {
        if (range.low > next) others.push_back({next, static_cast<char32_t>(range.low - 1)});
        next = std::max<char32_t>(next, range.high + 1);
    }
    if (next <= last_point) others.push_back({next, last_point});
    ranges_ = std::move(others);
}

NodeId PointSet::node(PatternNodes& nodes) const {
    static constexpr std::array<char32_t, 4> last_of_size = {0x7F, 0x7FF, 0xFFFF, last_point};
    std::vector<NodeId> parts;
    for (const Range range : ranges_) {
        char32_t low = range.low;
        for (const char32_t last : last_of_size) {
            if (low > last || low > range.high) continue;
            parts.push_back(node_between(nodes, Utf8(low), Utf8(std::min(range.high, last)), 0));
            low = last + 1;
        }
    }
    return nodes.choice(std::move(parts));
}

}  // namespace crosstally
