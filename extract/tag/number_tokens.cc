#include "extract/tag/number_tokens.h"

#include <array>
#include <utility>

#include "corpus/ascii.h"

namespace crosstally {
namespace {

struct FractionSign {
    std::string_view sign;
    int numerator, denominator;
};
constexpr auto fraction_signs = std::to_array<FractionSign>({
    {"½", 1, 2}, {"¼", 1, 4}, {"¾", 3, 4}, {"⅓", 1, 3}, {"⅔", 2, 3}, {"⅕", 1, 5}, {"⅖", 2, 5}, {"⅗", 3, 5},
    {"⅘", 4, 5}, {"⅙", 1, 6}, {"⅚", 5, 6}, {"⅛", 1, 8}, {"⅜", 3, 8}, {"⅝", 5, 8}, {"⅞", 7, 8}, {"⅐", 1, 7},
    {"⅑", 1, 9}, {"⅒", 1, 10},
});

// Length of a separator between two groups of three digits: a comma, a space of any width, or a comma and a space.
std::size_t separator(std::string_view rest) {
    std::size_t size = 0;
    if (!rest.empty() && rest[0] == ',') size = 1;
    for (const std::string_view space : {" ", "\n", "\u00A0", "\u2009", "\u202F"}) {
        if (rest.substr(size).starts_with(space)) return size + space.size();
    }
    return size;
}

bool group_of_three(std::string_view rest) {
    if (rest.size() < 3) return false;
    for (std::size_t i = 0; i < 3; ++i) {
        if (!is_digit(rest[i])) return false;
    }
    return rest.size() == 3 || !is_digit(rest[3]);
}

// Indian grouping (12,34,567): a comma straight before any digit.
bool comma_inside(std::string_view rest) { return rest.size() > 1 && rest[0] == ',' && is_digit(rest[1]); }

// "e6", "x10^-6", "× 10^6", "×10−6" behind digits: how many bytes it takes; 0 where there is no power of ten.
std::size_t read_power(std::string_view text, NumberToken& token) {
    std::size_t at = 0;
    for (const std::string_view sign : {"e", "E", "x10^", "×10^", " x 10^", " × 10^"}) {
        if (text.starts_with(sign)) at = sign.size();
    }
    for (const std::string_view sign : {"x10-", "×10-", " x 10-", " × 10-", "x10−", "×10−", " x 10−", " × 10−"}) {
        if (text.starts_with(sign)) at = sign.find("10") + 2;
    }
    if (at == 0) return 0;
    const bool below = text.substr(at).starts_with('-') || text.substr(at).starts_with("−");
    while (at < text.size() && !is_digit(text[at]) && (text[at] < 'a' || text[at] > 'z')) ++at;
    int exponent = 0;
    const std::size_t first = at;
    for (; at < text.size() && is_digit(text[at]) && at < first + 2; ++at) exponent = exponent * 10 + (text[at] - '0');
    const auto power = Rational::power_of_ten(below ? -exponent : exponent);
    const auto value = at > first && power ? multiply(token.value, *power) : std::nullopt;
    if (!value) return 0;
    token.value = *value;
    return at;
}

std::size_t read_digits(std::string_view text, NumberToken& token) {
    std::string digits;
    std::size_t i = 0;
    while (i < text.size()) {
        if (is_digit(text[i])) {
            digits.push_back(text[i++]);
            continue;
        }
        const std::size_t skip = separator(text.substr(i));
        if (skip > 0 && (group_of_three(text.substr(i + skip)) || comma_inside(text.substr(i)))) {
            i += skip;
            continue;
        }
        break;
    }
    if (i + 1 < text.size() && text[i] == '.' && is_digit(text[i + 1])) {
        digits.push_back('.');
        for (++i; i < text.size() && is_digit(text[i]); ++i, ++token.decimals) digits.push_back(text[i]);
    }
    const auto value = Rational::parse(digits);
    if (!value) return i;  // too long to be read: a word that no number holds
    token.kind = NumberToken::Kind::digits;
    token.value = *value;
    return i + read_power(text.substr(i), token);
}

// "3/4": digits, a slash, digits.
std::size_t read_slash(std::string_view text, std::size_t at, NumberToken& token) {
    std::size_t end = at + 1;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (at >= text.size() || text[at] != '/' || end == at + 1 || token.decimals > 0) return at;
    const auto denominator = Rational::parse(text.substr(at + 1, end - at - 1));
    const auto value = denominator ? divide(token.value, *denominator) : std::nullopt;
    if (!value) return at;
    token.kind = NumberToken::Kind::fraction;
    token.value = *value;
    return end;
}

std::size_t read_fraction_sign(std::string_view text, NumberToken& token) {
    for (const FractionSign& fraction : fraction_signs) {
        if (!text.starts_with(fraction.sign)) continue;
        token.kind = NumberToken::Kind::fraction;
        token.value = *Rational::fraction(fraction.numerator, fraction.denominator);
        return fraction.sign.size();
    }
    return 0;
}

}  // namespace

std::vector<NumberToken> number_tokens(std::string_view words) {
    std::vector<NumberToken> tokens;
    for (std::size_t i = 0; i < words.size();) {
        NumberToken token;
        std::size_t end = i;
        if (is_digit(words[i]) || (words[i] == '.' && i + 1 < words.size() && is_digit(words[i + 1]))) {
            end = i + read_digits(words.substr(i), token);
            if (token.kind == NumberToken::Kind::digits) end = read_slash(words, end, token);
        } else if (is_letter(words[i])) {
            while (end < words.size() && is_letter(words[end])) token.word.push_back(made_small(words[end++]));
        } else {
            end = i + read_fraction_sign(words.substr(i), token);
        }
        if (end == i) {
            ++i;
            continue;
        }
        tokens.push_back(std::move(token));
        i = end;
    }
    return tokens;
}

}  // namespace crosstally
