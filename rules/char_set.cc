#include "rules/char_set.h"

#include <algorithm>

namespace crosstally {
namespace {

constexpr char32_t last_ascii = 0x7F;
constexpr char32_t long_s = 0x17F;
constexpr char32_t kelvin = 0x212A;

unsigned char first_byte(char32_t point) {
    if (point < 0x80) return static_cast<unsigned char>(point);
    if (point < 0x800) return static_cast<unsigned char>(0xC0 | point >> 6);
    if (point < 0x10000) return static_cast<unsigned char>(0xE0 | point >> 12);
    return static_cast<unsigned char>(0xF0 | point >> 18);
}

bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Signs that no other character is a capital or small form of.
bool has_no_case(char32_t low, char32_t high) {
    const auto within = [&](char32_t a, char32_t b) { return low >= a && high <= b; };
    return within(0x80, 0xA9) || within(0xAB, 0xB4) || within(0xB6, 0xB9) || within(0xBB, 0xBF) ||
           within(0x2000, 0x20CF) || within(0x2190, 0x23FF);
}

void add_beyond_ascii(CharSet& set) {
    for (unsigned byte = 0xC2; byte <= 0xF4; ++byte) set.bytes.set(byte);
}

}  // namespace

bool is_white_space(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x2009 || c == 0x202F;
}

void CharSetBuilder::add(char32_t low, char32_t high) {
    for (char32_t c = low; c <= std::min(high, last_ascii); ++c) {
        if (is_white_space(c)) {
            set_.space = true;
        } else {
            set_.bytes.set(c);
            if (caseless_ && is_letter(c)) set_.bytes.set(c ^ 0x20);
        }
    }
    if (high <= last_ascii) return;
    low = std::max<char32_t>(low, last_ascii + 1);
    if (low == high && is_white_space(low)) {
        set_.space = true;
        return;
    }
    for (const char32_t space : {U'\u00A0', U'\u2009', U'\u202F'}) {
        if (low <= space && space <= high) set_.space = true;
    }
    for (unsigned byte = first_byte(low); byte <= first_byte(high); ++byte) set_.bytes.set(byte);
    if (caseless_ && !has_no_case(low, high)) add_beyond_ascii(set_);
    if (caseless_ && low <= long_s && long_s <= high) add('s', 's');
    if (caseless_ && low <= kelvin && kelvin <= high) add('k', 'k');
}

void CharSetBuilder::add_class(char escape) {
    CharSetBuilder inner(false);
    if (escape == 'd' || escape == 'D' || escape == 'w' || escape == 'W') inner.add('0', '9');
    if (escape == 'w' || escape == 'W') {
        inner.add('a', 'z');
        inner.add('A', 'Z');
        inner.add('_', '_');
    }
    if (escape == 's' || escape == 'S') inner.add('\t', '\r'), inner.add(' ', ' ');
    const bool negative = escape == 'D' || escape == 'W' || escape == 'S';
    const CharSet added = negative ? inner.negated() : inner.set();
    exact_ = exact_ && !negative;
    set_.bytes |= added.bytes;
    set_.space |= added.space;
}

void CharSetBuilder::add_property(std::string_view name, bool negated) {
    exact_ = false;
    if (negated) return add_everything();
    add_beyond_ascii(set_);
    set_.space = true;
    if (name == "L" || ((name == "Lu" || name == "Ll") && caseless_)) {
        add('a', 'z');
        add('A', 'Z');
    } else if (name == "Lu") {
        add('A', 'Z');
    } else if (name == "Ll") {
        add('a', 'z');
    } else if (name == "N" || name == "Nd") {
        add('0', '9');
    } else if (name == "Sc") {
        add('$', '$');
    } else {
        add(0, last_ascii);
    }
}

void CharSetBuilder::add_everything() {
    exact_ = false;
    add(0, last_ascii);
    add_beyond_ascii(set_);
    set_.space = true;
}

CharSet CharSetBuilder::negated() const {
    CharSetBuilder all(false);
    all.add_everything();
    CharSet result = all.set();
    if (!exact_) return result;
    for (unsigned byte = 0; byte <= last_ascii; ++byte) {
        if (set_.bytes.test(byte)) result.bytes.reset(byte);
    }
    return result;
}

}  // namespace crosstally
