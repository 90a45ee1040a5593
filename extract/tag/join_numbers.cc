#include "extract/tag/join_numbers.h"

#include <algorithm>
#include <optional>

#include "corpus/ascii.h"
#include "extract/tag/gap_words.h"
#include "extract/tag/number_words.h"
#include "extract/tag/read_number.h"

namespace crosstally {
namespace {

bool is_plain(const QuantityTag& tag, FigureKind kind) {
    return tag.quantity.kind == kind && tag.quantity.value == tag.quantity.high && tag.quantity.approx != Approx::vague;
}

bool ends_phrase(std::string_view text, const QuantityTag& tag) {
    std::size_t at = tag.span.end;
    while (at < text.size() && text[at] == ' ') ++at;
    return at >= text.size() || std::string_view(".,;:!?)\n").find(text[at]) != std::string_view::npos;
}

// The number at the beginning of `words`: what follows it (a unit) is left out a word at a time.
std::optional<NumberReading> leading_number(std::string_view words) {
    while (!words.empty()) {
        if (auto reading = read_number(words)) return reading;
        const std::size_t space = words.find_last_of(" -");
        words = words.substr(0, space == std::string_view::npos ? 0 : space);
    }
    return std::nullopt;
}

std::string last_word(std::string_view words) {
    std::size_t begin = words.size();
    while (begin > 0 && is_letter(words[begin - 1])) --begin;
    std::string word;
    for (const char c : words.substr(begin)) word.push_back(static_cast<char>(c | 0x20));
    return word;
}

class Joiner {
public:
    explicit Joiner(Document& document) : text_(document.text), low_(document.low), tags_(document.tags.quantities) {}

    void run() {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < tags_.size(); ++i) {
            if (kept > 0 && join(tags_[kept - 1], tags_[i])) continue;
            if (kept != i) tags_[kept] = std::move(tags_[i]);
            ++kept;
        }
        tags_.resize(kept);
        for (std::size_t i = 0; i < kept; ++i) {
            take_part_behind(tags_[i], i + 1 < kept ? tags_[i + 1].span.begin : static_cast<std::uint32_t>(text_.size()));
        }
    }

private:
    // True where `second` went into `first`.
    bool join(QuantityTag& first, const QuantityTag& second) const {
        if (first.sentence != second.sentence || second.span.begin < first.span.end) return false;
        if (second.span.begin - first.span.end > 12) return false;
        const GapWords gap(low_, first.span.end, second.span.begin, 2);
        if (gap.size() > 1) return false;
        const std::string_view between = gap.empty() ? std::string_view() : gap[0];
        if (is_plain(first, FigureKind::count)) {
            if (between == "point") return reread(first, second);
            if (is_said_again(first, second)) return true;
            return goes_on(first, second, between) && reread(first, second);
        }
        return is_plain(first, FigureKind::money) && add_cents(first, second, between);
    }

    // "nine million and five" "ninths"; "thirty-two" "and a thirtieth": parts that end the phrase.
    void take_part_behind(QuantityTag& tag, std::uint32_t next) const {
        if (!is_plain(tag, FigureKind::count) || !is_letter(text_[tag.span.begin])) return;
        const std::uint32_t limit = std::min(tag.span.end + 32, next);
        std::uint32_t end = tag.span.end;
        int words = 0;
        while (end < limit && (is_letter(text_[end]) || text_[end] == ' ')) words += text_[end++] == ' ';
        const Span whole{tag.span.begin, end};
        const auto part = fraction_part(last_word(slice(text_, whole)));
        const bool of_large = words == 1 && tag.quantity.value >= Rational(1000);
        const bool adds = slice(text_, whole).find(" and ") != std::string_view::npos;
        if (!part || *part == 2 || *part == 4 || !adds || !(words == 3 || of_large)) return;
        const auto reading = read_number(slice(text_, whole));
        if (!reading) return;
        tag.quantity.value = tag.quantity.high = reading->value;
        tag.span = whole;
    }

    // "forty-five (45)": the figure stands in brackets behind its words.
    bool is_said_again(QuantityTag& first, const QuantityTag& second) const {
        const bool brackets = slice(text_, {first.span.end, second.span.begin}) == " (" &&
                              second.span.end < text_.size() && text_[second.span.end] == ')';
        if (!brackets || !is_plain(second, FigureKind::count) || second.quantity.value != first.quantity.value) return false;
        if (is_digit(text_[first.span.begin]) == is_digit(text_[second.span.begin])) return false;
        first.span.end = second.span.end + 1;
        return true;
    }

    bool goes_on(const QuantityTag& first, const QuantityTag& second, std::string_view between) const {
        const std::string_view gap = slice(text_, {first.span.end, second.span.begin});
        if (gap == ", ") return goes_on_after_comma(first, second);
        if (gap.find_first_not_of(" \nand") != std::string_view::npos || (!between.empty() && between != "and")) return false;
        if (between == "and" && is_plain(second, FigureKind::ratio)) return ends_phrase(text_, second) && names_parts(second);
        if (is_digit(text_[first.span.begin]) != is_digit(text_[second.span.begin])) return false;
        const std::string last = last_word(slice(text_, first.span));
        const auto scale = scale_of(last);
        if (!is_plain(second, FigureKind::count)) return between == "and" && last == "hundred" && is_small(second, 100);
        if (!scale) return between.empty() && !is_digit(text_[first.span.begin]);
        return is_small(second, *scale) && (between.empty() || last == "hundred" || ends_phrase(text_, second));
    }

    // "three million, two hundred and forty": in words, each part with a scale of its own.
    bool goes_on_after_comma(const QuantityTag& first, const QuantityTag& second) const {
        if (is_digit(text_[first.span.begin]) || is_digit(text_[second.span.begin])) return false;
        const std::string_view words = slice(text_, second.span);
        const auto scale = scale_of(last_word(slice(text_, first.span)));
        return scale && *scale >= 1000 && words.find(" hundred") != std::string_view::npos && is_small(second, *scale);
    }

    bool names_parts(const QuantityTag& tag) const {
        return fraction_part(last_word(slice(text_, tag.span))) && !is_digit(text_[tag.span.begin]);
    }
    bool is_small(const QuantityTag& tag, std::int64_t limit) const {
        const auto reading = leading_number(slice(text_, tag.span));
        return reading && reading->value < Rational(limit) && reading->value >= Rational(1);
    }

    // One number of the words of both; the unit is the second's.
    bool reread(QuantityTag& first, const QuantityTag& second) const {
        const Span whole{first.span.begin, second.span.end};
        const auto reading = leading_number(slice(text_, whole));
        const auto part = leading_number(slice(text_, second.span));
        if (!reading || !part || part->value.is_zero() || reading->value == first.quantity.value) {
            if (!reading || !part || !part->value.is_zero() || second.quantity.kind != FigureKind::count) return false;
        }
        Quantity quantity = second.quantity;
        const auto factor = part->value.is_zero() || second.quantity.kind == FigureKind::ratio
                                ? std::optional<Rational>(1)
                                : divide(second.quantity.value, part->value);
        const auto value = factor ? multiply(reading->value, *factor) : std::nullopt;
        if (!value) return false;
        if (quantity.kind == FigureKind::ratio) quantity = first.quantity;
        quantity.value = quantity.high = *value;
        quantity.place = multiply(reading->place, *factor).value_or(reading->place);
        quantity.loose_place = multiply(reading->loose_place, *factor).value_or(reading->loose_place);
        first.quantity = std::move(quantity);
        first.span = whole;
        first.rule = second.rule;
        return true;
    }

    // "15 dollars 50", "US$3 and fourteen".
    bool add_cents(QuantityTag& first, const QuantityTag& second, std::string_view between) const {
        const bool whole = first.quantity.value.is_whole() && first.quantity.place == Rational(1);
        if (!whole || (!between.empty() && between != "and") || !is_plain(second, FigureKind::count)) return false;
        if (text_.substr(first.span.end, second.span.begin - first.span.end).find_first_not_of(" and") < second.span.begin - first.span.end) return false;
        if (second.quantity.value >= Rational(100) || !second.quantity.value.is_whole() || !ends_phrase(text_, second)) return false;
        if (last_gap_word(low_, first.span.begin < 9 ? 0 : first.span.begin - 9, first.span.begin) == "between") return false;
        const auto part = divide(second.quantity.value, Rational(100));
        const auto sum = part ? add(first.quantity.value, *part) : std::nullopt;
        if (!sum) return false;
        first.quantity.value = first.quantity.high = *sum;
        first.quantity.place = first.quantity.loose_place = *Rational::fraction(1, 100);
        first.span.end = second.span.end;
        return true;
    }

    std::string_view text_;
    std::string_view low_;
    std::vector<QuantityTag>& tags_;
};

}  // namespace

void join_numbers(Document& document) { Joiner(document).run(); }

}  // namespace crosstally
