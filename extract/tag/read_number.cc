#include "extract/tag/read_number.h"

#include <algorithm>

#include "extract/tag/number_tokens.h"
#include "extract/tag/number_words.h"

namespace crosstally {
namespace {

using Kind = NumberToken::Kind;

bool is_joining_word(const std::string& word) { return word == "and" || word == "of" || word == "a" || word == "an"; }

bool divides(std::int64_t divisor, const Rational& value) {
    const auto quotient = divide(value, Rational(divisor));
    return quotient && quotient->is_whole();
}

// Walks over the tokens once. `current_` grows up to a word of scale ("two hundred and six"), which moves it,
// multiplied, into `total_` ("thousand").
class Adder {
public:
    explicit Adder(const std::vector<NumberToken>& tokens) : tokens_(tokens) {}

    std::optional<NumberReading> run() {
        for (at_ = 0; at_ < tokens_.size();) {
            if (!step()) return std::nullopt;
        }
        return finish();
    }

private:
    bool step() {
        const NumberToken& token = tokens_[at_];
        if (token.kind == Kind::fraction) return ++at_, add_fraction(token.value);
        if (const auto n = plain_number(token)) {
            if (const auto part = fraction_at(at_ + 1)) {
                at_ += 2;
                const auto value = divide(*n, Rational(*part));
                return value && add_fraction(*value);
            }
            ++at_;
            return add_plain(*n, token.kind == Kind::digits ? token.decimals : 0);
        }
        return step_word(token.word);
    }

    bool step_word(const std::string& word) {
        ++at_;
        if (is_joining_word(word)) return true;
        if (word == "few" || word == "several") return vague_ = true;
        if (word == "point") return add_decimals();
        if (const auto vague = vague_number(word); vague && !any_) return any_ = vague_ = true, grow(Rational(*vague));
        if (const auto scale = scale_of(word)) return any_ = true, apply(*scale);
        if (const auto part = fraction_part(word)) return add_fraction(*Rational::fraction(1, *part));
        return false;
    }

    static std::optional<Rational> plain_number(const NumberToken& token) {
        if (token.kind == Kind::digits) return token.value;
        const auto n = small_number(token.word);
        return n ? std::optional<Rational>(*n) : std::nullopt;
    }

    std::optional<std::int64_t> fraction_at(std::size_t index) const {
        if (index >= tokens_.size() || tokens_[index].kind != Kind::word) return std::nullopt;
        return fraction_part(tokens_[index].word);
    }

    bool scale_follows() const {
        std::size_t i = at_;
        while (i < tokens_.size() && tokens_[i].kind == Kind::word && is_joining_word(tokens_[i].word)) ++i;
        return i < tokens_.size() && tokens_[i].kind == Kind::word && scale_of(tokens_[i].word).has_value();
    }

    // A small number adds to what stands before it only where it fills empty places: "twenty" "one", "hundred" "six".
    bool add_plain(const Rational& n, int decimals) {
        any_ = true;
        scale_ = 1;
        unit_place_ = Rational::power_of_ten(-decimals).value_or(Rational(1));
        if (!current_) return current_ = n, true;
        const bool fits_hundred = divides(100, *current_) && n < Rational(100);
        const bool fits_ten = divides(10, *current_) && !divides(100, *current_) && *current_ > Rational(10) && n < Rational(10);
        if ((!fits_hundred && !fits_ten) || current_->is_zero()) return false;
        return grow(n);
    }

    bool grow(const Rational& n) {
        current_ = add(current_.value_or(Rational(0)), n);
        return current_.has_value();
    }

    // "a million and a half": the half is of the million; "one and a half million": it is of one.
    bool add_fraction(const Rational& part) {
        const bool of_scale = any_ && !current_ && last_scale_ > Rational(1) && !scale_follows();
        any_ = true;
        if (!of_scale) {
            unit_place_ = *Rational::fraction(1, 10);
            return grow(part);
        }
        const auto value = multiply(part, last_scale_);
        const auto sum = value ? add(total_, *value) : std::nullopt;
        if (!sum) return false;
        total_ = *sum;
        see_place(divide(last_scale_, Rational(10)).value_or(Rational(1)));
        return true;
    }

    bool add_decimals() {
        std::string digits = ".";
        for (; at_ < tokens_.size(); ++at_) {
            const auto n = plain_number(tokens_[at_]);
            if (!n || !n->is_whole()) break;
            const bool tens = tokens_[at_].kind == Kind::word && *n >= Rational(20) && at_ + 1 < tokens_.size();
            const auto unit = tens ? plain_number(tokens_[at_ + 1]) : std::nullopt;
            if (unit && *unit < Rational(10)) ++at_;
            digits += add(*n, unit && *unit < Rational(10) ? *unit : Rational(0)).value_or(*n).to_decimal();
        }
        const auto value = Rational::parse(digits);
        if (!value) return false;
        any_ = true;
        unit_place_ = Rational::power_of_ten(1 - static_cast<int>(digits.size())).value_or(Rational(1));
        return grow(*value);
    }

    bool apply(std::int64_t scale) {
        const Rational by(scale);
        scale_ = multiply(scale_, by).value_or(by);
        if (scale < 1000) return apply_inside(by);
        if (!current_) return apply_to_total(by);
        const bool widens = !total_.is_zero() && by > last_scale_;
        const auto part = widens ? add(total_, *current_) : current_;
        const auto product = part ? multiply(*part, by) : std::nullopt;
        const auto sum = product && !widens ? add(total_, *product) : product;
        if (!sum) return false;
        total_ = *sum;
        see_place(multiply(unit_place_, by).value_or(by));
        return forget_current(by);
    }

    // Hundreds and dozens stay in hand: "two hundred and six thousand".
    bool apply_inside(const Rational& by) {
        current_ = multiply(current_.value_or(Rational(1)), by);
        const auto place = multiply(unit_place_, by);
        if (unit_place_ < Rational(1) && place) unit_place_ = std::min(*place, Rational(1));
        return current_.has_value();
    }

    bool apply_to_total(const Rational& by) {  // "thousand" after nothing or after "lakh"
        const auto product = multiply(total_.is_zero() ? Rational(1) : total_, by);
        if (!product) return false;
        total_ = *product;
        place_ = multiply(place_.value_or(Rational(1)), by);
        return forget_current(by);
    }

    bool forget_current(const Rational& scale) {
        last_scale_ = scale;
        current_.reset();
        unit_place_ = 1;
        return true;
    }

    void see_place(const Rational& place) { place_ = place_ ? std::min(*place_, place) : place; }

    std::optional<NumberReading> finish() {
        if (!any_) return std::nullopt;
        if (current_) see_place(unit_place_);
        const auto value = current_ ? add(total_, *current_) : total_;
        if (!value) return std::nullopt;
        NumberReading reading;
        reading.value = *value;
        reading.place = place_.value_or(Rational(1));
        reading.loose_place = loose_place_of(reading.value, reading.place);
        reading.scale = scale_;
        reading.vague = vague_;
        return reading;
    }

    const std::vector<NumberToken>& tokens_;
    std::size_t at_ = 0;
    Rational total_;
    std::optional<Rational> current_;
    Rational unit_place_ = 1;
    std::optional<Rational> place_;
    Rational last_scale_ = 1;
    bool any_ = false;
    bool vague_ = false;
    Rational scale_ = 1;  // of the words of scale at the end
};

bool take(std::string_view& words, std::string_view prefix) {
    if (!words.starts_with(prefix)) return false;
    words.remove_prefix(prefix.size());
    return true;
}

// True where the number is below nought: "-5", "−5", "minus five".
bool take_sign(std::string_view& words) {
    while (take(words, " ")) {
    }
    if (take(words, "+")) return false;
    for (const std::string_view sign : {"-", "−", "–", "minus ", "Minus ", "negative ", "Negative "}) {
        if (take(words, sign)) return true;
    }
    return false;
}

}  // namespace

std::optional<NumberReading> read_number(std::string_view words) {
    const bool negative = take_sign(words);
    auto reading = Adder(number_tokens(words)).run();
    if (reading && negative) reading->value = negate(reading->value);
    return reading;
}

std::optional<Rational> read_fraction_name(std::string_view word) {
    const auto tokens = number_tokens(word);
    if (tokens.size() == 2 && tokens[0].kind == NumberToken::Kind::word) {  // "twenty-fifth"
        const auto tens = small_number(tokens[0].word);
        const bool first = tokens[1].word.starts_with("first");
        const auto unit = first ? std::optional<std::int64_t>(1) : fraction_part(tokens[1].word);
        if (tens && unit && *tens >= 20 && *unit < 10) return Rational(*tens + *unit);
    }
    if (tokens.size() != 1 || tokens[0].kind != NumberToken::Kind::word) return std::nullopt;
    const auto part = fraction_part(tokens[0].word);
    return part ? std::optional<Rational>(*part) : std::nullopt;
}

Rational loose_place_of(const Rational& value, const Rational& place) {
    if (!value.is_whole() || value.is_zero()) return place;
    int zeros = 0;
    for (Int128 rest = value.numerator(); zeros < 36 && rest % 10 == 0; rest /= 10) ++zeros;
    return zeros == 0 ? place : std::max(place, *Rational::power_of_ten(zeros));
}

}  // namespace crosstally
