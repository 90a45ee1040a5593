#include "extract/tag/make_quantity.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/ascii.h"
#include "extract/tag/read_multiple.h"
#include "extract/tag/read_number.h"
#include "extract/value/units.h"
#include "rules/word_lists.h"

namespace crosstally {
namespace {

// The word that ends right before `at`, in lower case.
std::string word_before(std::string_view text, std::uint32_t at) {
    std::size_t end = at;
    while (end > 0 && is_space(text[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && is_letter(text[begin - 1])) --begin;
    return plain_words(text.substr(begin, end - begin));
}

class Maker {
public:
    Maker(const RuleSet& rules, const RuleMatch& match, std::string_view text, FigureKind kind)
        : rules_(rules), match_(match), text_(text), kind_(kind) {}

    void make(std::vector<MadeQuantity>& out) const {
        if (kind_ == FigureKind::ratio) return make_ratio(out);
        if (has("grow") || has("grows")) return make_growth(out);
        if (has("word") || has("growing")) return make_multiple(words(has("word") ? "word" : "growing"), out);
        if (has("decade")) return make_decade(out);
        auto low = has_article() ? one() : number("value");
        const auto high = number("high");
        if (low && has("plus")) low = with_part(*low);
        if (low && has("minor") && kind_ == FigureKind::duration) return make_two_units(*low, out);
        if (low && has("minor")) low = with_minor(*low);
        if (!low || (has("high") && !high)) return;
        const Unit unit = unit_for(has("unit") || !has("high_unit") ? "unit" : "high_unit");
        if (!high) return add(match_.span, *low, *low, unit, out);
        make_range(*low, *high, unit, out);
    }

private:
    bool has(std::string_view group) const { return !rules_.group_span(match_, group).empty(); }
    std::string_view words(std::string_view group) const { return rules_.group(match_, group, text_); }
    std::optional<NumberReading> number(std::string_view group) const {
        return has(group) ? read_number(words(group)) : std::nullopt;
    }
    // "a year", "a tenner": one, without a number's words.
    bool has_article() const {
        const std::string_view value = words("value");
        return value.empty() || value == "a" || value == "an" || value == "A" || value == "An";
    }
    // "a year and a half"
    std::optional<NumberReading> with_part(NumberReading whole) const {
        const auto part = number("plus");
        const auto sum = part ? crosstally::add(whole.value, part->value) : std::nullopt;
        if (!sum) return std::nullopt;
        whole.value = *sum;
        whole.place = whole.loose_place = part->place;
        return whole;
    }
    // "thirteen dollars and forty-five cents", "5 feet 2 inches"
    std::optional<NumberReading> with_minor(NumberReading whole) const {
        const auto minor = number("minor");
        const Rational parts(minor_parts());
        const auto part = minor ? divide(minor->value, parts) : std::nullopt;
        const auto sum = part ? crosstally::add(whole.value, *part) : std::nullopt;
        if (!sum) return std::nullopt;
        whole.value = *sum;
        whole.place = whole.loose_place = divide(Rational(1), parts).value_or(Rational(1));
        return whole;
    }
    // "two years and three months", "an hour, 32 minutes and 54 seconds": in the smallest unit, so that the number stays whole.
    void make_two_units(NumberReading larger, std::vector<MadeQuantity>& out) const {
        const Unit of_larger = unit_for("unit");
        const Unit of_minor = unit_for("minor_unit");
        const auto minor = number("minor");
        const std::int64_t parts = parts_of(of_larger.name, of_minor.name);
        const auto whole = multiply(larger.value, Rational(parts));
        auto sum = minor && whole ? crosstally::add(*whole, minor->value) : std::nullopt;
        if (const auto minutes = number("middle"); sum && minutes) sum = crosstally::add(*sum, multiply(minutes->value, Rational(60)).value_or(Rational(0)));
        if (parts == 0 || !sum) return;
        larger.value = *sum;
        larger.place = larger.loose_place = Rational(1);
        add(match_.span, larger, larger, of_minor, out);
    }
    // How many of the smaller unit of time make one of the larger; 0 where the count is not always the same.
    static std::int64_t parts_of(std::string_view larger, std::string_view smaller) {
        struct Parts {
            std::string_view larger, smaller;
            std::int64_t count;
        };
        constexpr std::array counts = std::to_array<Parts>({{"year", "month", 12}, {"week", "day", 7}, {"day", "hour", 24},
                                                            {"hour", "minute", 60}, {"hour", "second", 3600},
                                                            {"minute", "second", 60}});
        const auto it = std::find_if(counts.begin(), counts.end(),
                                     [&](const Parts& p) { return p.larger == larger && p.smaller == smaller; });
        return it == counts.end() ? 0 : it->count;
    }
    // How many of the smaller unit make one of the larger: inches a foot, pounds a stone; else hundredths.
    std::int64_t minor_parts() const {
        const std::string unit = has("minor_unit") ? measure_unit_of(words("minor_unit")).name : std::string();
        if (unit == "inch") return 12;
        if (unit == "pound") return 14;
        return unit == "ounce" ? 16 : 100;
    }
    static NumberReading one() {
        NumberReading reading;
        reading.value = 1;
        return reading;
    }

    Unit unit_for(std::string_view group) const {
        const std::string_view unit = has(group) ? words(group) : std::string_view();
        switch (kind_) {
            case FigureKind::percent: return {"percent", 1};
            case FigureKind::points:
                return {"percentage point", plain_words(unit).starts_with("b") ? *Rational::fraction(1, 100) : Rational(1)};
            case FigureKind::money: return currency_of(unit).value_or(Unit{plain_words(unit), 1});
            case FigureKind::duration: return time_unit_of(unit).value_or(Unit{"year", 1});
            case FigureKind::age: return time_unit_of(unit).value_or(Unit{"year", 1});
            case FigureKind::measurement:
                return has("per") ? rate_unit_of(words("per")) : measure_unit_of(unit);
            default: return {};
        }
    }

    void add(Span span, const NumberReading& low, const NumberReading& high, const Unit& unit,
             std::vector<MadeQuantity>& out) const {
        Quantity quantity;
        quantity.kind = kind_;
        quantity.unit = unit.name;
        const auto scaled = [&](const Rational& value) { return multiply(value, unit.factor).value_or(value); };
        quantity.value = scaled(low.value);
        quantity.high = scaled(high.value);
        quantity.place = scaled(std::min(low.place, high.place));
        quantity.loose_place = scaled(std::min(low.loose_place, high.loose_place));
        if (low.vague) quantity.approx = Approx::vague;
        take_sign(span, quantity);
        out.push_back({span, std::move(quantity)});
    }

    static bool begins_with_minus(std::string_view figure) { return figure.starts_with('-') || figure.starts_with("−"); }

    static bool says_minus(std::string_view figure) {
        const char letter = figure.empty() ? ' ' : static_cast<char>(figure.front() | 0x20);
        if (letter != 'm' && letter != 'n') return false;
        const std::string first = plain_words(figure.substr(0, figure.find_first_of(" \n")));
        return first == "minus" || first == "negative";
    }

    // "$-99.99": the sign stands behind the unit's; not "magnitude-7.8".
    bool has_minus_inside() const {
        const std::uint32_t unit = rules_.group_span(match_, "unit").end;
        const std::uint32_t value = rules_.group_span(match_, "value").begin;
        return unit > 0 && unit < value && !is_letter(text_[unit - 1]) && begins_with_minus(text_.substr(unit, value - unit));
    }

    // "cut to -0.5%", "yields at -0.1%": a level below nought, not a fall.
    bool is_level(std::uint32_t begin) const {
        const std::string before = word_before(text_, begin);
        if (kind_ == FigureKind::money && (before == "is" || before == "was")) return true;
        return before == "to" || before == "at" || before == "from" || before == "below" || before == "above";
    }

    // "+2.4%" and "-2.4%" are a rise and a fall of 2.4, "minus 2.4%" is below nought; a hyphen joined to the word
    // before is no sign, and neither is "plus or minus 3".
    void take_sign(Span& span, Quantity& quantity) const {
        const std::string_view figure = slice(text_, span);
        const bool plus = figure.starts_with('+');
        const bool said = says_minus(figure);
        const bool inside = has_minus_inside();
        if (!plus && !said && !inside && !begins_with_minus(figure)) return;
        const std::string before = word_before(text_, span.begin);
        if (said && (before == "or" || before == "plus" || before.starts_with("test"))) {
            const Span unit = rules_.group_span(match_, "unit");  // "tested negative 3 times"
            const Span value = rules_.group_span(match_, "value");
            span.begin = unit.empty() ? value.begin : std::min(unit.begin, value.begin);
            return;
        }
        const bool joined = span.begin > 0 && !is_space(text_[span.begin - 1]) && text_[span.begin - 1] != '(';
        const bool is_change = kind_ == FigureKind::percent || kind_ == FigureKind::money || kind_ == FigureKind::points;
        if (joined && text_[span.begin] == '-') {
            ++span.begin;
        } else if (plus || kind_ == FigureKind::points || (is_change && !said && !inside && !is_level(span.begin))) {
            quantity.change = plus ? Change::up : Change::down;
        } else {
            quantity.value = negate(quantity.value);
            quantity.high = negate(quantity.high);
        }
    }

    void make_range(NumberReading low, const NumberReading& high, const Unit& unit, std::vector<MadeQuantity>& out) const {
        const Span separator = separator_span();
        const std::string_view joint = slice(text_, separator);
        const bool dash = joint.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
        const bool to = joint.find("to") != std::string_view::npos || joint.find("TO") != std::string_view::npos;
        const std::string before = word_before(text_, match_.span.begin);
        const bool from = (before == "from" && !is_stretch()) || (before == "of" && is_from_level_of());
        const bool by_to = to && moves_by(low, high);
        const bool ages = kind_ == FigureKind::age && joint.starts_with('-');  // "from 16- to 24-year-olds"
        const bool several = kind_ == FigureKind::age && joint == " and " && slice(text_, match_.whole).find("etween") == std::string_view::npos;
        const bool ends = several || (to && (from || by_to) && !ages);
        if (!ends) carry_scale(low, high);
        if (!ends && low.value < high.value && !are_choices(joint, low, high)) return add(match_.span, low, high, unit, out);
        if (dash) return;  // a score, or numbers of things
        const Unit second = has("high_unit") ? unit_for("high_unit") : unit;
        add({match_.span.begin, separator.begin}, low, low, has("unit") ? unit : second, out);
        add({separator.end, match_.span.end}, high, high, second, out);
    }

    // "rose by 14 to 131", "fell 1,300 to 799,300": no range is so wide, it is a change and the level that it came to.
    bool moves_by(const NumberReading& low, const NumberReading& high) const {
        const WordLists& lists = rules_.word_lists();
        std::uint32_t at = match_.span.begin;
        std::string word = word_before(text_, at);
        for (int hedges = 0; hedges < 2 && lists.has(WordList::move_hedges, word); ++hedges) {
            at = start_of_word(word, at);
            word = word_before(text_, at);
        }
        if (!lists.has(WordList::moved, word) || (kind_ == FigureKind::percent && word != "by")) return false;
        const bool to_the_digit = has_two_digits(low) && has_two_digits(high);  // "fell by £3.4m to £9.1m"
        if (word == "by" && kind_ == FigureKind::money && low.place != high.place && low.value < high.value) return true;  // "by £1.3bn to £2bn"
        const std::int64_t widest = to_the_digit ? 2 : word == "by" ? 3 : 5;
        const auto wide = multiply(low.value, Rational(widest));
        const bool is_wide = wide && (*wide < high.value || (*wide == high.value && kind_ != FigureKind::percent));
        return is_wide && (low.scale == high.scale || !takes_scale(low, high));
    }

    static bool has_two_digits(const NumberReading& number) {
        const auto counted = divide(number.value, number.loose_place);
        return counted && *counted >= Rational(10);
    }

    // "grew from an average of 11,870 to 12,940", but "ranged from a low of 5 to 10"
    bool is_from_level_of() const {
        constexpr int most = 5;  // words: "from its previous average of"
        std::uint32_t at = match_.span.begin;
        bool article = false;
        for (int words = 0; words < most; ++words) {
            const std::string word = word_before(text_, at);
            if (word.empty()) return false;
            if (word == "from") return article && !word_before(text_, start_of_word(word, at)).starts_with("rang");
            article = word == "a" || word == "an" || word == "the" || word == "its" || word == "their";
            at = start_of_word(word, at);
        }
        return false;
    }

    std::uint32_t start_of_word(const std::string& word, std::uint32_t end) const {
        return static_cast<std::uint32_t>(text_.substr(0, end).find_last_not_of(" \n") + 1 - word.size());
    }

    // "From 10 to 20 people die", "ages range from 16 to 24": not where a change began and ended.
    bool is_stretch() const {
        std::size_t from = match_.span.begin;
        while (from > 0 && is_space(text_[from - 1])) --from;
        from -= 4;
        std::size_t end = from;
        while (end > 0 && text_[end - 1] == ' ') --end;
        if (end == 0 || text_[end - 1] == '\n' || text_[end - 1] == '.') return true;
        const std::string verb = word_before(text_, static_cast<std::uint32_t>(from));
        return verb.starts_with("rang") || verb.starts_with("vari") || verb.starts_with("vary") || verb == "anywhere" || verb == "anything";
    }

    // "10 billion or 10 trillion" are two numbers to choose from: a range said with "or" is no wider than tenfold.
    static bool are_choices(std::string_view joint, const NumberReading& low, const NumberReading& high) {
        const auto tenfold = multiply(low.value, Rational(10));
        return joint.find("or") != std::string_view::npos && tenfold && high.value >= *tenfold;
    }

    // "£5-10m", "five or six hundred": what the second number multiplies by goes for the first too.
    static bool takes_scale(const NumberReading& low, const NumberReading& high) {
        const auto counted = divide(high.value, high.scale);
        return low.scale == Rational(1) && counted && low.value < *counted;
    }
    static void carry_scale(NumberReading& low, const NumberReading& high) {
        if (!takes_scale(low, high)) return;
        low.value = multiply(low.value, high.scale).value_or(low.value);
        low.place = multiply(low.place, high.scale).value_or(low.place);
        low.loose_place = multiply(low.loose_place, high.scale).value_or(low.loose_place);
    }

    // The joint of a range: "to", "and", "or", a dash, with the space around it.
    Span separator_span() const {
        const std::uint32_t from = rules_.group_span(match_, "value").end;
        const Span joint = rules_.group_span(match_, "joint");
        return joint.empty() ? Span{from, from} : joint;
    }

    void make_ratio(std::vector<MadeQuantity>& out) const {
        Quantity quantity;
        quantity.kind = FigureKind::ratio;
        if (has("value")) {
            const auto value = number("value");
            if (!value) return;
            quantity.value = quantity.high = value->value;
            quantity.numerator = Rational(1);
            if (const auto denominator = divide(Rational(1), value->value)) quantity.denominator = *denominator;
            if (quantity.denominator && !quantity.denominator->is_whole()) {
                quantity.numerator = Rational(static_cast<std::int64_t>(value->value.numerator()));
                quantity.denominator = Rational(static_cast<std::int64_t>(value->value.denominator()));
            }
        } else if (!fill_ratio(quantity, out)) {
            return;
        }
        quantity.place = quantity.loose_place =
            divide(Rational(1), quantity.denominator.value_or(Rational(1))).value_or(Rational(1));
        out.push_back({match_.span, std::move(quantity)});
    }

    bool fill_ratio(Quantity& quantity, std::vector<MadeQuantity>& out) const {
        const auto named = read_fraction_name(words("denominator"));
        const auto below = named ? std::nullopt : number("denominator");
        const auto numerator = has("numerator") ? number("numerator") : one();
        if (!numerator || (!named && !below)) return false;
        const Rational denominator = named ? *named : below->value;
        const auto value = divide(numerator->value, denominator);
        if (!value) return false;
        if (!named && !is_share(numerator->value, denominator)) return add_apart(*numerator, *below, out), false;
        quantity.value = quantity.high = *value;
        quantity.numerator = numerator->value;
        quantity.denominator = denominator;
        return true;
    }

    // "One in 217" is a share; "77 out of 217" are two counts, as is "12 in six boxes".
    static bool is_share(const Rational& numerator, const Rational& denominator) {
        if (numerator >= denominator) return false;
        if (numerator == Rational(1) || denominator <= Rational(20)) return true;
        return loose_place_of(denominator, 1) >= Rational(100) || denominator == Rational(50);
    }

    void add_apart(const NumberReading& first, const NumberReading& second, std::vector<MadeQuantity>& out) const {
        for (const auto& [group, reading] : {std::pair{"numerator", &first}, std::pair{"denominator", &second}}) {
            Quantity quantity;
            quantity.value = quantity.high = reading->value;
            quantity.place = reading->place;
            quantity.loose_place = reading->loose_place;
            out.push_back({rules_.group_span(match_, group), std::move(quantity)});
        }
    }

    // "Profits double", "the cost doubles": only behind what grows.
    void make_growth(std::vector<MadeQuantity>& out) const {
        const std::string subject = word_before(text_, match_.span.begin);
        if (subject.empty() || (has("grow") && !subject.ends_with('s'))) return;
        make_multiple(words(has("grow") ? "grow" : "grows"), out);
    }

    void make_multiple(std::string_view word, std::vector<MadeQuantity>& out) const {
        const auto multiple = read_multiple(word);
        if (!multiple) return;
        Quantity quantity;
        quantity.kind = FigureKind::multiple;
        quantity.value = quantity.high = multiple->value;
        quantity.place = quantity.loose_place = 1;
        quantity.change = has("growing") || has("grow") ? Change::up : multiple->change;
        out.push_back({match_.span, std::move(quantity)});
    }

    void make_decade(std::vector<MadeQuantity>& out) const {
        const auto start = number("decade");
        const auto last = start ? crosstally::add(start->value, Rational(9)) : std::nullopt;
        if (!last) return;
        Quantity quantity;
        quantity.kind = kind_;
        quantity.unit = "year";
        quantity.value = start->value;
        quantity.high = *last;
        quantity.place = quantity.loose_place = 1;
        out.push_back({match_.span, std::move(quantity)});
    }

    const RuleSet& rules_;
    const RuleMatch& match_;
    std::string_view text_;
    FigureKind kind_;
};

}  // namespace

void make_quantities(const RuleSet& rules, const RuleMatch& match, std::string_view text,
                     std::vector<MadeQuantity>& out) {
    const auto kind = figure_kind_from(rules.rules()[match.rule].kind);
    if (kind) Maker(rules, match, text, *kind).make(out);
}

}  // namespace crosstally
